import { showPath } from '../messages/text.ts'
import type { Option, RemedyContext } from './context.ts'
import { pathIn, type Home } from './home.ts'
import { fileNameOf } from './path.ts'
import { simulate, type LeftEdge } from './simulate.ts'

/** Moves the importing file to the first of these homes from which it and its other imports are legal. */
export function moveImporter(context: RemedyContext, homes: readonly Home[]): Option | null {
  const { judge, facts, file, edge } = context
  const others = facts.importsOf?.(file) ?? null
  for (const home of homes) {
    const path = pathIn(judge, home, fileNameOf(file))
    if (path === null || path === file || facts.exists(path)) continue
    const carried: Omit<LeftEdge, 'from'>[] = [edge, ...others ?? []]
    const leaves = carried.map(({ target, typeOnly }) => ({ from: path, target, typeOnly }))
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'move-importer', kind: 'move', applicability: others === null ? 'manual' : 'suggested', target: path,
        title: `Move ${showPath(file)} to ${showPath(path)}, where this import is legal.`,
      },
      leaves,
    }
  }
  return null
}
