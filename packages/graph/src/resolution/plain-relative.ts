import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { EXTENSIONS, extensionAlias } from './extensions.ts'
import { isTypeScript } from './specifier.ts'

const ALIASES = { typescript: extensionAlias('typescript'), javascript: extensionAlias('javascript') }

/**
 * The file of a relative specifier as nearly all are: a path to a file, or to a folder with an index, through folders that
 * are no links. A look into listings that are at hand costs a tenth of asking the resolver, which decides all the rest:
 * `null` means that it must be asked.
 */
export function findPlainly(disk: Disk, importer: string, specifier: string): string | null {
  if (!/^\.\.?\//.test(specifier) || /[?#\\%]|(?:^|\/)\.{0,2}$/.test(specifier)) return null
  return findAtPath(disk, importer, join(dirname(importer), specifier))
}

/** The same for an absolute path that an alias stands for. */
export function findPlainPath(disk: Disk, importer: string, path: string): string | null {
  return /[?#\\%]|\/$/.test(path) ? null : findAtPath(disk, importer, path)
}

function findAtPath(disk: Disk, importer: string, path: string): string | null {
  const folder = dirname(path)
  if (disk.real(folder) !== folder) return null
  const name = basename(path)
  const entries = disk.entries(folder)
  const candidates = candidatesOf(name, isTypeScript(importer))
  const found = firstOf(entries, candidates)
  if (found !== null) return found.kind === 'file' ? join(folder, found.name) : null
  if (entries.get(name) !== 'folder') return null
  const inside = disk.entries(path)
  if (inside.has('package.json')) return null
  const index = firstOf(inside, EXTENSIONS.map((extension) => `index${extension}`))
  return index?.kind === 'file' ? join(path, index.name) : null
}

function candidatesOf(name: string, fromTypeScript: boolean): string[] {
  const written = /\.[cm]?jsx?$/.exec(name)?.[0]
  const twins = written === undefined ? undefined : ALIASES[fromTypeScript ? 'typescript' : 'javascript'][written]
  if (twins !== undefined) return twins.map((extension) => name.slice(0, -written!.length) + extension)
  return [name, ...EXTENSIONS.map((extension) => name + extension)]
}

/** The first candidate that is there as a file or as a link, which may be one. */
function firstOf(entries: ReadonlyMap<string, EntryKind>, candidates: readonly string[]): { name: string; kind: EntryKind } | null {
  for (const name of candidates) {
    const kind = entries.get(name)
    if (kind === 'file' || kind === 'other') return { name, kind }
  }
  return null
}

type EntryKind = ReturnType<Disk['entries']> extends ReadonlyMap<string, infer Kind> ? Kind : never
