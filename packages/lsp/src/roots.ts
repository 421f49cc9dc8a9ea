import { hasConfig, isBelow, repositoryOf } from '@stratalint/policy'
import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The real path of a document; `null` for one that is not a file. */
export function pathOfUri(uri: string): string | null {
  if (!uri.startsWith('file:')) return null
  try {
    return realOf(fileURLToPath(uri))
  } catch {
    return null
  }
}

/** The folder of the nearest policy, not above the folders that the editor has open; `null` where there is none. */
export function rootFor(path: string, workspace: readonly string[]): string | null {
  const top =
    workspace.filter((folder) => isBelow(folder, path)).sort((a, b) => b.length - a.length)[0] ??
    repositoryOf(dirname(path)) ??
    dirname(path)
  // A folder that is open may be a part of a project.
  const highest = repositoryOf(top) ?? top
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (hasConfig(folder)) return folder
    if (folder === highest || folder === dirname(folder)) return null
  }
}

/** Without links; of a path that does not exist, the nearest folder that does is resolved. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path))
  }
}
