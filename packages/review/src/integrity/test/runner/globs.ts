import { Minimatch } from 'minimatch'

/** Whether a pattern of a config matches a path. */
export interface Matcher {
  test(path: string): boolean
}

/** Globs as test runners read them: with `?(…)`, `[…]` and `{…}`; `null` for one that cannot be read. */
export function matcherOf(glob: string): Matcher | null {
  if (glob.length > 1000) return null
  const matcher = new Minimatch(glob, { dot: true, nocomment: true, nonegate: true, platform: 'linux' })
  return { test: (path) => matcher.match(path) }
}

/** A regular expression of a config; `null` for an invalid one. */
export function toRegExp(source: string, flags = ''): RegExp | null {
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''))
  } catch {
    return null
  }
}
