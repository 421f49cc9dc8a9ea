import type { Edit } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import { propertyOf, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { LogLine } from './read-line.ts'
import type { Rewritten } from './rewrite-line.ts'

/** Edits for a text that is a property: its literal, and the fields beside it or in the attributes of a record. */
export function editsInObject(
  source: RuleSource,
  { call, message, fields: sources }: LogLine,
  { message: literal, fields }: Rewritten,
  file: string,
): Edit[] | null {
  const object = call.fields === null ? null : unwrap(call.fields)
  if (object?.type !== 'ObjectExpression' || message === null || literal === null) return null
  if (sources.some(({ kind, node }) => kind === 'unknown' || (kind === 'object' && node !== object))) return null
  const [start, end] = source.getRange(message)
  const text = { file, start, end, text: literal }
  if (call.order !== 'record') return [text, insertion(source, object, fields, file)]
  const attributes = propertyOf(object, 'attributes')
  if (attributes === null) return [text, insertion(source, object, [`attributes: { ${fields.join(', ')} }`], file)]
  const target = unwrap(attributes)
  return target.type === 'ObjectExpression' && !target.properties.some(({ type }) => type === 'SpreadElement')
    ? [text, insertion(source, target, fields, file)]
    : null
}

/** Adds properties behind the last one, in the layout of the object. */
function insertion(
  source: RuleSource,
  object: TSESTree.ObjectExpression,
  added: readonly string[],
  file: string,
): Edit {
  const [from, to] = source.getRange(object)
  const last = object.properties.at(-1)
  if (last === undefined) return { file, start: from, end: to, text: `{ ${added.join(', ')} }` }
  const layout = /^\{[ \t]*(\r?\n)([ \t]*)/.exec(source.text.slice(from, to))
  const separator = layout === null ? ', ' : `,${layout[1]!}${layout[2]!}`
  const [, end] = source.getRange(last)
  return { file, start: end, end, text: added.map((one) => separator + one).join('') }
}
