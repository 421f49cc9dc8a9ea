import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { nearestSpelling } from '@stratalint/core'

/** What is known of a path; `null` where there is nothing, or nothing that may be seen. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    // A file where a folder was expected, or a folder that may not be entered.
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

/** The name in the same folder that a path to nothing most likely meant. */
export function nearestFile(path: string): string | null {
  try {
    return nearestSpelling(basename(path), readdirSync(dirname(path)))
  } catch {
    return null
  }
}
