import { decidesResolution } from '@stratalint/core'
import { realpathSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'

/** Receives the paths that an answer about the disk depends on. Paths are absolute. */
export interface DiskWatch {
  /** Whether a path exists and as what. */
  probed(path: string): void
  /** The same, where the answer may decide how any import resolves. */
  asked?(path: string): void
  /** The names of the entries of a folder. */
  listed(folder: string): void
  /** The contents of a file. `decides`: they affect how imports resolve, even if the file is checked itself. */
  read(path: string, decides?: true): void
  /** The contents of all checked files below a folder, relative to the root. */
  below?(folder: string): void
}

/** Everything that answers depend on, as data that can be sent to another process. */
export interface DiskTrace {
  /** Folders whose entries matter; some may not exist. */
  folders: string[]
  /** Files whose contents matter. */
  files: string[]
  /** Files whose contents affect how imports resolve: declaration files and the modules of bundler configs. */
  deciding: string[]
  /** Single paths outside the root, whose folders have many unrelated entries. */
  outside: string[]
  /** Paths inside the root whose existence affects how imports resolve, apart from those of the imported files. */
  asked: string[]
}

/** How far a log was read: the number of paths in each of its lists, which only become longer. */
export type LogMark = Readonly<Record<keyof DiskTrace, number>>

/** Collects the paths that answers depend on. */
export interface DiskLog extends DiskWatch {
  /** All paths, or those that were added after a mark. */
  trace(after?: LogMark): DiskTrace
  mark(): LogMark
  add(trace: DiskTrace): void
}

/** Inside the root, a path counts as its folder, so that thousands of paths become a few folders. */
export function createDiskLog(root: string): DiskLog {
  const roots = [root, realpathSync.native(root)].map((path) => (path.endsWith(sep) ? path : path + sep))
  const folders = new Set<string>()
  const files = new Set<string>()
  const deciding = new Set<string>()
  const outside = new Set<string>()
  const asked = new Set<string>()
  const isInside = (path: string): boolean => roots.some((prefix) => path.startsWith(prefix))
  return {
    probed(path) {
      if (isInside(path)) folders.add(dirname(path))
      else outside.add(path)
    },
    asked(path) {
      if (!decidesResolution(basename(path)) && isInside(path)) asked.add(path)
    },
    listed: (folder) => void folders.add(folder),
    read(path, decides) {
      files.add(path)
      if (decides === true) deciding.add(path)
    },
    trace: (after) => ({
      folders: [...folders].slice(after?.folders),
      // A file that decides may have been read before only as a checked one.
      files: after === undefined ? [...files] : [...[...files].slice(after.files), ...deciding],
      deciding: [...deciding],
      outside: [...outside].slice(after?.outside),
      asked: [...asked].slice(after?.asked),
    }),
    mark: () => ({
      folders: folders.size,
      files: files.size,
      deciding: deciding.size,
      outside: outside.size,
      asked: asked.size,
    }),
    add(trace) {
      for (const folder of trace.folders) folders.add(folder)
      for (const file of trace.files) files.add(file)
      for (const file of trace.deciding) deciding.add(file)
      for (const path of trace.outside) outside.add(path)
      for (const path of trace.asked) asked.add(path)
    },
  }
}
