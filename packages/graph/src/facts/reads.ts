import { parentOf } from '@stratalint/core'

/** Recorded as read if an answer depends on which files exist anywhere. */
export const ANY_FILE = ''

/** Recorded as read for a file whose imports may resolve differently after any file was added or deleted. */
export const OPEN_IMPORT = '?'

/** Recorded as read if an answer depends on the imports of every file. */
export const EVERY_IMPORT = '*'

/** Recorded as read before the file whose importers an answer depends on. */
export const IMPORTERS = '<'

/** Recorded as read before the file of which an answer depends on what it imports, directly or indirectly. */
export const REACHED = '>'

/** Whether something that was read means the imports of other files. */
export function isAboutImports(read: string): boolean {
  return read.startsWith(IMPORTERS) || read.startsWith(REACHED)
}

/** What is recorded as read where an answer depends on the entries of a folder; `''` is the root. */
export function entriesOf(folder: string): string {
  return `${folder}//`
}

/** The folder whose entries were read; `null` for anything else that was read. */
export function folderOfEntries(read: string): string | null {
  return read.endsWith('//') ? read.slice(0, -2) : null
}

/** The folders whose entries decide that an import leads to this file, unless it is open. Paths are POSIX. */
export function foldersOfTarget(path: string): string[] {
  const folder = parentOf(path)
  return /(?:^|\/)index\.[^/]*$/.test(path) && folder !== '' ? [folder, parentOf(folder)] : [folder]
}

/** A cycle through more files than this is not looked for. */
const MOST_REACHED = 400

/** The files that a file imports, directly or indirectly, by their paths or numbers. */
export function reachableFrom<File>(file: File, targetsOf: (file: File) => Iterable<File>): ReadonlySet<File> {
  const reached = new Set<File>()
  const pending = [file]
  for (const one of pending) {
    for (const target of targetsOf(one)) {
      if (reached.has(target)) continue
      reached.add(target)
      if (reached.size < MOST_REACHED) pending.push(target)
    }
  }
  return reached
}
