import type { RemedyContext } from '../context.ts'
import { homesOf, pathIn, visibleHomes } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

/** Global declarations that a reference names move to where both files may see them, or the importer declares its own. */
export function referenceRemedies(context: RemedyContext): (Remedy | null)[] {
  const sameInstance = context.from.instance === context.to?.instance
  return [(sameInstance ? moveGlobals(context) : null) ?? declareGlobals(context)]
}

function moveGlobals({ judge, file, target }: RemedyContext): Remedy | null {
  for (const home of homesOf(judge, file)) {
    const path = pathIn(judge, home, fileNameOf(target))
    if (path === null || path === target) continue
    const edges = [fileEdge(file, path, true), fileEdge(target, path, true)]
    if (!areLegal(judge, edges)) continue
    return {
      plan: {
        action: 'move-declarations',
        key: 'move-type',
        target: path,
        from: target,
        along: [],
        exists: path === file,
        entry: null,
      },
      edges,
    }
  }
  return null
}

function declareGlobals({ judge, file, target }: RemedyContext): Remedy | null {
  for (const home of visibleHomes(judge, file)) {
    const path = pathIn(judge, home, fileNameOf(target))
    if (path === null || path === target || !areLegal(judge, [fileEdge(file, path, true)])) continue
    return {
      plan: {
        action: 'invert',
        key: 'declare-interface',
        target: path,
        declares: { as: 'globals', names: [], file: path },
        takesParameter: false,
        suppliedBy: null,
      },
      edges: [fileEdge(file, path, true)],
    }
  }
  return null
}
