import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { dirname } from 'node:path'
import type { DiskWatch } from '../disk-log.ts'

export type Json = Record<string, unknown>

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
  /** A JSON object, comments and trailing commas allowed; `null` when missing or broken. */
  json(path: string): Json | null
  /** Says that somebody else looks for a path on its own: with any extension, or as a folder. */
  tried(path: string): void
}

/** `seen` holds what somebody saw straight in folders that are reached by no link. */
export function createDisk(watch?: DiskWatch, seen: ReadonlyMap<string, readonly Dirent[]> = new Map()): Disk {
  const kind = remember((path) => {
    watch?.probed(path)
    return kindOf(path)
  })
  const json = remember((path) => {
    watch?.read(path)
    return readJson(path)
  })
  return {
    isFile: (path) => kind(path) === 'file',
    isFolder: (path) => kind(path) === 'folder',
    real: remember((path) => {
      watch?.probed(path)
      return seen.has(path) ? path : attempt(() => realpathSync.native(path)) ?? path
    }),
    list: remember((folder) => {
      watch?.listed(folder)
      return listFolder(folder)
    }),
    entries: remember((folder) => {
      watch?.listed(folder)
      return kindsOf(seen.get(folder) ?? listEntries(folder))
    }),
    text(path) {
      watch?.probed(path)
      watch?.read(path)
      return readText(path)
    },
    json: (path) => (kind(path) === 'file' ? json(path) : null),
    tried(path) {
      watch?.listed(dirname(path))
      watch?.listed(path)
    },
  }
}

/** A function of one string that is computed once for each. */
export function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer!
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stats = attempt(() => statSync(path, { throwIfNoEntry: false }))
  if (stats?.isFile()) return 'file'
  return stats?.isDirectory() ? 'folder' : null
}

function listFolder(folder: string): { folders: string[]; files: string[] } {
  const entries = listEntries(folder)
  return {
    folders: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort(),
    files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name).sort(),
  }
}

function listEntries(folder: string): readonly Dirent[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true })) ?? []
}

function kindsOf(entries: readonly Dirent[]): Map<string, 'file' | 'folder' | 'other'> {
  return new Map(entries.map((entry) => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']))
}

function readText(path: string): string | null {
  return attempt(() => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
}

function readJson(path: string): Json | null {
  const text = readText(path)
  if (text === null) return null
  const value = attempt(() => JSON.parse(text) as unknown) ?? attempt(() => JSON.parse(plainJson(text)) as unknown)
  return isObject(value) ? value : null
}

function plainJson(text: string): string {
  const bare = text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string?: string) => string ?? '')
  return bare.replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? '')
}

/** A path may hold a NUL, be a loop of links or vanish meanwhile; none of that is worth more than "not there". */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
