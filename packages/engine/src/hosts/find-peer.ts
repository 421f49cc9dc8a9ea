import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The path of a file in an optional package, preferably the project's own copy; `null` if it is not installed. */
export function findPeer(root: string, specifier: string): string | null {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier)
    } catch {
      // Try the next location.
    }
  }
  return null
}
