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

/** The words of a schema's name that name its data, in small letters: `order` for `orderSchema`, `zOrder` and `ORDER_SCHEMA`. */
export function dataWords(name: string): string[] {
  const words = wordsOf(name).map((word) => word.toLowerCase())
  const start = words.length > 1 && (/^[zsvyt]$/.test(words[0]!) || KIND.has(words[0]!)) ? 1 : 0
  const end = words.findLastIndex((word) => !KIND.has(word)) + 1
  return words.slice(start, Math.max(start, end))
}

/** The name of a schema of this data. */
export function schemaName(words: readonly string[], isPascal: boolean): string {
  const name = [...words, 'schema'].join('-')
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

/** Whether two names have a word in common, in the singular or the plural. */
export function shareWord(words: readonly string[], name: string): boolean {
  const others = new Set(wordsOf(name).map((word) => singularOf(word.toLowerCase())))
  return words.some((word) => others.has(singularOf(word)))
}
