import { memoize } from '@stratalint/core'
import { ANY_FILE, EVERY_IMPORT, folderOfEntries, IMPORTERS, OPEN_IMPORT, REACHED } from '@stratalint/graph'
import { askedIn } from '@stratalint/rule'

/** What changed since an earlier run. */
export interface ChangedInputs {
  /** The files whose texts changed, and those that were added or deleted. */
  files: ReadonlySet<string>
  /** The folders whose entries changed. */
  folders: ReadonlySet<string>
  /** Whether a question of a rule, by what was recorded, has another answer. */
  isAnswered(read: string): boolean
  /** Whether any import changed. */
  anyImport(): boolean
  /** Whether the importers of a file changed. */
  importersOf(file: string): boolean
  /** Whether what a file imports, directly or indirectly, changed. */
  reachedFrom(file: string): boolean
}

/** Whether something that results depend on changed. Many results depend on the same few things. */
export function changedReads(changed: ChangedInputs): (read: string) => boolean {
  const { files, folders } = changed
  return memoize((read: string): boolean => {
    if (read === OPEN_IMPORT) return false
    if (read === ANY_FILE) return folders.size > 0
    if (askedIn(read) !== null) return changed.isAnswered(read)
    if (read === EVERY_IMPORT) return changed.anyImport()
    if (read.startsWith(IMPORTERS)) return changed.importersOf(read.slice(IMPORTERS.length))
    if (read.startsWith(REACHED)) return changed.reachedFrom(read.slice(REACHED.length))
    const folder = folderOfEntries(read)
    if (folder !== null) return folders.has(folder)
    return files.has(read) || (read.endsWith('/') && isAnyBelow(read, files))
  })
}

function isAnyBelow(folder: string, files: ReadonlySet<string>): boolean {
  if (folder === '/') return files.size > 0
  for (const file of files) if (file.startsWith(folder)) return true
  return false
}
