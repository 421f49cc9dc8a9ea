import { extensionOf } from '@stratalint/core'
import { hasCase, toFileCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'
import type { GivenName } from './given-name.ts'
import { areSynonyms, isRoleWord } from './role-words.ts'
import type { Neighbour } from './survey.ts'

/** How the files of a folder are named. */
interface NamingStyle {
  fileCase: FileCase
  extension: string
  /** What most names end with, such as `.repo` or the word `repo`. */
  suffix: { dotted: string } | { last: string } | null
}

const CASES: readonly FileCase[] = ['kebab-case', 'camelCase', 'PascalCase', 'snake_case']

/** The name of a new file, as the nearest files are named; `alike` are those of the same layer elsewhere. */
export function fileNameFor(name: GivenName, near: readonly Neighbour[], alike: readonly Neighbour[]): string {
  const files = near.length > 1 ? near : alike
  return nameIn(name, {
    fileCase: caseOf(files, alike, name),
    extension: extensionFor(files, alike, name.isComponent),
    suffix: suffixOf(files),
  })
}

/** The case that most names show; a name of one word in small letters shows none. */
function caseOf(near: readonly Neighbour[], alike: readonly Neighbour[], { isComponent }: GivenName): FileCase {
  for (const files of [near, alike]) {
    const names = files.map(({ stem }) => stem.split('.')[0]!).filter((name) => !/^[\p{Ll}\p{N}]+$/u.test(name))
    const best = mostCommon(names.flatMap((name) => CASES.filter((one) => hasCase(name, one)).slice(0, 1)))
    if (best !== null)
      return best === 'PascalCase' && !isComponent && names.some((name) => /^\p{Ll}/u.test(name)) ? 'camelCase' : best
  }
  return 'kebab-case'
}

function extensionFor(near: readonly Neighbour[], alike: readonly Neighbour[], isComponent: boolean): string {
  const lists = [near, alike].map((files) => files.flatMap(({ path }) => extensionOf(path) ?? []))
  if (isComponent) {
    const markup = lists.flat().find((one) => /x$|^\.(?:vue|svelte|astro)$/.test(one))
    if (markup !== undefined) return markup
  }
  const [own, others] = lists.map((list) =>
    mostCommon(list.map((one) => one.replace(/x$/, '')).filter((one) => /^\.[cm]?[jt]s$/.test(one))),
  )
  return own ?? others ?? '.ts'
}

/** At least two files, and more than half of them, must have the suffix. */
function suffixOf(files: readonly Neighbour[]): NamingStyle['suffix'] {
  const common = (endings: readonly string[]): string | null => {
    const best = mostCommon(endings)
    const count = endings.filter((one) => one === best).length
    return best !== null && count > 1 && count > files.length / 2 ? best : null
  }
  const dotted = common(files.flatMap(({ stem }) => /(\.[\w-]+)$/.exec(stem)?.[1] ?? []))
  if (dotted !== null) return { dotted }
  const last = common(
    files.flatMap(({ stem }) => (wordsOf(stem).length > 1 ? wordsOf(stem).at(-1)!.toLowerCase() : [])),
  )
  return last === null || !isRoleWord(last) ? null : { last }
}

function nameIn({ text, topic, words }: GivenName, { fileCase, extension, suffix }: NamingStyle): string {
  const written = wordsOf(text)
  const convert = (parts: readonly string[]): string => toFileCase(parts.join('-'), fileCase)
  const role = words.filter(isRoleWord).at(-1)
  const subject = written.filter((_, index) => topic.includes(words[index]!))
  if (suffix === null || role === undefined || subject.length === 0) return `${convert(written)}${extension}`
  if ('dotted' in suffix) {
    const own = suffix.dotted.slice(1)
    return `${convert(subject)}.${areSynonyms(role, own) ? own : role}${extension}`
  }
  return `${convert(areSynonyms(role, suffix.last) ? [...subject, suffix.last] : written)}${extension}`
}

function mostCommon<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}
