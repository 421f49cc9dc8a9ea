import { staticPrefix } from '@stratalint/core'

/** Orders patterns so that the first match of a file is the most specific one. */
export function byPrecedence(a: { pattern: string }, b: { pattern: string }): number {
  const [left, right] = [rank(a.pattern), rank(b.pattern)]
  const at = left.findIndex((value, index) => value !== right[index])
  return at === -1 ? (a.pattern < b.pattern ? -1 : a.pattern > b.pattern ? 1 : 0) : left[at]! - right[at]!
}

/** More than the folders of any path. */
const DEEPEST = 1000

/** Lists of files in several folders come first, then longer folders, then single places before the domains around them, then files before folders, those with a name first. */
function rank(pattern: string): number[] {
  const prefix = staticPrefix(pattern)
  const depth = prefix === '' ? 0 : prefix.split('/').length
  return [
    isListOfFiles(pattern) ? -DEEPEST : -depth,
    pattern.includes('{domain}') ? 1 : 0,
    -pattern.split('/').length,
    breadth(pattern),
  ]
}

/** Whether a pattern names single files below its folder, as `lib/{db,api/client}.ts` does. */
function isListOfFiles(pattern: string): boolean {
  return !pattern.includes('*') && /\{[^}]*,[^}]*\}/.test(pattern) && /\{[^}]*\/[^}]*\}/.test(pattern)
}

function breadth(pattern: string): number {
  if (pattern.endsWith('{layer}/**')) return 3
  if (pattern.endsWith('/**') || pattern === '**') return 5
  if (pattern.endsWith('/*') || pattern === '*') return 4
  return /(?:^|\/)\*[^/]+$/.test(pattern) ? 2 : pattern.includes('*') ? 1 : 0
}
