import { lstatSync, realpathSync } from 'node:fs'
import { dirname, relative, isAbsolute, sep } from 'node:path'

/** Whether a path lies in a folder once every link on the way is followed; what does not exist yet lies where its nearest existing folder does. */
export function isInside(folder: string, path: string): boolean {
  const [root, target] = [realOf(folder), realOf(path)]
  return root !== null && target !== null && isBelow(root, target)
}

/** The same by the names alone. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}

function realOf(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync(at)
    } catch {
      // A link to nowhere may point anywhere by the time that something is written through it.
      if (isLink(at) || at === dirname(at)) return null
    }
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    // Below a file, or in a folder that may not be entered.
    return false
  }
}
