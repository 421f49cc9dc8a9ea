import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { DiskWatch } from './disk-log.ts'
import { type Fault, type Json, type JsonFile, readJsonFile } from './json-file.ts'
import { readRegularFile } from './config-text.ts'

/** The file system as the resolver sees it: absolute paths, every answer remembered until the resolver is cleared. */
export interface Disk {
  isFile(path: string): boolean
  isFolder(path: string): boolean
  real(path: string): string
  /** Names of the folders and of the files straight in a folder; symbolic links are neither. */
  list(folder: string): { folders: string[]; files: string[] }
  /** What is straight in a folder, by name; a link is `other`. */
  entries(folder: string): ReadonlyMap<string, 'file' | 'folder' | 'other'>
  text(path: string): string | null
  /** What can be read of a JSON object, comments and trailing commas allowed; `null` when nothing can. */
  json(path: string): Json | null
  /** The text of a JSON file; empty when it cannot be read. */
  jsonText(path: string): string
  /** Why a JSON file cannot be fully read; `null` when it can, or when nothing has this name. */
  jsonFault(path: string): Fault | null
  /** Why a file cannot be read as text; `null` when it can, or when nothing has this name. */
  textFault(path: string): Fault | null
  /** Says that somebody else looks for a path on its own: with any extension, or as a folder. */
  noteLookup(path: string): void
}

/** `seen` holds what somebody saw straight in folders that are reached by no link. */
export function createDisk(watch?: DiskWatch, seen: ReadonlyMap<string, readonly Dirent[]> = new Map()): Disk {
  const entries = memoize((folder) => {
    watch?.listed(folder)
    return kindsOf(seen.get(folder) ?? listEntries(folder))
  })
  /** What a listing at hand says of a path; `undefined` when there is none, or when it does not tell. */
  const seenKind = (path: string): 'file' | 'folder' | null | undefined => {
    const folder = dirname(path)
    if (!seen.has(folder)) return undefined
    const known = entries(folder).get(basename(path))
    return known === 'other' ? undefined : (known ?? null)
  }
  const kind = memoize((path) => {
    watch?.probed(path)
    const known = seenKind(path)
    return known === undefined ? kindOf(path) : known
  })
  const jsonFile = memoize((path): JsonFile | null => {
    watch?.probed(path)
    const file = seenKind(path) === null ? null : readJsonFile(path)
    // What is no regular file is not to be read by anybody else either.
    if (file !== null && file.text !== '') watch?.read(path)
    return file
  })
  const textFile = memoize((path) => {
    watch?.probed(path)
    const file = seenKind(path) === null ? null : readRegularFile(path)
    if (file !== null && 'text' in file) watch?.read(path, true)
    return file
  })
  return {
    isFile: (path) => kind(path) === 'file',
    isFolder: (path) => kind(path) === 'folder',
    real: memoize((path) => {
      watch?.probed(path)
      return seen.has(path) ? path : (attempt(() => realpathSync.native(path)) ?? path)
    }),
    list: memoize((folder) => {
      watch?.listed(folder)
      return listFolder(folder)
    }),
    entries,
    text(path) {
      const read = textFile(path)
      return read !== null && 'text' in read ? read.text : null
    },
    json: (path) => jsonFile(path)?.value ?? null,
    jsonText: (path) => jsonFile(path)?.text ?? '',
    jsonFault: (path) => jsonFile(path)?.fault ?? null,
    textFault(path) {
      const read = textFile(path)
      return read !== null && 'reason' in read ? { line: 1, reason: read.reason } : null
    },
    noteLookup(path) {
      watch?.listed(dirname(path))
      watch?.listed(path)
    },
  }
}

/** A function of one string that is computed once for each. */
export function memoize<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer!
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stats = attempt(() => statSync(path, { throwIfNoEntry: false }))
  if (stats?.isFile()) return 'file'
  return stats?.isDirectory() ? 'folder' : null
}

function listFolder(folder: string): { folders: string[]; files: string[] } {
  const entries = listEntries(folder)
  return {
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(),
    files: entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort(),
  }
}

function listEntries(folder: string): readonly Dirent[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true })) ?? []
}

function kindsOf(entries: readonly Dirent[]): Map<string, 'file' | 'folder' | 'other'> {
  return new Map(
    entries.map((entry) => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']),
  )
}

/** A path may hold a NUL, be a loop of links or vanish meanwhile; none of that is worth more than "not there". */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
