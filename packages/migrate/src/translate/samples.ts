import { compilePattern, memoize, patternCaptures, tokenizePattern } from '@stratalint/core'
import type { Group } from '../model/old-config.ts'

/** Finds the first group that matches a file. */
export function createGrouping(groups: readonly Group[]): (file: string) => Group | null {
  const compiled = groups.map((group) => ({ group, pattern: compilePattern(group.pattern, []) }))
  return memoize((file) => compiled.find(({ pattern }) => pattern.match(file) !== null)?.group ?? null)
}

/** The importer, the imported file, or an imported file that is not an entry. */
type Side = 'from' | 'to' | 'inner'

/** Paths of imagined files of a group, for questions about the old rules. */
export interface Sampler {
  /** A file with these values for its captures, which does not belong to an earlier group; `null` if there is none. */
  path(group: Group, side: Side, values?: Readonly<Record<string, string>>): string | null
}

const FILES: Record<Side, readonly string[]> = {
  from: ['importer.ts', 'inner/deep/importer.ts', 'importer.tsx', 'importer.js'],
  to: ['imported.ts', 'inner/deep/imported.ts', 'imported.tsx', 'imported.js'],
  inner: ['inner/hidden.ts', 'inner/deep/hidden.ts', 'hidden.ts', 'hidden.js'],
}

/** Values that no config is likely to name. */
export const FIRST = 'alpha'
export const SECOND = 'omega'

/** Creates the sampler of some groups. `files` are those of the project: patterns that begin with `**` follow their folders. */
export function createSampler(groups: readonly Group[], files: readonly string[]): Sampler {
  const groupOf = createGrouping(groups)
  const folderOf = memoize((pattern) => folderBefore(pattern, files))
  return {
    path(group, side, values = {}) {
      const entry = side === 'to' ? group.entry?.sample : undefined
      const candidates = [...(entry === undefined ? [] : [entry]), ...FILES[side]]
      const patterns = optionsOf(group.pattern)
      const filled = candidates.flatMap((file) =>
        patterns.flatMap((pattern) =>
          ['', 'middle/'].map((middle) => folderOf(group.pattern) + fill(pattern, middle, side, file, values)),
        ),
      )
      return filled.find((path) => groupOf(path) === group) ?? null
    },
  }
}

/** The pattern with each of its first choices in turn. */
function optionsOf(pattern: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern)
  if (found === null) return [pattern]
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)]
  return found[1]!.split(',').map((option) => `${before}${option.replaceAll(/\*+/g, 'x')}${after}`)
}

/** The folder, with a slash, where the first file that a pattern with a leading `**` matches has the rest of the pattern. */
function folderBefore(pattern: string, files: readonly string[]): string {
  if (!pattern.startsWith('**/')) return ''
  const whole = compilePattern(pattern, [])
  const rest = compilePattern(pattern.slice('**/'.length), [])
  const file = files.find((one) => whole.match(one) !== null)
  if (file === undefined) return ''
  const segments = file.split('/')
  const depth = segments.findIndex((_, index) => rest.match(segments.slice(index).join('/')) !== null)
  return segments
    .slice(0, depth)
    .map((segment) => `${segment}/`)
    .join('')
}

/** The captures of a group. */
export function capturesOf(group: Group): string[] {
  return patternCaptures(group.pattern)
}

function fill(
  pattern: string,
  middle: string,
  side: Side,
  file: string,
  values: Readonly<Record<string, string>>,
): string {
  const tokens = tokenizePattern(pattern)
  const path = tokens
    .map((token, index) => {
      switch (token.type) {
        case 'literal':
          return tokens[index - 1]?.type === 'globstar' ? token.text.replace(/^\//, '') : token.text
        case 'capture':
          return values[token.name] ?? (side === 'from' ? FIRST : SECOND)
        case 'choice':
          return token.options[0]!
        case 'star':
          return side === 'from' ? 'one' : 'two'
        case 'globstar':
          // A leading one is the folder before.
          return index === tokens.length - 1 ? file : index === 0 ? '' : middle
      }
    })
    .join('')
  return /\.[a-z]+$/.test(path) ? path : `${path}.ts`
}
