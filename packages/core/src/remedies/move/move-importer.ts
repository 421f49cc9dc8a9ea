import type { ResolvedEdge } from '../../edge.ts'
import { once } from '../../facts.ts'
import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { pathIn, type Home } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import { simulate, type LeftEdge } from '../simulate/simulate.ts'

/** Moves the importing file to the first of these homes from which it and its other imports are legal. */
export function moveImporter(context: RemedyContext, homes: readonly Home[]): Option | null {
  const { judge, facts, file, edge } = context
  const others = facts.importsOf?.(file) ?? null
  for (const home of homes) {
    const path = pathIn(judge, home, fileNameOf(file))
    if (path === null || path === file || facts.exists(path)) continue
    const own: LeftEdge = { from: path, target: edge.target, typeOnly: edge.typeOnly }
    if (!simulate(judge, [own]) || (others !== null && !areLegalFrom(context, others, path))) continue
    return {
      fix: {
        key: 'move-importer',
        kind: 'move',
        applicability: others === null ? 'manual' : 'suggested',
        target: path,
        title: `Move ${showPath(file)} to ${showPath(path)}, where this import is legal.`,
      },
      // The other imports of the file are known to be legal from there.
      leaves: [own],
    }
  }
  return null
}

/** Whether all imports of a file would be legal from another path; asked once, however many of them are findings. */
function areLegalFrom({ judge, facts }: RemedyContext, imports: readonly ResolvedEdge[], path: string): boolean {
  return once(facts, imports, `from ${path}`, () =>
    simulate(
      judge,
      imports.map(({ target, typeOnly }) => ({ from: path, target, typeOnly })),
    ),
  )
}
