import { extensionOf, fileNameOf } from '@stratalint/core'
import { hasCase, toFileCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'
import { isRoleWord } from './role-words.ts'
import type { Neighbour } from './survey.ts'
import { wordsIn } from './words-in.ts'

/** A name as a question gives it. */
export interface GivenName {
  text: string
  /** In the singular, in small letters. */
  words: readonly string[]
  /** The words that are about the subject, not about the role of the code. */
  topic: readonly string[]
  isComponent: boolean
}

/** How the files of a folder are named. */
export interface NamingStyle {
  fileCase: FileCase
  extension: string
  /** What most names end with, such as `.repo` or the word `repo`. */
  suffix: { dotted: string } | { word: string } | null
}

const CASES: readonly FileCase[] = ['kebab-case', 'camelCase', 'PascalCase', 'snake_case']

/** The style of these files, the nearest first. */
export function styleOf(
  neighbours: readonly Neighbour[],
  all: readonly Neighbour[],
  isComponent: boolean,
): NamingStyle {
  const from = neighbours.length > 0 ? neighbours : all
  return { fileCase: caseOf(from, all), extension: extensionFor(from, all, isComponent), suffix: suffixOf(neighbours) }
}

/** The case that most names show; a name of one word in small letters shows none. */
function caseOf(near: readonly Neighbour[], all: readonly Neighbour[]): FileCase {
  for (const files of [near, all]) {
    const names = files.map(({ stem }) => stem.split('.')[0]!).filter((name) => !/^[\p{Ll}\p{N}]+$/u.test(name))
    const best = mostCommon(names.flatMap((name) => CASES.filter((one) => hasCase(name, one)).slice(0, 1)))
    if (best !== null) return best
  }
  return 'kebab-case'
}

function extensionFor(near: readonly Neighbour[], all: readonly Neighbour[], isComponent: boolean): string {
  const extensions = [near, all].map((files) => files.flatMap(({ path }) => extensionOf(path) ?? []))
  if (isComponent) {
    const markup = extensions.flat().find((one) => /x$|^\.(?:vue|svelte|astro)$/.test(one))
    if (markup !== undefined) return markup
  }
  const code = extensions.map((list) =>
    list.map((one) => one.replace(/x$/, '')).filter((one) => /^\.[cm]?[jt]s$/.test(one)),
  )
  return mostCommon(code[0]!) ?? mostCommon(code[1]!) ?? '.ts'
}

/** At least two files, and more than half of them, must have the suffix. */
function suffixOf(files: readonly Neighbour[]): NamingStyle['suffix'] {
  const isCommon = (suffix: string | null, endings: readonly string[]): suffix is string =>
    suffix !== null && endings.filter((one) => one === suffix).length > Math.max(1, files.length / 2)
  const dotted = files.flatMap(({ stem }) => /(\.[\w-]+)$/.exec(stem)?.[1] ?? [])
  const ofDots = mostCommon(dotted)
  if (isCommon(ofDots, dotted)) return { dotted: ofDots }
  const words = files.flatMap(({ stem }) => (wordsOf(stem).length > 1 ? wordsOf(stem).at(-1)!.toLowerCase() : []))
  const ofWords = mostCommon(words)
  const single = files.length === 1 && words.length === 1 && isRoleWord(words[0]!) ? words[0]! : null
  if (isCommon(ofWords, words) || single !== null) return { word: single ?? ofWords! }
  return null
}

/** The file name for a name in this style. */
export function fileNameFor({ text, topic, words }: GivenName, { fileCase, extension, suffix }: NamingStyle): string {
  const written = wordsOf(text)
  const own =
    topic.length > 0 && suffix !== null ? written.filter((_, index) => topic.includes(words[index]!)) : written
  const convert = (parts: readonly string[]): string => toFileCase(parts.join('-'), fileCase)
  if (suffix === null) return `${convert(written)}${extension}`
  if ('dotted' in suffix) return `${convert(own)}${suffix.dotted}${extension}`
  return `${convert(own.at(-1)?.toLowerCase() === suffix.word ? own : [...own, suffix.word])}${extension}`
}

/** The file of a folder that is about the same subject already. */
export function existingFile({ topic }: GivenName, neighbours: readonly Neighbour[]): Neighbour | undefined {
  if (topic.length === 0) return undefined
  const about = (words: readonly string[]): string => words.filter((word) => !isRoleWord(word)).join(' ')
  return neighbours.find(({ words }) => about(words) === topic.join(' '))
}

/** Reads a name: `OrderRepository`, `format-price`, `order.repo.ts`. */
export function readName(text: string): GivenName {
  const name = fileNameOf(text)
    .replace(/\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/, '')
    .replace(/^I(?=\p{Lu}\p{Ll})/u, '')
  const words = wordsIn(name)
  const topic = words.filter((word, index) => !isRoleWord(word) || (index === 0 && words.length === 1))
  const isComponent =
    /^\p{Lu}/u.test(name) &&
    /(?:page|view|screen|form|modal|dialog|button|card|list|panel|menu|tab|icon|layout|component)$/.test(
      words.at(-1) ?? '',
    )
  return { text: name, words, topic, isComponent: isComponent || /\.[jt]sx$/.test(text) }
}

function mostCommon<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
