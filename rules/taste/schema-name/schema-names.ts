import { singularOf, toCamelCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'

/** Words that say that something is a schema, or by which library, and nothing about its data. */
const KIND = new Set(
  'schema schemas validator validators validation zod yup valibot arktype typebox joi parser codec struct zschema'.split(
    ' ',
  ),
)

/** Whether a name is that of a schema of some type. */
export function endsInSchema(name: string): boolean {
  return /[\p{Ll}\p{N}\p{Lu}]Schema$/u.test(name)
}

/** What follows `Schema` within a name where it is no noun of the data: `orderSchemaWithLines`. */
const AFTER_SCHEMA = /^(?:with|without|for|from|by|base|extended|partial|v\d+)$/

/** The words of a schema's name that name its data, as written: `order` for `orderSchema`, `zOrder` and `ORDER_SCHEMA`. */
export function dataWords(name: string): string[] {
  const written = /^[\p{Lu}\p{N}_]+$/u.test(name) ? name.toLowerCase() : name
  const words = wordsOf(written)
  const isKind = (part: string): boolean => KIND.has(part.toLowerCase())
  const start = words.length > 1 && (/^[zsvyt]$/i.test(words[0]!) || isKind(words[0]!)) ? 1 : 0
  let end = words.findLastIndex((word) => !isKind(word)) + 1
  // `orderShape`, `orderGuard`, but `shape` alone is data.
  if (words.length > 1 && end === words.length && /^(?:shape|guard)$/i.test(words[end - 1]!)) end--
  return words
    .slice(start, Math.max(start, end))
    .filter((word, at, kept) => !/^schemas?$/i.test(word) || !AFTER_SCHEMA.test((kept[at + 1] ?? '').toLowerCase()))
}

/** Whether two names are about the same data. */
export function isSameData(name: string, other: string): boolean {
  const [words, others] = [dataWords(name), dataWords(other)]
  return words.length > 0 && words.join(' ').toLowerCase() === others.join(' ').toLowerCase()
}

/** The name of a schema of this data. */
export function schemaName(words: readonly string[], isPascal: boolean): string {
  const name = [...words, 'Schema'].join('-')
  return isPascal ? toPascalCase(name) : toCamelCase(name)
}

/** The name of the type that belongs to a schema of this data. */
export const typeName = (words: readonly string[]): string => toPascalCase(words.join('-'))

/** The data that a file is about: its own name, or that of its folder if it is an index file. */
export function wordsOfFile(file: string): string[] {
  const segments = file.split('/')
  const stem = segments.at(-1)!.replace(/\.[^.]+$/, '')
  return dataWords(stem === 'index' ? (segments.at(-2) ?? stem) : stem)
}

/**
 * The words that a schema shares with its only type, where its own name has more behind them or another number:
 * `Status` for `statusEnum`, `ViewVersion` for `viewVersions`; `null` if the names differ otherwise.
 */
export function wordsOfType(named: readonly string[], type: string): string[] | null {
  const words = dataWords(type)
  const isPart = words.every(
    (word, at) => singularOf((named[at] ?? word).toLowerCase()) === singularOf(word.toLowerCase()),
  )
  return words.length > 0 && (named.length === 0 || (isPart && words.length <= named.length)) ? words : null
}

/** Types of the language, which a type of the data should not hide. */
const BUILT_IN =
  /^(?:String|Number|Boolean|BigInt|Symbol|Object|Function|Array|Date|RegExp|Map|Set|WeakMap|WeakSet|Promise|Error|Record|Partial|Required|Readonly|Pick|Omit|Iterator)$/

/** A name for a new type: not that of a type of the language, nor that of a class of the file. */
export function newTypeName(words: readonly string[], text: string): string {
  const name = typeName(words)
  if (BUILT_IN.test(name)) return `${name}Value`
  return new RegExp(`\\bclass\\s+${name}\\b`).test(text) ? `${name}Data` : name
}

/** The name of a type without the words that say that it comes from a schema: `Account` for `AccountValidator`. */
export function withoutKind(type: string): string | null {
  const name = typeName(dataWords(type))
  return name !== '' && name !== type && type.startsWith(name) ? name : null
}

/** Whether two names have a word in common, in the singular or the plural. */
export function shareWord(words: readonly string[], name: string): boolean {
  const others = new Set(wordsOf(name).map((word) => singularOf(word.toLowerCase())))
  return words.some((word) => others.has(singularOf(word.toLowerCase())))
}
