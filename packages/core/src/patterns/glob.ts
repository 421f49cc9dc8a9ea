import { Minimatch } from 'minimatch'

const cache = new Map<string, (path: string) => boolean>()

/**
 * Compiles a path glob in which only `*`, `**` and `{a,b}` are special; `[id]`, `(shop)`, `?` and `!` are literal.
 * A pattern without a glob also matches everything below it.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  let matches = cache.get(pattern)
  if (matches === undefined) {
    const bare = pattern.replace(/^\.\//, '').replace(/\/$/, '')
    const whole = compileOne(bare)
    const below = compileOne(`${bare}/**`)
    matches = isLiteral(bare) ? (path) => bare === '' || bare === '.' || whole(path) || below(path) : whole
    cache.set(pattern, matches)
  }
  return matches
}

/** Compiles a list of globs; a leading `!` excludes what the others match. */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  const included = patterns.filter((pattern) => !pattern.startsWith('!')).map(compileGlob)
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => compileGlob(pattern.slice(1)))
  return (path) => included.some((matches) => matches(path)) && !excluded.some((matches) => matches(path))
}

/** Compiles a glob over names rather than paths: `*` stops at a slash, `**` does not. */
export function compileNameGlob(pattern: string): (name: string) => boolean {
  return pattern === '*' ? () => true : compileOne(pattern)
}

function compileOne(pattern: string): (path: string) => boolean {
  const escaped = pattern.replace(/[\\[\]()!?+@#]/g, (character) => `\\${character}`)
  const matcher = new Minimatch(escaped, { dot: true, nocomment: true, nonegate: true, noext: true, platform: 'linux' })
  const literals = matcher.globParts.map(longestLiteral)
  const isHidden = matcher.globParts.every((parts) => parts.some((part) => part.startsWith('.')))
  // Most paths lack the literal text of a glob, which is cheaper to check than the whole match.
  const matches = (path: string): boolean =>
    (!isHidden || path.startsWith('.') || path.includes('/.')) &&
    literals.some((literal) => path.includes(literal)) &&
    matcher.match(path)
  // Globs for everything below a folder are the most frequent.
  if (!/^(?:[^*{\\./][^*{\\/]*\/)*\*\*$/.test(pattern)) return matches
  const folder = pattern.slice(0, -'**'.length)
  return (path) => (UNUSUAL.test(path) ? matches(path) : path.length > folder.length && path.startsWith(folder))
}

/** A path with an empty segment, or a segment of dots. */
const UNUSUAL = /^$|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/

/** The longest text that every path matching these parts of a glob contains. */
function longestLiteral(parts: readonly string[]): string {
  // A backslash escapes the next character, also a star.
  const texts = parts.flatMap((part) =>
    part.replace(/\\(.)|\*/gs, (_, escaped?: string) => escaped ?? '\0').split('\0'),
  )
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function isLiteral(pattern: string): boolean {
  return !/[*{]/.test(pattern)
}
