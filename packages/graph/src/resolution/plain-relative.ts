import { basename, dirname, join, sep } from 'node:path'
import type { Disk } from './disk.ts'
import type { Endings } from './extensions.ts'

/**
 * The file of a relative specifier as nearly all are: a path to a file, or to a folder with an index, through folders that
 * are no links. A look into listings that are at hand costs a tenth of asking the resolver, which decides all the rest:
 * `null` means that it must be asked.
 */
export function findPlainly(disk: Disk, importer: string, specifier: string, endings: Endings): string | null {
  if (!/^\.\.?\//.test(specifier) || /[?#\\%]|(?:^|\/)\.{0,2}$/.test(specifier)) return null
  return findAtPath(disk, pathOf(dirname(importer), specifier), endings)
}

/** `join`, of which nearly all specifiers need the least: some folders up, then straight on. */
function pathOf(folder: string, specifier: string): string {
  let from = folder
  let at = 0
  while (specifier.startsWith('../', at)) {
    from = dirname(from)
    at += 3
  }
  if (at === 0) at = 2
  const rest = specifier.slice(at)
  return /^[./]|\/[./]/.test(rest) || from.length < 2 ? join(folder, specifier) : from + sep + (sep === '/' ? rest : rest.replaceAll('/', sep))
}

/** The same for an absolute path that an alias stands for. */
export function findPlainPath(disk: Disk, path: string, endings: Endings): string | null {
  return /[?#\\%]|\/$/.test(path) ? null : findAtPath(disk, path, endings)
}

function findAtPath(disk: Disk, path: string, endings: Endings): string | null {
  const folder = dirname(path)
  if (disk.real(folder) !== folder) return null
  const name = basename(path)
  const entries = disk.entries(folder)
  const found = firstOf(entries, name, endings)
  if (found !== null) return found.kind === 'file' ? folder + sep + found.name : null
  if (entries.get(name) !== 'folder') return null
  const inside = disk.entries(path)
  if (inside.has('package.json')) return null
  const index = firstWith(inside, 'index', endings.added)
  return index?.kind === 'file' ? path + sep + index.name : null
}

function firstOf(entries: ReadonlyMap<string, EntryKind>, name: string, { added, replaced, suffixes }: Endings): { name: string; kind: EntryKind } | null {
  const written = /\.[cm]?jsx?$/.exec(name)?.[0]
  const twins = written === undefined ? undefined : replaced[written]
  if (twins !== undefined) return firstWith(entries, name.slice(0, -written!.length), twins)
  return firstWithSuffix(entries, name, suffixes) ?? firstWith(entries, name, added)
}

function firstWithSuffix(entries: ReadonlyMap<string, EntryKind>, name: string, suffixes: readonly string[]): { name: string; kind: EntryKind } | null {
  const at = name.lastIndexOf('.')
  if (at <= 0 || suffixes.length === 1 && suffixes[0] === '') return firstWith(entries, name, [''])
  return firstWith(entries, name.slice(0, at), suffixes.map((suffix) => suffix + name.slice(at)))
}

/** The first that is there as a file or as a link, which may be one. */
function firstWith(entries: ReadonlyMap<string, EntryKind>, stem: string, endings: readonly string[]): { name: string; kind: EntryKind } | null {
  for (const ending of endings) {
    const name = stem + ending
    const kind = entries.get(name)
    if (kind === 'file' || kind === 'other') return { name, kind }
  }
  return null
}

type EntryKind = ReturnType<Disk['entries']> extends ReadonlyMap<string, infer Kind> ? Kind : never
