import type { TSESTree } from '@typescript-eslint/utils'
import type { FileContext } from '../../declaration/declaration.ts'
import { keyOf } from '../definitions/patterns.ts'
import { unwrap } from '../syntax/functions.ts'
import { memberName } from '../syntax/imports.ts'
import { isLogMethod, LOG_METHODS, type LogLibrary } from './logger-libraries.ts'
import { createLoggerFinder, type LoggerOptions } from './loggers.ts'
import type { Logger } from './search-loggers.ts'

/** Where a library wants the fields: before the message, after it, or everything in one record. */
export type ArgumentOrder = 'fields-first' | 'message-first' | 'record'

/** A call that writes a log line. */
export interface LogCall {
  node: TSESTree.CallExpression
  library: LogLibrary
  order: ArgumentOrder
  /** The project's own logger, which may take other arguments than the library. */
  isWrapper: boolean
  /** `false` for a logger of the project whose method takes no fields, or not next to the message. */
  isOrderKnown: boolean
  /** `false` for a logger of the project whose method does not say which parameter is the message. */
  isMessageKnown: boolean
  /** `false` for a logger of the project whose method has no parameter for fields. */
  takesFields: boolean
  /** `null` for a computed method, `log[level](…)`. */
  method: string | null
  /** The text of the line; `null` where there is none, or where it may be the fields. */
  message: TSESTree.Node | null
  /** The argument with the fields: an object, a value that may be one, or an error. */
  fields: TSESTree.Node | null
  /** The other arguments, in order. */
  values: TSESTree.Node[]
  /** The message and the fields are in the order of another library. */
  isSwapped: boolean
}

export interface LogCallFinder {
  /** Reads a call; `null` for a call that writes no line of a known logger. */
  logCallOf(node: TSESTree.CallExpression): LogCall | null
  loggerOf(node: TSESTree.Node): Logger | null
}

const LOG_CALL = new RegExp(String.raw`\.\s*(?:${[...LOG_METHODS].join('|')})\s*(?:\?\.\s*)?[(${'`'}]|\b[lL]og\w*\[`)

// Several rules ask for each file.
let latest = { text: '', mayLog: false }

/** Whether a text may contain a call that writes a line: a quick test for whole files. */
export function mayLog(text: string): boolean {
  if (latest.text !== text) latest = { text, mayLog: LOG_CALL.test(text) }
  return latest.mayLog
}

const ORDERS: Readonly<Record<LogLibrary, ArgumentOrder>> = {
  pino: 'fields-first',
  bunyan: 'fields-first',
  winston: 'message-first',
  consola: 'message-first',
  logtape: 'message-first',
  opentelemetry: 'record',
}

/** Finds the log calls of a file. */
export function createLogCallFinder(
  context: Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>,
  options: LoggerOptions = {},
): LogCallFinder {
  const finder = createLoggerFinder(context, options)
  const fallback = options.library ?? 'pino'

  const signatureOf = ({ wrapper }: Logger, method: string | null): Signature | LogLibrary | null => {
    if (wrapper === null || method === null) return null
    for (const { view, node } of finder.methodOf(wrapper, method)) {
      if (node === undefined) continue
      // `info: base.info.bind(base)` has the arguments of the library.
      const bound = boundLogger(node)
      const logger = bound === null ? null : finder.loggerAt(view, bound)
      if (logger?.library != null && logger.wrapper === null) return logger.library
      const signature = signatureIn(node)
      if (signature !== null) return signature
    }
    return null
  }

  return {
    loggerOf: finder.loggerOf,
    logCallOf(node) {
      const callee = unwrap(node.callee)
      if (callee.type !== 'MemberExpression') return null
      const method = memberName(callee)
      if (method === null ? !callee.computed : !LOG_METHODS.has(method)) return null
      const logger = finder.loggerOf(callee.object)
      if (logger === null) return null
      const own = signatureOf(logger, method)
      const library = (typeof own === 'string' ? own : logger.library) ?? fallback
      const isWrapper = logger.wrapper !== null && typeof own !== 'string'
      if (method !== null && !isWrapper && logger.library !== null && !isLogMethod(library, method)) return null
      const order = ORDERS[library]
      const read =
        own !== null && typeof own !== 'string'
          ? readBySignature(node.arguments, own)
          : readByOrder(node.arguments, order, library === 'winston' && method === 'log')
      const signature = typeof own === 'string' ? null : own
      return {
        node,
        library,
        order: signature === null ? order : orderOf(signature),
        isWrapper,
        isOrderKnown:
          !isWrapper ||
          (signature !== null && signature.fields !== -1 && Math.abs(signature.fields - signature.message) === 1),
        isMessageKnown: !isWrapper || signature !== null,
        takesFields: signature === null || signature.fields !== -1,
        method,
        ...read,
      }
    },
  }
}

function orderOf({ message, fields }: Signature): ArgumentOrder {
  return fields !== -1 && fields < message ? 'fields-first' : 'message-first'
}

type Read = Pick<LogCall, 'message' | 'fields' | 'values' | 'isSwapped'>

const NOTHING: Read = { message: null, fields: null, values: [], isSwapped: false }

function readByOrder(given: readonly TSESTree.Node[], order: ArgumentOrder, hasLevel: boolean): Read {
  const [first, second, ...rest] = hasLevel && given[0]?.type !== 'ObjectExpression' ? given.slice(1) : given
  if (first === undefined || first.type === 'SpreadElement') return NOTHING
  const others = second === undefined ? [] : [second, ...rest]
  if (order === 'record') return readRecord(first)
  if (order === 'fields-first') {
    if (isText(first)) return { message: first, fields: null, values: others, isSwapped: false }
    if (isObject(first)) return { message: second ?? null, fields: first, values: rest, isSwapped: false }
    if (second === undefined) return { ...NOTHING, fields: first }
    if (isObject(second)) return { message: first, fields: second, values: rest, isSwapped: true }
    return { message: second, fields: first, values: rest, isSwapped: false }
  }
  if (isObject(first)) {
    const isSwapped = second !== undefined && isText(second)
    return { message: isSwapped ? second : null, fields: first, values: isSwapped ? rest : others, isSwapped }
  }
  if (!isText(first) && second !== undefined && isText(second) && rest.length === 0)
    return { message: second, fields: first, values: [], isSwapped: true }
  return { message: first, fields: second ?? null, values: rest, isSwapped: false }
}

function readRecord(record: TSESTree.Node): Read {
  if (record.type !== 'ObjectExpression') return { ...NOTHING, fields: record }
  const body = propertyOf(record, 'body')
  return { message: body !== null && !isObject(body) ? body : null, fields: record, values: [], isSwapped: false }
}

/** The value of a property of an object literal. */
export function propertyOf({ properties }: TSESTree.ObjectExpression, name: string): TSESTree.Node | null {
  const property = properties.find((one) => one.type === 'Property' && keyOf(one) === name)
  return property === undefined ? null : (property as TSESTree.Property).value
}

function isObject(node: TSESTree.Node): boolean {
  return unwrap(node).type === 'ObjectExpression'
}

const TEXT_METHODS =
  /^(?:toString|toISOString|toFixed|join|trim|concat|replace|replaceAll|slice|padStart|padEnd|toUpperCase|toLowerCase|toJSON|toLocaleString)$/

/** Whether an expression is clearly a text. */
export function isText(expression: TSESTree.Node): boolean {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string'
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left) || isText(node.right))
    case 'ConditionalExpression':
      return isText(node.consequent) || isText(node.alternate)
    case 'LogicalExpression':
      return isText(node.right)
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      if (callee.type === 'Identifier') return callee.name === 'String' || callee.name === 'format'
      if (callee.type !== 'MemberExpression') return false
      const name = memberName(callee) ?? ''
      if (callee.object.type === 'Identifier' && callee.object.name === 'JSON') return name === 'stringify'
      if (callee.object.type === 'Identifier' && callee.object.name === 'util')
        return name === 'format' || name === 'inspect'
      if (name === 'slice' || name === 'concat') return isText(callee.object)
      return TEXT_METHODS.test(name)
    }
    case 'MemberExpression':
      return memberName(node) === 'message'
    default:
      return false
  }
}

/** Which parameter of a wrapper's method is what; -1 for none. */
interface Signature {
  message: number
  fields: number
}

const MESSAGE = /^(?:message|msg|text|event|eventName|event_name)$/
const MAYBE_MESSAGE = /^(?:name|title|body|line|m)$/
/** What a text before the message says about where a line comes from. */
const CATEGORY = /^(?:category|scope|namespace|label|tag|context|ctx|module|component|area|source|channel|prefix)$/
const FIELDS =
  /^_?(?:fields?|meta|metadata|extra|extras|context|ctx|data|attributes|attrs|properties|props|params|payload|info|details|obj|object|bindings|additional)$/

function signatureIn(node: TSESTree.Node): Signature | null {
  const params = parametersOf(node)
  if (params === null) return null
  const names = params.map((param) => {
    const id = param.type === 'AssignmentPattern' ? param.left : param
    return id.type === 'Identifier' ? { name: id.name, type: id.typeAnnotation?.typeAnnotation.type ?? null } : null
  })
  const message = [MESSAGE, MAYBE_MESSAGE]
    .map((pattern) => names.findIndex((one) => one !== null && pattern.test(one.name)))
    .concat(names.findIndex((one) => one?.type === 'TSStringKeyword' && !CATEGORY.test(one.name)))
    .find((index) => index !== -1)
  if (message === undefined) return null
  const fields = names.findIndex((one, index) => one !== null && index !== message && FIELDS.test(one.name))
  return { message, fields: fields === -1 && names.length > message + 1 ? message + 1 : fields }
}

function parametersOf(node: TSESTree.Node): readonly TSESTree.Node[] | null {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'TSMethodSignature':
    case 'TSFunctionType':
    case 'TSEmptyBodyFunctionExpression':
      return node.params
    default:
      return null
  }
}

/** The logger whose method a wrapper's method is: `base.info.bind(base)`, `(...args) => base.info(...args)`. */
function boundLogger(node: TSESTree.Node): TSESTree.Node | null {
  const value = unwrap(node)
  if (value.type === 'ArrowFunctionExpression') {
    const call = unwrap(value.body)
    const passesAll = value.params[0]?.type === 'RestElement' && call.type === 'CallExpression'
    return passesAll && call.arguments[0]?.type === 'SpreadElement' && call.callee.type === 'MemberExpression'
      ? call.callee.object
      : null
  }
  if (value.type === 'MemberExpression') return value.object
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return null
  const method = unwrap(value.callee.object)
  return memberName(value.callee) === 'bind' && method.type === 'MemberExpression' ? method.object : null
}

function readBySignature(given: readonly TSESTree.Node[], { message, fields }: Signature): Read {
  if (given.some(({ type }) => type === 'SpreadElement')) return NOTHING
  return {
    message: given[message] ?? null,
    fields: given[fields] ?? null,
    values: given.filter((_, index) => index > message && index !== fields),
    isSwapped: false,
  }
}
