import { decidesResolution, memoize } from '@stratalint/core'
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { DiskWatch } from './disk-log.ts'
import { type Fault, type Json, type JsonFile, readJsonFile } from './json-file.ts'
import { readRegularFile } from './config-text.ts'

/** The file system as the resolver sees it: absolute paths, each answer cached until the resolver is cleared. */
export interface Disk extends Answers {
  /** The same for single imports: what they ask is not recorded as affecting all imports. */
  readonly single: Answers
}

/** What the resolver asks about the file system. */
export interface Answers {
  isFile(path: string): boolean
  isFolder(path: string): boolean
  real(path: string): string
  /** The names of the folders and of the files in a folder; symbolic links are neither. */
  list(folder: string): { folders: string[]; files: string[] }
  /** The entries of a folder by name; a symbolic link is `other`. */
  entries(folder: string): ReadonlyMap<string, 'file' | 'folder' | 'other'>
  text(path: string): string | null
  /** The readable part of a JSON object, with comments and trailing commas allowed; `null` if there is none. */
  json(path: string): Json | null
  /** The text of a JSON file; empty if it cannot be read. */
  jsonText(path: string): string
  /** Why a JSON file cannot be fully read; `null` if it can, or if it does not exist. */
  jsonFault(path: string): Fault | null
  /** Why a file cannot be read as text; `null` if it can, or if it does not exist. */
  textFault(path: string): Fault | null
  /** What is known of a folder that was not listed yet. */
  knownFolder(folder: string): KnownFolder | undefined
  /** Records that the native resolver looks up a path: with any extension, or as a folder. */
  noteLookup(path: string): void
}

/** What is known of a folder without listing it: its folders, and whether an entry may affect imports of any file. */
export interface KnownFolder {
  folders: readonly string[]
  mayDecide: boolean
}

/** What is known of folders by their absolute paths; no symbolic link leads to them. */
export interface KnownFolders {
  /** The entries of those that were listed already. */
  listings?: ReadonlyMap<string, readonly Dirent[]>
  /** What an earlier run found in others. */
  earlier?: (folder: string) => KnownFolder | undefined
}

export function createDisk(watch?: DiskWatch, known: KnownFolders = {}): Disk {
  const single = createAnswers(watch, known)
  if (watch?.asked === undefined) return { ...single, single }
  const asking =
    <T>(answer: (path: string) => T): ((path: string) => T) =>
    (path) => {
      watch.asked!(path)
      return answer(path)
    }
  const { isFile, isFolder, text, json, jsonText, jsonFault, textFault } = single
  return {
    ...single,
    single,
    isFile: asking(isFile),
    isFolder: asking(isFolder),
    text: asking(text),
    json: asking(json),
    jsonText: asking(jsonText),
    jsonFault: asking(jsonFault),
    textFault: asking(textFault),
  }
}

function createAnswers(
  watch: DiskWatch | undefined,
  { listings: seen = new Map<string, readonly Dirent[]>(), earlier }: KnownFolders,
): Answers {
  const entries = memoize((folder) => {
    watch?.listed(folder)
    return kindsOf(seen.get(folder) ?? listEntries(folder))
  })
  /** The kind of a path according to what is known; `undefined` if that is not enough. */
  const seenKind = (path: string): 'file' | 'folder' | null | undefined => {
    const folder = dirname(path)
    if (!seen.has(folder))
      return earlier?.(folder)?.mayDecide === false && decidesResolution(basename(path)) ? null : undefined
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
    // Nothing else may open what is not a regular file either.
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
    knownFolder: (folder) => (seen.has(folder) ? undefined : earlier?.(folder)),
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

/** A path may contain a NUL, be a loop of links or disappear; each counts as "not there". */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
