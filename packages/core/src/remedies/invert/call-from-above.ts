import type { RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { homesWithRoutes, legalRoute } from '../simulate/legal-route.ts'
import { areLegal } from '../simulate/simulate.ts'

/** The first layer above the importer that may use the target calls it and passes the result down. */
export function callFromAbove(context: RemedyContext): Remedy | null {
  const { judge, file, target, symbols } = context
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
    const plan = { action: 'call-from-above', key: 'call-from-above', target: folder } as const
    return { plan: { ...plan, symbols: symbols.names }, edges }
  }
  return null
}
