import { staticPrefix } from '@stratalint/core'
import { baseName, firstFolder, isBelow, relativeTo } from '../paths.ts'
import type { Part } from '../partition/part.ts'

/** Whether a place next to the layers, and not around them, has a file. */
function isIn(file: string, folder: string, parent: string): boolean {
  return isBelow(file, folder) && folder !== parent && !isBelow(parent, folder)
}

/** Where `{layer}` below a folder would also match a folder with the name of a layer from elsewhere, each part keeps a pattern of its own. */
export function withoutAmbiguity(parts: readonly Part[], files: readonly string[]): Part[] {
  const layers = new Set(parts.filter(({ role }) => role === 'layer').map(({ layer }) => layer))
  const parents = new Set(parts.flatMap(({ role, parent }) => (role === 'layer' && parent !== null ? [parent] : [])))
  const ambiguous = [...parents].filter((parent) => {
    // Inside domains the folders differ, and the layers are those of all of them.
    if (parent.includes('{')) return false
    const own = new Set(parts.filter((one) => one.role === 'layer' && one.parent === parent).map(({ layer }) => layer))
    const placed = parts.filter(({ role, parent: other }) => role !== 'layer' || other === null)
    return files.some((file) => {
      if (!isBelow(file, parent)) return false
      const path = relativeTo(file, parent)
      const name = firstFolder(path) ?? baseName(path)
      return (
        layers.has(name) &&
        !own.has(name) &&
        !placed.some(({ pattern }) => pattern === file || isIn(file, staticPrefix(pattern), parent))
      )
    })
  })
  return parts.map((one) =>
    one.role === 'layer' && ambiguous.includes(one.parent ?? '{}') ? { ...one, parent: null } : one,
  )
}
