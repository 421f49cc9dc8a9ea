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

export function createListings(root: string, watch: DiskWatch): Listings {
  const known = new Map<string, Listing>()
  const linked = new Map<string, boolean>()
  /** Skips reading a folder if its parent does not contain it. */
  const listingOf = (folder: string): Listing => {
    let listing = known.get(folder)
    if (listing === undefined) {
      listing = isThere(folder) ? list(join(root, folder)) : EMPTY
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
    const found = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    let lower: Set<string> | null = null
    return {
      entries: new Map(found.map((entry) => [entry.name, entry.isSymbolicLink() ? null : entry.isDirectory()])),
      files: found.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      folders: found.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      mayContain: (name) => (lower ??= new Set(found.map((entry) => entry.name.toLowerCase()))).has(name.toLowerCase()),
    }
  } catch {
    return EMPTY
  }
}
