import type { GlobPattern } from '../../model/module-record.ts'
import { isDeclaration } from '../specifier.ts'

/** The ending of a file that a loader finds without it. */
export const CODE = /\.[cm]?[jt]sx?$/
const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/

/**
 * Whether a computed specifier may name a file of a folder, by its path there; `texts` are what follows the folder. What is
 * unknown may span folders. A loader adds extensions and the name of an index; a URL names the file as it is.
 */
export function computedMatcher(
  texts: readonly string[],
  way: Extract<GlobPattern, { type: 'computed' }>['way'],
): (path: string) => boolean {
  const expression = new RegExp(
    `^${texts.map((text) => text.replace(/[?#].*$/s, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}$`,
    's',
  )
  return (path) => !isDeclaration(path) && spellings(path, way !== 'url').some((spelling) => expression.test(spelling))
}

/** How a path may be written. */
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
