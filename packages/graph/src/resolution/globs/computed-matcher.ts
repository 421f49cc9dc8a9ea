import type { GlobPattern } from '../../model/module-record.ts'
import { isDeclaration } from '../specifier.ts'

/** The extension that a loader adds. */
export const CODE = /\.[cm]?[jt]sx?$/
const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/

/**
 * Creates a test whether a computed specifier may mean a file, by its path in the folder at the start; `texts` follow
 * that folder. An unknown part may span folders. Loaders add extensions and `index`; a URL is a complete name.
 */
export function computedMatcher(
  texts: readonly string[],
  loadKind: Extract<GlobPattern, { type: 'computed' }>['loadKind'],
): (path: string) => boolean {
  const expression = new RegExp(
    `^${texts.map((text) => text.replace(/[?#].*$/s, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}$`,
    's',
  )
  return (path) =>
    !isDeclaration(path) && spellings(path, loadKind !== 'url').some((spelling) => expression.test(spelling))
}

/** The possible spellings of a path. */
function spellings(path: string, loads: boolean): string[] {
  const extension = CODE.exec(path)?.[0]
  if (extension === undefined) return [path]
  const stem = path.slice(0, -extension.length)
  const written = /[tj]sx?$/.test(extension)
    ? [`${stem}${extension.replace(/tsx?$/, 'js')}`, ...(extension === '.tsx' ? [`${stem}.jsx`] : [])]
    : []
  if (!loads) return [path, ...written]
  return [path, ...written, stem, ...(INDEX.test(path) ? [stem.slice(0, -'index'.length).replace(/\/$/, '')] : [])]
}
