import { compileGlob } from '@stratalint/core'

/** The places where code hosts look for the file. */
export const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const

/** Finds the owners of a path by a CODEOWNERS file: the last pattern that matches wins. */
export function readOwners(text: string | null): (path: string) => readonly string[] {
  const rules = (text ?? '').split(/\r?\n/).flatMap((line) => {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
    // A line in brackets is a section of GitLab.
    if (pattern === undefined || pattern === '' || /^\^?\[/.test(pattern)) return []
    return [{ matches: matcherOf(pattern), owners: owners.filter((owner) => owner.includes('@')) }]
  })
  return (path) => rules.findLast(({ matches }) => matches(path))?.owners ?? []
}

/** Patterns are those of `.gitignore` without negation. */
function matcherOf(pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '')
  const isAnchored = pattern.startsWith('/') || bare.includes('/')
  const anchored = isAnchored ? bare : `**/${bare}`
  const globs = [
    ...(pattern.endsWith('/') ? [] : [anchored]),
    // `docs/*` owns the files in a folder, and not those in folders below it.
    ...(bare.endsWith('/*') ? [] : [`${anchored}/**`]),
  ].map((glob) => compileGlob(glob.replace(/[{}]/g, '\\$&')))
  return (path) => globs.some((matches) => matches(path))
}
