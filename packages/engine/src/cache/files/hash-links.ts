import { shortHash } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'

/** Equal for two states of a file that import and export the same, at whatever positions. */
export function hashLinks({ edges, exports }: ResolvedModule): string {
  return shortHash(
    JSON.stringify([
      edges.map(({ start: _, end: __, ...edge }) => edge),
      exports.map(({ start: _, end: __, ...exported }) => exported),
    ]),
  )
}
