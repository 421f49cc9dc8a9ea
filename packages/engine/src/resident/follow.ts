import { join } from 'node:path'
import type { Basis } from './basis.ts'
import { createDiskWatcher, type WatchTargets } from './watch-disk.ts'

/** How long the disk must be quiet before changes are followed, so that many saves are one. */
const QUIET_MS = 40

/** Changes that do not end are followed this often. */
const LONGEST_MS = 1_000

/** Waits for changes on disk. */
export interface Follower {
  /** Whether it is certain that nothing changed since `watchFor` was called last. */
  isQuiet(): boolean
  /** Watches what a run depends on; before the first run, where its policy may be. Returns whether the disk must be compared again. */
  watchFor(basis: Basis | null): boolean
  close(): void
}

/** Calls `onChange` after the disk changed and became quiet. */
export function createFollower(cwd: string, onChange: () => void): Follower {
  let quiet = false
  let timer: NodeJS.Timeout | null = null
  let since = 0
  let surroundings: Basis['surroundings'] | null = null
  const changed = (): void => {
    quiet = false
    const now = performance.now()
    if (timer === null) since = now
    else clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = null
        onChange()
      },
      Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)),
    )
  }
  const watcher = createDiskWatcher(changed)
  return {
    isQuiet: () => quiet && watcher.isImmediate(),
    watchFor(basis) {
      quiet = true
      // Where nothing could run, what was watched before still is, and more cannot be known.
      if (basis === null) return surroundings === null && watcher.set(targetsWithout(cwd))
      if (basis.surroundings === surroundings) return false
      surroundings = basis.surroundings
      return watcher.set(targetsOf(cwd, basis))
    },
    close() {
      if (timer !== null) clearTimeout(timer)
      watcher.close()
    },
  }
}

function targetsOf(cwd: string, { loaded: { root, sources }, surroundings }: Basis): WatchTargets {
  const absolute = (path: string): string => join(root, path)
  return {
    root,
    folders: new Set([...surroundings.folders.map(absolute), cwd]),
    paths: new Set([...sources, ...[...surroundings.read, ...surroundings.single].map(absolute)]),
  }
}

function targetsWithout(cwd: string): WatchTargets {
  return { root: cwd, folders: new Set([cwd]), paths: new Set() }
}
