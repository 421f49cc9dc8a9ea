import { isAbsolute, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { findCode } from '../paths/extensions.ts'
import type { ConfigProblem } from '../tsconfig/tsconfig.ts'

/** One alias that a config defines. */
export interface AliasEntry {
  /** A name that it stands for, subpaths included; or what of a specifier it replaces. */
  find: string | RegExp
  /** Subpaths do not belong to it. */
  exact?: true
  /** Absolute paths or package names, best first. */
  targets: readonly string[]
  /** The config that defines it, absolute. */
  file: string
}

/** The aliases of a folder or a config, and what of them cannot be read without running it. */
export interface AliasList {
  entries: readonly AliasEntry[]
  faults: readonly ConfigProblem[]
}

/** What a specifier stands for by an alias, best first; `null` where the alias does not match. */
export function expandAlias({ find, exact, targets }: AliasEntry, specifier: string): string[] | null {
  if (typeof find !== 'string')
    return find.test(specifier) ? targets.map((target) => specifier.replace(find, target)) : null
  if (specifier === find) return [...targets]
  if (exact === true || !specifier.startsWith(find === '' ? '' : `${find}/`)) return null
  return targets.map((target) => `${target.replace(/\/$/, '')}/${specifier.slice(find === '' ? 0 : find.length + 1)}`)
}

/**
 * The entry that a config means: `xyz$` is webpack's for the name alone, `$lib/*` SvelteKit's for what is below it, `^…`
 * Babel's for an expression; `/src` may be a path from the config's folder.
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
