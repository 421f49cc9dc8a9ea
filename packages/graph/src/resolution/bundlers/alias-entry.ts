import { isAbsolute, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { findCode } from '../paths/extensions.ts'
import type { ConfigProblem } from '../tsconfig/tsconfig.ts'

/** One alias that a config defines. */
export interface AliasEntry {
  /** A name, which also covers its subpaths, or the part of a specifier to replace. */
  find: string | RegExp
  /** The alias does not cover subpaths. */
  exact?: true
  /** Absolute paths or package names, best first. */
  targets: readonly string[]
  /** The path of the config, absolute. */
  file: string
}

/** The aliases of a folder or a config, and the parts that cannot be read without running it. */
export interface AliasList {
  entries: readonly AliasEntry[]
  faults: readonly ConfigProblem[]
}

/** Applies an alias to a specifier, best first; `null` if it does not match. */
export function expandAlias({ find, exact, targets }: AliasEntry, specifier: string): string[] | null {
  if (typeof find !== 'string')
    return find.test(specifier) ? targets.map((target) => specifier.replace(find, target)) : null
  if (specifier === find) return [...targets]
  if (exact === true || !specifier.startsWith(find === '' ? '' : `${find}/`)) return null
  return targets.map((target) => `${target.replace(/\/$/, '')}/${specifier.slice(find === '' ? 0 : find.length + 1)}`)
}

/**
 * The alias that a config means: `xyz$` is webpack's exact name, `$lib/*` SvelteKit's subpaths, `^…` Babel's
 * expression; `/src` may be relative to the config's folder.
 */
export function entryOf(
  disk: Disk,
  find: string | RegExp,
  written: readonly string[],
  folder: string,
  file: string,
): AliasEntry | null {
  if (typeof find === 'string' && find.startsWith('^')) {
    const expression = compile(find)
    return expression === null
      ? null
      : entryOf(
          disk,
          expression,
          written.map((target) => target.replace(/\\(\d)/g, '$$$1')),
          folder,
          file,
        )
  }
  const isThere = (path: string): boolean => disk.isFolder(path) || findCode(disk, path) !== null
  const isName = typeof find === 'string'
  const targets = written.map((target) => {
    const path = isName ? target.replace(/(?<=.)\/?\*?$/, '') : target
    const inside = join(folder, path)
    if (isAbsolute(path)) return isName && !isThere(path) && isThere(inside) ? inside : path
    return path.startsWith('.') || (isName && isThere(inside)) ? inside : path
  })
  if (!isName) return { find, targets, file }
  return find.length > 1 && find.endsWith('$')
    ? { find: find.slice(0, -1), exact: true, targets, file }
    : { find: find.replace(/\/?\*?$/, '') || find, targets, file }
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source)
  } catch {
    return null
  }
}
