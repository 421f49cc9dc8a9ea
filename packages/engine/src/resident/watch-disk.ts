import { statSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** What to watch; all paths are absolute. */
export interface WatchTargets {
  /** Watched as a whole where the system can do that; folders below it that are not targets are ignored. */
  root: string
  /** Every entry of these folders matters. */
  folders: ReadonlySet<string>
  /** Of the folders of these paths, nothing else matters. */
  paths: ReadonlySet<string>
}

export interface DiskWatcher {
  /** Watches these and nothing else; `true` if some were not watched before, so that changes of them may have been missed. */
  set(targets: WatchTargets): boolean
  /** Whether a change is noticed before its writer can go on; otherwise it is noticed a little later. */
  isImmediate(): boolean
  close(): void
}

/** Without a watch of the system, the disk is compared this often. */
const POLL_MS = 1_000

/** On Linux, a recursive watch of Node watches every file; elsewhere it is one watch of the system. */
const IS_RECURSIVE = process.platform === 'darwin' || process.platform === 'win32'

/** Calls `onChange` after changes of what is watched. */
export function createDiskWatcher(onChange: () => void): DiskWatcher {
  const watched = new Map<string, { watcher: FSWatcher; inode: number }>()
  let targets: WatchTargets = { root: '', folders: new Set(), paths: new Set() }
  let poll: NodeJS.Timeout | null = null

  const isRelevant = (path: string): boolean => targets.paths.has(path) || targets.folders.has(dirname(path))
  const stop = (folder: string): void => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const start = (folder: string, recursive: boolean): void => {
    const inode = inodeOf(folder)
    if (inode === null) return
    try {
      const watcher = watch(folder, { recursive }, (_, name) => {
        if (name === null || isRelevant(join(folder, name))) onChange()
      })
      watcher.on('error', () => {
        stop(folder)
        onChange()
      })
      watched.set(folder, { watcher, inode })
    } catch {
      // Too many watches, or a file system without them.
      poll ??= setInterval(onChange, POLL_MS)
    }
  }
  return {
    set(next) {
      targets = next
      const wanted = new Set([...next.folders, ...[...next.paths].map((path) => dirname(path))])
      const isCovered = (folder: string): boolean =>
        IS_RECURSIVE && (folder === next.root || folder.startsWith(next.root + sep))
      const roots = new Map([...wanted].filter((folder) => !isCovered(folder)).map((folder) => [folder, false]))
      if (IS_RECURSIVE) roots.set(next.root, true)
      let isMore = false
      for (const [folder, { inode }] of watched)
        // A folder that was deleted and made again is another one.
        if (!roots.has(folder) || inodeOf(folder) !== inode) stop(folder)
      for (const [folder, recursive] of roots) {
        if (watched.has(folder)) continue
        start(folder, recursive)
        isMore ||= watched.has(folder)
      }
      return isMore
    },
    isImmediate: () => poll === null && process.platform === 'linux',
    close() {
      if (poll !== null) clearInterval(poll)
      for (const folder of watched.keys()) stop(folder)
    },
  }
}

function inodeOf(folder: string): number | null {
  try {
    const stats = statSync(folder)
    return stats.isDirectory() ? stats.ino : null
  } catch {
    return null
  }
}
