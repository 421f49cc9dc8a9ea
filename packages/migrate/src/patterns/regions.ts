import { compilePattern, memoize } from '@stratalint/core'
import type { Group } from '../model/old-config.ts'
import { intersect } from './intersect.ts'

/** A set of files that a rule names. */
export interface Region {
  pattern: string
  /** The rules that name it. */
  sources: readonly string[]
}

const MOST = 300

/**
 * Turns regions that overlap into groups that do not: where two share files, these are a group of their own, before both.
 * What only the overlap of regions would match is left out if no file of the project is there.
 */
export function groupsOfRegions(regions: readonly Region[], files: readonly string[]): Group[] {
  const all = new Map<string, Region>()
  for (const { pattern, sources } of regions)
    all.set(pattern, { pattern, sources: [...new Set([...(all.get(pattern)?.sources ?? []), ...sources])] })
  const base = [...all.values()]
  // The patterns that each overlap is a part of.
  const around = new Map<string, Set<string>>(base.map(({ pattern }) => [pattern, new Set()]))
  const matched = memoize<boolean>((pattern) => {
    const compiled = compilePattern(pattern, [])
    return files.some((file) => compiled.match(file) !== null)
  })
  for (const one of all.values()) {
    for (const other of base) {
      const pattern = all.size > MOST ? null : intersect(one.pattern, other.pattern)
      if (pattern === null || all.has(pattern) || !matched(pattern)) continue
      all.set(pattern, { pattern, sources: [...new Set([...one.sources, ...other.sources])] })
      const wider = [one.pattern, other.pattern]
      around.set(pattern, new Set([...wider, ...wider.flatMap((parent) => [...around.get(parent)!])]))
    }
  }
  const contains = (wide: string, narrow: string): boolean =>
    wide !== narrow && (around.get(narrow)!.has(wide) || intersect(wide, narrow) === narrow)
  const ordered = narrowestFirst([...all.keys()], contains)
  const owners = firstMatches(ordered, files)
  const named = new Set(base.map(({ pattern }) => pattern))
  const taken = new Set<string>()
  return ordered
    .filter(
      (pattern, index) => owners.has(pattern) || (named.has(pattern) && !isLeftOver(pattern, ordered.slice(0, index))),
    )
    .map((pattern) => ({
      name: nameFor(pattern, taken),
      pattern,
      source: all.get(pattern)!.sources.join(', '),
      isDerived: true,
    }))
}

/** The patterns that are the first to match some file. */
function firstMatches(ordered: readonly string[], files: readonly string[]): Set<string> {
  const compiled = ordered.map((pattern) => ({ pattern, match: compilePattern(pattern, []).match }))
  const found = files.map((file) => compiled.find(({ match }) => match(file) !== null)?.pattern)
  return new Set(found.filter((pattern) => pattern !== undefined))
}

/** Whether narrower patterns take the files of a pattern: of `src/features/**`, what is not in `src/features/{feature}/**`. */
function isLeftOver(pattern: string, narrower: readonly string[]): boolean {
  return narrower.some((one) => intersect(one, pattern) === one)
}

/** A pattern comes before those that match all that it matches. */
function narrowestFirst(patterns: readonly string[], contains: (wide: string, narrow: string) => boolean): string[] {
  const ordered: string[] = []
  const rest = [...patterns]
  while (rest.length > 0) {
    const next = rest.find((one) => !rest.some((other) => contains(one, other))) ?? rest[0]!
    ordered.push(next)
    rest.splice(rest.indexOf(next), 1)
  }
  return ordered
}

/** Names a group after the folders and the kind of files of its pattern. */
export function nameFor(pattern: string, taken: Set<string>): string {
  const words = pattern
    .split('/')
    .filter((segment) => segment !== '**' && segment !== '*' && !/^\{[^,]*\}$/.test(segment))
    .map((segment, index, all) => (index === all.length - 1 ? withoutExtension(segment) : segment))
    .map((segment) =>
      segment
        .replace(/[{}*]/g, '')
        .replace(/[^\w-]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((word) => word !== '')
  const short = words.length > 1 && words[0] === 'src' ? words.slice(1) : words
  const name = short.join('-').slice(0, 60) || 'everything'
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`
  taken.add(free)
  return free
}

function withoutExtension(segment: string): string {
  return segment.replace(/(?<=[\w}])\.(?:\{[\w,]+\}|\w+)$/, '')
}
