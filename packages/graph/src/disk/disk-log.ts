import { realpathSync } from 'node:fs'
import { dirname, sep } from 'node:path'

/** Hears what an answer about the disk depended on. Paths are absolute. */
export interface DiskWatch {
  /** Whether something is there, and what it is. */
  probed(path: string): void
  /** The names straight in a folder. */
  listed(folder: string): void
  /** `decides` says that where imports lead depends on the contents, also where the file is checked itself. */
  read(path: string, decides?: true): void
}

/** Everything that answers depended on, in a form that can be sent to another process. */
export interface DiskTrace {
  /** Folders whose entries counted; some may not exist. */
  folders: string[]
  /** Files whose contents counted. */
  files: string[]
  /** Those that decide where imports lead: declarations, and what the config of a bundler imports. */
  deciding: string[]
  /** Single paths outside of the root, whose folders have many entries that are of no concern. */
  outside: string[]
}

/** Collects what answers depended on. */
export interface DiskLog extends DiskWatch {
  trace(): DiskTrace
  add(trace: DiskTrace): void
}

/** Inside of the root a probe counts as a look into its folder, so that thousands of probes become a few folders. */
export function createDiskLog(root: string): DiskLog {
  const roots = [root, realpathSync.native(root)].map((path) => (path.endsWith(sep) ? path : path + sep))
  const folders = new Set<string>()
  const files = new Set<string>()
  const deciding = new Set<string>()
  const outside = new Set<string>()
  const isInside = (path: string): boolean => roots.some((prefix) => path.startsWith(prefix))
  return {
    probed(path) {
      if (isInside(path)) folders.add(dirname(path))
      else outside.add(path)
    },
    listed: (folder) => void folders.add(folder),
    read(path, decides) {
      files.add(path)
      if (decides === true) deciding.add(path)
    },
    trace: () => ({ folders: [...folders], files: [...files], deciding: [...deciding], outside: [...outside] }),
    add(trace) {
      for (const folder of trace.folders) folders.add(folder)
      for (const file of trace.files) files.add(file)
      for (const file of trace.deciding) deciding.add(file)
      for (const path of trace.outside) outside.add(path)
    },
  }
}
