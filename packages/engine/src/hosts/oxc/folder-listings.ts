import type { Dirent } from 'node:fs'

/** The entries that the walk found in each folder, by absolute path. */
export type FolderListings = ReadonlyMap<string, readonly Dirent[]>

const [FILE, FOLDER, OTHER] = ['f', 'd', 'o']

/** Listings as one text, because directory entries cannot be sent to threads. */
export function packListings(listings: FolderListings): string {
  const folders: string[] = []
  for (const [folder, entries] of listings) {
    folders.push(
      [
        folder,
        ...entries.map((entry) => (entry.isFile() ? FILE : entry.isDirectory() ? FOLDER : OTHER) + entry.name),
      ].join('\0'),
    )
  }
  return folders.join('\0\0')
}

export function unpackListings(text: string): FolderListings {
  const listings = new Map<string, readonly Dirent[]>()
  if (text === '') return listings
  for (const part of text.split('\0\0')) {
    const [folder, ...entries] = part.split('\0')
    listings.set(
      folder!,
      entries.map((entry) => new PackedEntry(entry.charAt(0), entry.slice(1)) as unknown as Dirent),
    )
  }
  return listings
}

/** The part of a directory entry that listings use. */
class PackedEntry {
  readonly #kind: string
  readonly name: string

  constructor(kind: string, name: string) {
    this.#kind = kind
    this.name = name
  }

  isFile(): boolean {
    return this.#kind === FILE
  }

  isDirectory(): boolean {
    return this.#kind === FOLDER
  }
}
