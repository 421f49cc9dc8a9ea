import { lstatSync, realpathSync } from 'node:fs'
import { dirname, relative, isAbsolute, sep } from 'node:path'

/** Whether a path is in a folder after following links. A path that does not exist is where its nearest existing folder is. */
export function isInside(folder: string, path: string): boolean {
  const [root, target] = [realOf(folder), realOf(path)]
  return root !== null && target !== null && isBelow(root, target)
}

/** Whether a path is in a folder by name, without following links. */
export function isBelow(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path)
  return !isAbsolute(fromFolder) && fromFolder !== '..' && !fromFolder.startsWith(`..${sep}`)
}

function realOf(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync.native(at)
    } catch {
      // The target of a broken link may appear anywhere before something is written through it.
      if (isLink(at) || at === dirname(at)) return null
    }
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    // Below a file, or in a folder without permission.
    return false
  }
}
