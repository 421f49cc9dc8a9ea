import { staticPrefix, type Policy } from '@stratalint/core'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that no policy places files in. */
const SKIPPED = new Set(['node_modules', '.git'])

/** The folders that places start from, none inside another; '' is the root. */
export function placeRoots(policy: Policy): string[] {
  const prefixes = [...new Set(policy.places.map((place) => staticPrefix(place.pattern)))].sort()
  return prefixes.filter(
    (prefix) => !prefixes.some((other) => other !== prefix && (other === '' || prefix.startsWith(`${other}/`))),
  )
}

/** Every file below these folders, whatever its kind: POSIX paths relative to the root, sorted. */
export function filesBelow(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => filesIn(root, folder)).sort()
}

function filesIn(root: string, folder: string): string[] {
  let entries
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    // A place may name a folder, or a single file, that is not there.
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') return [folder]
    throw error
  }
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(root, path)
    return entry.isFile() ? [path] : []
  })
}
