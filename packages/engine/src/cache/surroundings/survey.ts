import { decidesResolution, shortHash } from '@stratalint/core'
import { cacheFolder, readRegularText } from '@stratalint/policy'
import { readdirSync, readlinkSync, realpathSync, type Dirent } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { contentsHash, statOf } from '../files/stamps.ts'

const CONFIG = /^(?:package\.json|pnpm-workspace\.yaml|\.gitignore|[tj]sconfig.*\.json)$/

/** What a run depends on, by absolute path. */
interface Survey {
  folders: Map<string, FolderState>
  read: Set<string>
  single: Set<string>
  addFolder(folder: string): void
  addRead(path: string): void
  addAbove(path: string): void
}

/** Collects what a run depends on. */
export function createSurvey(root: string): Survey {
  const folders = new Map<string, FolderState>()
  const read = new Set<string>()
  const single = new Set<string>()
  const seen = new Set<string>()
  const roots = [root, realpathSync.native(root)]
  const cache = cacheFolder(root)
  const caches = cache === null ? [] : [cache, realpathSync.native(cache)]
  const isInside = (path: string): boolean => roots.some((one) => path === one || path.startsWith(one + sep))

  const addFolder = (folder: string): void => {
    if (seen.has(folder)) return
    seen.add(folder)
    if (statOf(folder)?.isDirectory() === true) {
      // Git and this cache write there all the time, and no import resolves into them.
      if (basename(folder) !== '.git' && !caches.includes(folder)) open(folder)
    } else if (!isInside(folder)) {
      single.add(folder)
      return
    }
    if (isInside(folder) && !roots.includes(folder)) addFolder(dirname(folder))
  }

  const open = (folder: string): void => {
    const state = readFolder(folder)
    const { names, links } = state
    folders.set(folder, state)
    for (const name of links) single.add(join(folder, name))
    for (const name of names) {
      if (!CONFIG.test(name)) continue
      read.add(join(folder, name))
      if (name === 'package.json')
        for (const main of mainsOf(join(folder, name))) [dirname(main), main].forEach(addFolder)
    }
  }

  return {
    folders,
    read,
    single,
    addFolder,
    addRead(path) {
      read.add(path)
    },
    addAbove(path) {
      single.add(path)
      if (CONFIG.test(basename(path))) read.add(path)
    },
  }
}

/** The files that importing a folder resolves to, according to its manifest. */
function mainsOf(manifest: string): string[] {
  if (!isReadable(manifest)) return []
  try {
    const json = JSON.parse(readRegularText(manifest)) as Record<string, unknown>
    return ['source', 'module', 'main', 'types']
      .map((field) => json[field])
      .flatMap((main) => (typeof main === 'string' ? [join(dirname(manifest), main)] : []))
  } catch {
    return []
  }
}

/** The entries of a folder. */
export interface FolderState {
  /** Of the names and kinds of all entries. */
  hash: string
  /** The same of those that may affect imports of any file; `''` if there are none. */
  deciding: string
  names: string[]
  links: string[]
  folders: string[]
}

/** Lists a folder. */
export function readFolder(folder: string): FolderState {
  try {
    // Tools keep caches in hidden folders there.
    const isHidden = basename(folder) === 'node_modules' ? (name: string) => name.startsWith('.') : () => false
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name))
    const rows = entries.map((entry) => {
      if (entry.isSymbolicLink()) return `l${entry.name}\0${readlinkSync(join(folder, entry.name))}`
      return `${entry.isDirectory() ? 'd' : entry.isFile() ? 'f' : '?'}${entry.name}`
    })
    const deciding = rows.filter((_, index) => decides(entries[index]!))
    return {
      hash: shortHash(rows.sort().join('\n')),
      deciding: deciding.length === 0 ? '' : shortHash(deciding.sort().join('\n')),
      names: entries.map(({ name }) => name),
      links: entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    }
  } catch {
    return { hash: statOf(folder) === undefined ? 'gone' : 'closed', deciding: '', names: [], links: [], folders: [] }
  }
}

function decides(entry: Dirent): boolean {
  return !(entry.isFile() || entry.isDirectory()) || decidesResolution(entry.name)
}

/** More folders than this are not searched. */
const MOST_SEARCHED = 200

/** A folder and all folders in it; `null` if an entry of them may affect imports of any file. */
export function foldersBelow(folder: string): string[] | null {
  const found = [folder]
  for (const one of found) {
    const { deciding, hash, folders } = readFolder(one)
    if (deciding !== '' || hash === 'closed' || found.length > MOST_SEARCHED) return null
    found.push(...folders.map((name) => join(one, name)))
  }
  return found
}

/** The highest part of a path that does not exist; the path if it does. */
export function firstMissing(path: string): string {
  let missing = path
  while (dirname(missing) !== missing && statOf(missing) === undefined && statOf(dirname(missing)) === undefined)
    missing = dirname(missing)
  return missing
}

/** The kind of a path as a letter. */
export function kindOf(path: string): string {
  const stat = statOf(path)
  return stat === undefined ? '-' : stat.isFile() ? 'f' : stat.isDirectory() ? 'd' : '?'
}

/** Reading a pipe or a device may never end, and a huge file is not a manifest. */
function isReadable(path: string): boolean {
  const stat = statOf(path)
  return stat?.isFile() === true && Number(stat.size) <= 8 * 1024 * 1024
}

/** The hash of a file that may be read. */
export function stateOfFile(path: string): string {
  return isReadable(path) ? contentsHash(path) || 'closed' : 'none'
}

/** What a path is, and its real path. */
export function stateOf(root: string, path: string): string {
  const stat = statOf(path)
  if (stat === undefined) return 'none'
  let real = path
  try {
    real = realpathSync.native(path)
  } catch {
    // Deleted just now; the next run notices.
  }
  return `${stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'} ${relative(root, real)}`
}
