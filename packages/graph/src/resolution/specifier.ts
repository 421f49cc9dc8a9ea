import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

/** The package of a bare specifier, without subpath and `@types/`. */
export function packageName(specifier: string): string {
  const [first = '', second] = specifier.split('/')
  if (!first.startsWith('@') || second === undefined || second === '') return first
  if (first !== '@types') return `${first}/${second}`
  const scoped = second.indexOf('__')
  return scoped > 0 ? `@${second.slice(0, scoped)}/${second.slice(scoped + 2)}` : second
}

/** The name of a `node:` specifier: `node:fs` is `fs`, but `node:test` is not the package `test`. */
export function builtinName(specifier: string): string {
  const bare = specifier.slice('node:'.length)
  return isBuiltin(bare) ? packageName(bare) : packageName(specifier)
}

/** The subpath of a bare specifier, without a leading slash. */
export function packageSubpath(specifier: string): string {
  return specifier
    .split('/')
    .slice(specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** A bare specifier without `.` and `..` segments, which Node also reads percent-encoded or after a backslash. */
export function normalizeDots(specifier: string): string {
  if (!/[\\/](?:\.|%2e)/i.test(specifier)) return specifier
  const segments = specifier
    .split(/[\\/]/)
    .map((segment) => (/^(?:\.|%2e){1,2}$/i.test(segment) ? segment.replace(/%2e/gi, '.') : segment))
  return segments.slice(1).some((segment) => segment === '.' || segment === '..')
    ? posix.normalize(segments.join('/'))
    : specifier
}

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:$|[\\/])/.test(specifier)
}

/** Whether a specifier is an absolute path of any system, or a `file:` URL. */
export function isAbsolute(specifier: string): boolean {
  return /^(?:[\\/]|[a-z]:[\\/]|file:)/i.test(specifier)
}

/** The name of what a URL-like specifier (`virtual:x`, `https://…`, `bun:sqlite`) leads to, or `null` for others. */
export function schemeName(specifier: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(specifier)) return null
  // The rest of a data URL is the source of the module.
  return /^data:/i.test(specifier) ? specifier.slice(0, (specifier + ',').indexOf(',')) : withoutQuery(specifier)
}

/** Schemes of runtimes and registries, without those of bundlers (`virtual:`, `astro:`). */
const SCHEMES = new Set([
  'node',
  'npm',
  'jsr',
  'http',
  'https',
  'data',
  'blob',
  'bun',
  'deno',
  'cloudflare',
  'workerd',
  'fastly',
  'wasi',
  'chrome',
  'resource',
])

/** Whether a URL-like specifier certainly leads out of the project. */
export function hasKnownScheme(specifier: string): boolean {
  return SCHEMES.has(specifier.slice(0, specifier.indexOf(':')).toLowerCase())
}

/** Whether a package can have this name; old ones have capital letters. */
export function isPackageName(name: string): boolean {
  return /^(?:@[\w-][\w.-]*\/[\w-][\w.-]*|[a-z0-9-][\w.-]*)$/i.test(name)
}

/** The specifier as written, then with more and more of its query and hash removed. A leading `#` is not a hash. */
export function queryVariants(specifier: string): string[] {
  const found = [specifier]
  if (!specifier.includes('?') && specifier.lastIndexOf('#') <= 0) return found
  for (let at = specifier.length - 1; at > 0; at--) {
    if (specifier[at] === '?' || specifier[at] === '#') found.push(specifier.slice(0, at))
  }
  return found
}

/** Whether a variant still has what looks like a query; then it means only a file with exactly that name. */
export function isLiteral(variant: string): boolean {
  return /.[?#]/s.test(variant)
}

export function withoutQuery(specifier: string): string {
  const at = specifier.slice(1).search(/[?#]/)
  return at === -1 ? specifier : specifier.slice(0, at + 1)
}

/** Whether a file is resolved as TypeScript; toolchains of components do so too. */
export function isTypeScript(file: string): boolean {
  return /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(file)
}

export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file)
}
