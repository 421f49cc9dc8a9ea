import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { nearestSpelling } from '@stratalint/core'

/** The stats of a path; `null` if it does not exist or is not accessible. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    // A file in place of a folder, or a folder without permission.
    return null
  }
}

export function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}

/** Whether a file belongs to an installed package. */
export function isInstalled(path: string): boolean {
  return path.includes(`${sep}node_modules${sep}`)
}

/** The existing name nearest to that of a missing file. */
export function nearestFile(path: string): string | null {
  try {
    return nearestSpelling(basename(path), readdirSync(dirname(path)))
  } catch {
    return null
  }
}
