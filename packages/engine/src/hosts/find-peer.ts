import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The path of an optional package's file, the project's own first; `null` where the package is not installed. */
export function findPeer(root: string, specifier: string): string | null {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier)
    } catch {
      // Looked for in the next place.
    }
  }
  return null
}
