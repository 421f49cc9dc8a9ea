import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'

/** The entries of a folder. */
interface Listing {
  /** Whether each entry is a folder, by name; `null` for a link. */
  entries: ReadonlyMap<string, boolean | null>
  files: string[]
  folders: string[]
  /** Compares in lower case, for file systems that ignore case. */
  mayContain(name: string): boolean
}

/** The folders of a root, each listed once until cleared. */
export interface Listings {
  exists(path: string): boolean
  filesIn(folder: string): string[]
  foldersIn(folder: string): string[]
  clear(): void
}

const EMPTY: Listing = { entries: new Map(), files: [], folders: [], mayContain: () => false }

/** `given` has the paths of files that need not exist on disk. */
export function createListings(root: string, watch: DiskWatch, given?: ReadonlyMap<string, string>): Listings {
  const known = new Map<string, Listing>()
  const linked = new Map<string, boolean>()
  /** Skips reading a folder if its parent does not contain it. */
  const listingOf = (folder: string): Listing => {
    let listing = known.get(folder)
    if (listing === undefined) {
      listing = withGiven(isThere(folder) ? list(join(root, folder)) : EMPTY, folder, given)
      known.set(folder, listing)
    }
    return listing
  }
  const isThere = (folder: string): boolean => {
    const [parent, name] = split(folder)
    return !isPlain(folder) || listingOf(parent).mayContain(name)
  }
  const follow = (path: string): boolean => {
    let answer = linked.get(path)
    if (answer === undefined) linked.set(path, (answer = existsSync(join(root, path))))
    return answer
  }
  return {
    exists(path) {
      watch.probed(join(root, path))
      if (!isPlain(path)) return follow(path)
      const [folder, name] = split(path)
      const listing = listingOf(folder)
      const isFolder = listing.entries.get(name)
      if (given?.has(path)) return true
      if (isFolder === undefined) return listing.mayContain(name) && follow(path)
      return isFolder === null ? follow(path) : true
    },
    filesIn(folder) {
      watch.listed(join(root, folder))
      return listingOf(folder).files
    },
    foldersIn(folder) {
      watch.listed(join(root, folder))
      return listingOf(folder).folders
    },
    clear() {
      known.clear()
      linked.clear()
    },
  }
}

/** Whether no segment of a path is empty, `.` or `..`. */
function isPlain(path: string): boolean {
  return path !== '' && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)
}

function split(path: string): [folder: string, name: string] {
  const folder = dirname(path)
  return [folder === '.' ? '' : folder, path.slice(path.lastIndexOf('/') + 1)]
}

function list(folder: string): Listing {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
    return listingOfEntries(
      found.map((entry): [string, boolean | null] => [entry.name, entry.isSymbolicLink() ? null : entry.isDirectory()]),
    )
  } catch {
    return EMPTY
  }
}

function listingOfEntries(found: [name: string, isFolder: boolean | null][]): Listing {
  found.sort(([a], [b]) => (a < b ? -1 : 1))
  let lower: Set<string> | null = null
  return {
    entries: new Map(found),
    files: found.filter(([, isFolder]) => isFolder !== true).map(([name]) => name),
    folders: found.filter(([, isFolder]) => isFolder === true).map(([name]) => name),
    mayContain: (name) => (lower ??= new Set(found.map(([one]) => one.toLowerCase()))).has(name.toLowerCase()),
  }
}

/** Adds the given files, and the folders that lead to them. */
function withGiven(listing: Listing, folder: string, given: ReadonlyMap<string, string> | undefined): Listing {
  if (given === undefined || given.size === 0) return listing
  const prefix = folder === '' ? '' : `${folder}/`
  const found = new Map(listing.entries)
  for (const file of given.keys()) {
    if (!file.startsWith(prefix)) continue
    const [name, ...rest] = file.slice(prefix.length).split('/')
    if (!found.has(name!)) found.set(name!, rest.length > 0)
  }
  return found.size === listing.entries.size ? listing : listingOfEntries([...found])
}
