/** A tree of files that can say which folders a set of them fills. */
export interface Folders {
  files: readonly string[]
  /**
   * The fewest prefixes (a folder with its slash) and whole paths that stand for exactly these files.
   * No prefix is shorter than `depth` segments.
   */
  cover(paths: readonly string[], depth: number): string[]
}

export function createFolders(files: readonly string[]): Folders {
  const total = countByFolder(files)
  return {
    files,
    cover(paths, depth) {
      const own = countByFolder(paths)
      const covered = new Set<string>()
      for (const path of paths) {
        const full = foldersOf(path).slice(Math.max(0, depth - 1)).find((folder) => own.get(folder) === total.get(folder))
        covered.add(full ?? path)
      }
      return [...covered].sort()
    },
  }
}

function countByFolder(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) for (const folder of foldersOf(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return counts
}

/** `a/b/c.ts` → `a/`, `a/b/`. */
function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) folders.push(path.slice(0, slash + 1))
  return folders
}
