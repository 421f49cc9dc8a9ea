import type { RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { homesWithRoutes, legalRoute } from '../simulate/legal-route.ts'
import { areLegal } from '../simulate/simulate.ts'
import { findCaller } from './caller.ts'
import { roleOf } from './take-component.ts'

/** A file that uses the importer, or else the first layer above it, uses the target and passes the result or the target itself. */
export function callFromAbove(context: RemedyContext): Remedy | null {
  const { judge, file, target, symbols } = context
  const outline = { action: 'call-from-above', key: 'call-from-above', symbols: symbols.names } as const
  const passes = roleOf(context) === 'called' || roleOf(context) === null ? 'result' : 'value'
  const caller = findCaller(context)
  if (caller !== null)
    return { plan: { ...outline, target: caller.path, through: caller.through, passes }, edges: caller.edges }
  for (const home of homesWithRoutes(context, homesOf(judge, file), [
    { path: target, typeOnly: symbols.types },
    { path: file, typeOnly: false },
  ])) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, `call-${fileNameOf(file)}`)
    if (folder === null || path === null) continue
    const routes = [legalRoute(context, path, target, symbols.types), legalRoute(context, path, file, false)]
    if (routes.some((route) => route === null)) continue
    const edges = routes.flatMap((route) => route!.edges)
    if (!areLegal(judge, edges)) continue
    return { plan: { ...outline, target: folder, passes }, edges }
  }
  return null
}
