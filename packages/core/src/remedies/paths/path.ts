import { memoize } from '../../memoize.ts'
import { isComponentFile, SOURCE_EXTENSIONS } from '../../policy/policy.ts'

/** The folder of a path; empty for a path without one. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last segment of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The source extension of a path as it is written there, or `null` for an asset. */
export function extensionOf(path: string): string | null {
  const usual = path.toLowerCase()
  const extension = SOURCE_EXTENSIONS.find((one) => usual.endsWith(one))
  return extension === undefined ? null : path.slice(-extension.length)
}

/** A path without its source extension and without the `.d` in front of it. */
export function withoutExtension(path: string): string {
  const extension = extensionOf(path)
  return extension === null ? path : path.slice(0, -extension.length).replace(/\.d$/, '')
}

/** The name of a file's subject: its name without extension, or its folder's name for an index file. */
export function stemOf(path: string): string {
  const stem = withoutExtension(fileNameOf(path)).replace(/\.(?:test|spec)$/, '')
  return stem === 'index' && path.includes('/') ? fileNameOf(folderOf(path)) : stem
}

/** The extension for a new file of code from `path`: JSX only where the code needs it, and never a component's. */
export function newExtension(path: string, keepsJsx: boolean): string {
  const extension = isComponentFile(path) ? '.tsx' : (extensionOf(path) ?? '.ts')
  return keepsJsx ? extension : extension.replace(/x$/, '')
}

/** `PriceQuote` as `price-quote`; only letters and digits of any script remain. */
export const kebabCase = memoize((name) => {
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return [...words].slice(0, 48).join('').replace(/-+$/, '') || 'shared'
})

/** The name of a file for a declaration: kebab case, without the `I` prefix of an interface. */
export function fileStem(symbol: string): string {
  return kebabCase(symbol.replace(/^I(?=\p{Lu}\p{Ll})/u, ''))
}

/** `price-quote` or `priceQuote` as `PriceQuote`. */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const isConstant = words.length > 1 && name === name.toUpperCase()
  return (
    words
      .map((word) => [...word][0]!.toUpperCase() + [...(isConstant ? word.toLowerCase() : word)].slice(1).join(''))
      .join('') || 'Shared'
  )
}

/** The specifier part that leads from a file to a path, always starting with a dot. */
export function relativeTo(file: string, path: string): string {
  const from = file.split('/').slice(0, -1)
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  const up = from.slice(shared).map(() => '..')
  return [...(up.length === 0 ? ['.'] : up), ...to.slice(shared)].join('/')
}

/** Joins a file's folder with a relative specifier; `null` when that leaves the root. */
export function resolveFrom(file: string, specifier: string): string | null {
  const segments = folderOf(file)
    .split('/')
    .filter((segment) => segment !== '')
  for (const segment of specifier.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment)
    }
  }
  return segments.join('/')
}

/** Whether a file is code that can declare an interface. */
export function isTypeScript(path: string): boolean {
  return /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(path)
}
