import { groupBy } from '@stratalint/core'
import { posix } from 'node:path'
import { below, isBelow, isCode, lastSegment, literalGlob } from '../paths.ts'

/** The names that generators give their files. */
const NAMES = ['gen', 'generated'] as const

/** What a line of the first comment says about a file that nobody wrote by hand. */
const SENTENCE =
  /^[\s/*#!-]*(?:@generated\b|(?:(?:note|warning)[:!]?\s*)?(?:this (?:file|code|module|class|client) (?:is|was|has been) (?:an? )?|code |types? |file )?(?:(?:automatically |auto[- ]?)generated\b|generated (?:automatically|by|code|file|from|using|via|with)\b))/im
const LEFT_ALONE = /\bdo not (?:change|edit|modify)\b/i
const COMMENTS = /^\uFEFF?(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/|(['"])use \w+\1;?)*/

/** Whether the first comment of a text says that a program wrote it. */
export function saysGenerated(text: string): boolean {
  const [comments = ''] = COMMENTS.exec(text) ?? []
  return SENTENCE.test(comments) || (LEFT_ALONE.test(comments) && /\bgenerated\b/i.test(comments))
}

/** This share of the files of a folder shows that a program writes all of it. */
const NEARLY_ALL = 0.95

/** The globs of the files that a program wrote: by their names, their folders, or one by one. */
export function generatedGlobs(files: readonly string[], isGenerated: (file: string) => boolean): string[] {
  const code = files.filter(isCode)
  const named = NAMES.filter((name) => code.some((file) => lastSegment(file).includes(`.${name}.`)))
  const isNamed = (file: string): boolean => named.some((name) => lastSegment(file).includes(`.${name}.`))
  const written = new Set(code.filter((file) => isNamed(file) || isGenerated(file)))
  const counts = new Map<string, { all: number; written: number }>()
  for (const file of code) {
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
      const { all, written: own } = counts.get(folder) ?? { all: 0, written: 0 }
      counts.set(folder, { all: all + 1, written: own + Number(written.has(file)) })
    }
  }
  const isWhole = (folder: string): boolean => {
    const { all, written: own } = counts.get(folder)!
    return hasOwnGlob(folder) && all > 1 && own >= all * NEARLY_ALL
  }
  const folders = [...counts.keys()].filter(isWhole)
  const outermost = folders.filter((folder) => !folders.some((other) => isBelow(folder, other)))
  const single = [...written].filter((file) => !isNamed(file) && !outermost.some((folder) => isBelow(file, folder)))
  return [
    ...named.map((name) => `**/*.${name}.*`),
    ...[...groupBy(outermost, posix.dirname)].map(([parent, own]) => `${listGlob(parent, own)}/**`),
    ...single.filter(hasOwnGlob),
  ].sort()
}

/** Whether a glob can match a path and nothing else, also in a list. */
function hasOwnGlob(path: string): boolean {
  return literalGlob(path) === path && !/[*,]/.test(path)
}

/** One glob for folders next to each other. */
function listGlob(parent: string, folders: readonly string[]): string {
  const names = folders.map(lastSegment).sort()
  return below(parent === '.' ? '' : parent, names.length === 1 ? names[0]! : `{${names.join(',')}}`)
}

/** The files that other code imports only as text. */
export function textGlobs(imports: readonly { to: string; specifier: string }[]): string[] {
  return [...groupBy(imports, ({ to }) => to)].flatMap(([to, own]) =>
    hasOwnGlob(to) && own.every(({ specifier }) => /[?&]raw(?:&|$)|\braw-loader!/.test(specifier)) ? [to] : [],
  )
}
