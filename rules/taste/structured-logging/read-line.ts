import type { RuleSource } from '@stratalint/rule'
import { keyOf, LOG_METHODS, memberName, unwrap, wordsOf, type LogCall } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isConstant, partsOfMessage, type MessagePart } from '../logging/constant-message.ts'
import { errorIn, isCaught, isError } from '../logging/error-values.ts'

/** What is wrong with a log call, the worst first. */
export type Fault =
  | { kind: 'message'; nodes: TSESTree.Node[] }
  | { kind: 'values'; nodes: TSESTree.Node[] }
  | { kind: 'order' }
  | { kind: 'error'; node: TSESTree.Node; field: string | null }
  | { kind: 'no-message' }

/** A log call as the rule reads it. */
export interface LogLine {
  call: LogCall
  faults: Fault[]
  /** Where the text of the line is: an argument, or a property of the fields. */
  message: TSESTree.Node | null
  inObject: TSESTree.Property | null
  parts: MessagePart[]
  /** What becomes a field, or is one, in the order of evaluation. */
  fields: FieldSource[]
}

export type FieldSource =
  | { kind: 'object'; node: TSESTree.ObjectExpression }
  | { kind: 'value'; node: TSESTree.Node }
  | { kind: 'error'; node: TSESTree.Node }
  /** A value that may be an object with fields. */
  | { kind: 'unknown'; node: TSESTree.Node }

const PLACEHOLDER = /%[sdifjoOc](?![a-z])/
/** The fields whose value names or describes the line. */
const TEXT_FIELDS: readonly string[] = ['msg', 'message', 'event', 'eventName', 'event_name', 'body']

/** Reads a log call and finds what is wrong with it. */
export function readLine(source: RuleSource, found: LogCall): LogLine {
  const call = withHeldText(source, found)
  const { library, order, isWrapper } = call
  const texts = textsOf(call).map((text) => ({ ...text, parts: partsOfMessage(source, text.node) ?? [] }))
  const text = texts.find(({ parts }) => valuesIn(parts).length > 0) ?? texts[0]
  const { node: message = null, property: inObject = null, parts = [] } = text ?? {}
  const line: LogLine = { call, faults: [], message, inObject, parts, fields: [] }
  const add = (fault: Fault): void => void line.faults.push(fault)
  const inText = valuesIn(parts)
  const hasPlaceholders =
    library !== 'logtape' && parts.some((part) => part.kind === 'text' && PLACEHOLDER.test(part.text))
  if (inText.length > 0) add({ kind: 'message', nodes: inText })

  const loose: TSESTree.Node[] = []
  const readArgument = (node: TSESTree.Node, isFields: boolean): void => {
    const value = unwrap(node)
    // What a logger of the project does with its other parameters is not known.
    if (isWrapper && !isFields) return
    if (value.type === 'ObjectExpression') {
      line.fields.push({ kind: 'object', node: value })
      if (!isFields && order === 'fields-first') add({ kind: 'order' })
      return
    }
    if (isFunction(value)) return void line.fields.push({ kind: 'unknown', node })
    if (isError(source, value)) {
      line.fields.push({ kind: 'error', node })
      const isRight = isFields
        ? order === 'fields-first' || library !== 'winston'
        : library === 'consola' || library === 'logtape'
      if (!isRight && !isWrapper) add({ kind: 'error', node, field: null })
      return
    }
    // A text that is the same on each line, such as the name of a component.
    if (value.type === 'Identifier' && isConstant(source, value)) return void line.fields.push({ kind: 'value', node })
    const isLoose = isFields ? hasPlaceholders || (order === 'message-first' && isScalar(value)) : true
    line.fields.push({ kind: isLoose ? 'value' : 'unknown', node })
    if (isLoose && !isWrapper) loose.push(node)
  }
  const given = [
    ...(call.fields === null ? [] : [{ node: call.fields, isFields: true }]),
    ...call.values.map((node) => ({ node, isFields: false })),
  ]
  const written = inText.map((node) => ({ node, isFields: null }))
  for (const { node, isFields } of [...given, ...written].sort(
    (a, b) => source.getRange(a.node)[0] - source.getRange(b.node)[0],
  )) {
    if (isFields === null) line.fields.push(fromText(source, node))
    else if (order !== 'record') readArgument(node, isFields)
  }
  if (loose.length > 0 && message !== null) add({ kind: 'values', nodes: loose })
  if (call.isSwapped && !isWrapper) add({ kind: 'order' })
  if (order === 'fields-first' && !isWrapper) line.faults.push(...unserializedErrors(source, call))
  if (lacksMessage(source, line)) {
    add({ kind: 'no-message' })
    // An error in the place of the message.
    if (line.message !== null) Object.assign(line, { message: null, fields: [{ kind: 'error', node: line.message }] })
  }
  return line
}

/** Whether a method such as `info` passes its own parameters on, as the project's own loggers do. */
export function passesOn({ call, parts, fields }: LogLine): boolean {
  const method = methodAround(call.node)
  if (method === null) return false
  const names = new Set(method.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : [])))
  const passed = [...valuesIn(parts), ...(parts.length === 0 ? fields.map(({ node }) => node) : [])]
  return passed.some((node) => node.type === 'Identifier' && names.has(node.name))
}

/** The function around a call, if it is a method that has the name of a level. */
function methodAround(node: TSESTree.Node): TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression | null {
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'FunctionDeclaration') return null
    if (at.type !== 'FunctionExpression' && at.type !== 'ArrowFunctionExpression') continue
    const { parent } = at
    const isMember =
      parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property'
    return isMember && LOG_METHODS.has(keyOf(parent) ?? '') ? at : null
  }
  return null
}

/** A constant that holds a text is the message, not the fields. */
function withHeldText(source: RuleSource, call: LogCall): LogCall {
  const { order, isWrapper, fields, message, values } = call
  if (order !== 'fields-first' || isWrapper || fields === null || unwrap(fields).type !== 'Identifier') return call
  if (partsOfMessage(source, fields) === null) return call
  const others = message === null ? values : [message, ...values]
  return { ...call, message: fields, fields: null, values: others, isSwapped: false }
}

/** A value in a text: the error that it is taken from, or the value. */
function fromText(source: RuleSource, node: TSESTree.Node): FieldSource {
  const error = errorIn(source, node)
  return error === null ? { kind: 'value', node } : { kind: 'error', node: error }
}

/** The texts of a line: its message, and the fields that name or describe it. */
function textsOf({ message, fields }: LogCall): { node: TSESTree.Node; property: TSESTree.Property | null }[] {
  const object = fields === null ? null : unwrap(fields)
  const properties = object?.type === 'ObjectExpression' ? object.properties : []
  return [
    ...(message === null ? [] : [{ node: message, property: null }]),
    ...properties.flatMap((property) =>
      property.type === 'Property' &&
      TEXT_FIELDS.includes(keyOf(property) ?? '') &&
      (message === null || !isPlain(property))
        ? [{ node: property.value, property }]
        : [],
    ),
  ]
}

/** A field such as `message: err.message` beside a message, which is a value like others; a choice between such values too. */
const isPlain = ({ value }: TSESTree.Property): boolean => isPlainValue(value)

function isPlainValue(given: TSESTree.Node): boolean {
  const value = unwrap(given)
  switch (value.type) {
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression':
      return true
    case 'ConditionalExpression':
      return isPlainValue(value.consequent) && isPlainValue(value.alternate)
    case 'LogicalExpression':
      return isPlainValue(value.left) && (value.right.type === 'Literal' || isPlainValue(value.right))
    default:
      return false
  }
}

function valuesIn(parts: readonly MessagePart[]): TSESTree.Node[] {
  return parts.flatMap((part) => (part.kind === 'value' ? [part.node] : []))
}

/** Errors under another key than `err`, the only one that pino and bunyan serialize. */
function unserializedErrors(source: RuleSource, { fields }: LogCall): Fault[] {
  const object = fields === null ? null : unwrap(fields)
  if (object?.type !== 'ObjectExpression') return []
  return object.properties.flatMap((property): Fault[] => {
    if (property.type !== 'Property') return []
    const key = keyOf(property)
    if (key === null || key === 'err') return []
    const value = unwrap(property.value)
    const isOther = /^(?:error|e|ex|exception)$/.test(key) && isError(source, value)
    return isOther || (value.type === 'Identifier' && isCaught(source, value))
      ? [{ kind: 'error', node: property.value, field: key }]
      : []
  })
}

/** Whether a line has fields or an error and nothing else. */
function lacksMessage(source: RuleSource, { call, message, inObject }: LogLine): boolean {
  const { fields, isWrapper, order, library, values } = call
  if (isWrapper || order === 'record' || library === 'logtape' || library === 'consola' || values.length > 0)
    return false
  const only =
    order === 'fields-first' && message === null ? fields : fields === null && inObject === null ? message : null
  if (only === null) return fields !== null && message === null && hasOnlyFields(fields)
  return isError(source, only) || hasOnlyFields(only)
}

function hasOnlyFields(node: TSESTree.Node): boolean {
  const object = unwrap(node)
  return (
    object.type === 'ObjectExpression' &&
    object.properties.length > 0 &&
    object.properties.every(({ type }) => type === 'Property')
  )
}

function isFunction({ type }: TSESTree.Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression'
}

const SCALAR = new Set(
  'id ids name count length size status code email url uri path host port key version type kind message reason total amount price ms seconds duration date time timestamp index number state level mode username title text query method ip address'.split(
    ' ',
  ),
)

/** Whether an expression is clearly no object with fields. */
function isScalar(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
      return node.value !== null
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'UnaryExpression':
      return true
    case 'Identifier':
      return node.name !== 'undefined' && SCALAR.has(wordsOf(node.name).at(-1)?.toLowerCase() ?? '')
    case 'MemberExpression':
      return SCALAR.has(
        wordsOf(memberName(node) ?? '')
          .at(-1)
          ?.toLowerCase() ?? '',
      )
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      const name =
        callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
      return /^(?:String|Number|Boolean|stringify|toString|toISOString|toFixed|join|now|inspect|format)$/.test(
        name ?? '',
      )
    }
    default:
      return false
  }
}
