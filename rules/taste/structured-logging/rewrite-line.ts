import type { RuleSource } from '@stratalint/rule'
import { keyOf, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { freeKey, keyOfValue } from '../logging/field-keys.ts'
import { constantText, literalOf } from '../logging/message-text.ts'
import { createSensitiveTest, namesOfValue } from '../logging/sensitive-names.ts'
import type { LogLine } from './read-line.ts'

/** A log call with its values as fields. */
export interface Rewritten {
  /** The arguments of the call that replace those from `start` to `end`. */
  text: string
  start: number
  end: number
  /** The object with all fields; empty where there are none. */
  fieldsText: string
  /** The literal of the message; `null` where no words remain. */
  message: string | null
  /** The new fields as they are written. */
  fields: string[]
  /** `false` where a person must choose a name, or look at what a value holds. */
  isClear: boolean
  /** `false` where the call cannot be written at all. */
  isComplete: boolean
}

const isSensitive = createSensitiveTest()

/** Writes the fields and the message of a line in the order of its library. */
export function rewriteLine(source: RuleSource, line: LogLine): Rewritten {
  const { call, parts, fields } = line
  const { order, library } = call
  const constant = line.message === null ? null : constantText(source, parts)
  const object = fields.find((one) => one.kind === 'object')?.node
  const taken = keysOf(source, object, line.inObject)
  const written: { at: number; text: string }[] = []
  let isClear =
    call.isOrderKnown &&
    !(call.isWrapper && call.values.length > 0) &&
    source.getCommentsInside(call.node).length === 0 &&
    parts.length > 0
  let spread: TSESTree.Node | null = null

  for (const field of fields) {
    if (field.kind === 'object') {
      isClear &&= field.node === object
      continue
    }
    if (field.kind === 'unknown') {
      isClear = false
      spread = spread === null ? field.node : spread
      continue
    }
    const text = source.getText(withoutStringify(field.node))
    const key = field.kind === 'error' && !hasOther(taken, 'err', text) ? 'err' : keyOfValue(field.node)
    if (namesOfValue(field.node).slice(0, 1).some(isSensitive)) {
      isClear = false
      continue
    }
    if (key !== null && [...taken.values()].includes(text)) continue
    // A value that is the message itself leaves none behind.
    isClear &&= key !== null && !hasOwnComma(field.node) && !/^(?:message|msg|text)$/.test(key)
    const free = key === 'err' && field.kind === 'error' ? key : freeKey(key ?? 'value', new Set(taken.keys()), library)
    taken.set(free, text)
    written.push({ at: source.getRange(field.node)[0], text: free === text ? text : `${free}: ${text}` })
  }

  // A spread may hold the keys that are added.
  const hasSpread = object?.properties.some(({ type }) => type === 'SpreadElement') === true
  isClear &&= !hasSpread || written.length === 0

  const before = object === undefined ? written : written.filter(({ at }) => at < source.getRange(object)[0])
  const after = written.filter((one) => !before.includes(one))
  const texts = { before: before.map(({ text }) => text), after: after.map(({ text }) => text) }
  const first = spread === null ? [] : [`...${source.getText(spread)}`]
  const isAlone = spread !== null && object === undefined && written.length === 0
  const fieldsText = isAlone
    ? source.getText(spread!)
    : objectText(source, object, { before: [...first, ...texts.before], after: texts.after }, line)
  const message = constant === null ? null : literalOf(source, constant)
  // Bunyan serializes an error that is the first argument, and a field only where a serializer is set.
  const [error, ...others] = fields
  const isLoneError = library === 'bunyan' && error?.kind === 'error' && others.length === 0 && order === 'fields-first'
  const firstText = isLoneError ? source.getText(error.node) : fieldsText
  const pair = order === 'fields-first' ? [firstText, message] : [message, fieldsText]
  const [start, end] = rangeOfArguments(source, line)
  return {
    ...{ text: pair.filter((one) => one !== null && one !== '').join(', '), start, end, fieldsText, message, isClear },
    fields: [...texts.before, ...texts.after],
    isComplete: message !== null && line.inObject === null && order !== 'record' && call.isOrderKnown,
  }
}

/** The keys of an object with the texts of their values. */
function keysOf(
  source: RuleSource,
  object: TSESTree.ObjectExpression | undefined,
  text: TSESTree.Property | null,
): Map<string, string> {
  const entries = (object?.properties ?? []).flatMap((property): [string, string][] => {
    const key = property.type === 'Property' ? keyOf(property) : null
    return key === null ? [] : [[key, property === text ? '' : source.getText((property as TSESTree.Property).value)]]
  })
  return new Map(entries)
}

function hasOther(taken: ReadonlyMap<string, string>, key: string, text: string): boolean {
  return taken.has(key) && taken.get(key) !== text
}

/** `JSON.stringify(order)` is the order, which the library writes as JSON itself. */
function withoutStringify(node: TSESTree.Node): TSESTree.Node {
  const call = unwrap(node)
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return node
  const { object, property } = call.callee
  const isStringify = object.type === 'Identifier' && object.name === 'JSON' && property.type === 'Identifier'
  const [value, ...others] = call.arguments
  return isStringify &&
    property.name === 'stringify' &&
    value !== undefined &&
    others.every(({ type }) => type === 'Literal')
    ? value
    : node
}

function hasOwnComma({ type }: TSESTree.Node): boolean {
  return type === 'SequenceExpression' || type === 'SpreadElement'
}

/** The object literal with more fields, in the layout that it has. */
function objectText(
  source: RuleSource,
  object: TSESTree.ObjectExpression | undefined,
  { before, after }: { before: string[]; after: string[] },
  line: LogLine,
): string {
  if (object === undefined) return before.length + after.length === 0 ? '' : `{ ${[...before, ...after].join(', ')} }`
  const own = propertiesText(source, object, line)
  if (before.length + after.length === 0) return own
  const inner = own.slice(1, -1)
  const properties = inner.trim().replace(/,$/, '')
  const all = [...before, ...(properties === '' ? [] : [properties]), ...after]
  const layout = /^[ \t]*(\r?\n)([ \t]*)/.exec(inner)
  if (layout === null) return `{ ${all.join(', ')} }`
  const [, newline = '\n', indent = ''] = layout
  const closing = /\n([ \t]*)$/.exec(inner)?.[1] ?? ''
  return `{${newline}${indent}${all.join(`,${newline}${indent}`)},${newline}${closing}}`
}

/** The text of an object, with errors under the key that the library serializes. */
function propertiesText(source: RuleSource, object: TSESTree.ObjectExpression, { faults }: LogLine): string {
  const [start, end] = source.getRange(object)
  let text = source.text.slice(start, end)
  const renamed = faults.flatMap((fault) => (fault.kind === 'error' && fault.field !== null ? [fault.node] : []))
  if (object.properties.some((one) => one.type === 'Property' && keyOf(one) === 'err')) return text
  const [node] = renamed
  const property = object.properties.find((one) => one.type === 'Property' && one.value === node)
  if (node === undefined || property === undefined) return text
  const [from, to] = source.getRange(property)
  const value = source.getText(node)
  text = text.slice(0, from - start) + (value === 'err' ? 'err' : `err: ${value}`) + text.slice(to - start)
  return text
}

/** From the first to the last argument that is rewritten; a level or a label before them stays. */
function rangeOfArguments(source: RuleSource, { call }: LogLine): [number, number] {
  const { message, fields, values } = call
  const ranges = [message, fields, ...values].flatMap((node) => (node === null ? [] : [source.getRange(node)]))
  return [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))]
}
