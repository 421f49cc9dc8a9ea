import { exportNamed } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn } from '../home.ts'
import { destinationIn } from '../move/destination.ts'
import { fileNameOf, newExtension, stemOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

const MOST_FILES_READ = 40

/** Imports from the closed layer: from a file that exports the names already, else from a new one that wraps the target. */
export function useClosedLayer(context: RemedyContext, closed: readonly string[]): Remedy | null {
  const { judge, facts, file, target, symbols } = context
  const between = [...homesOf(judge, file), ...homesOf(judge, target)].filter(
    ({ layer }) => layer !== null && closed.includes(layer),
  )
  for (const home of between) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const files = facts.filesIn(folder).slice(0, MOST_FILES_READ)
    const exporting = files
      .map((name) => `${folder}/${name}`)
      .find((path) => {
        const exported = facts.exportsOf(path)
        return (
          symbols.plain &&
          symbols.names.every((name) => exportNamed(exported, name)?.origin === null) &&
          areLegal(judge, [fileEdge(file, path, symbols.types)])
        )
      })
    if (exporting !== undefined) {
      return {
        plan: {
          action: 'reroute',
          key: 'use-closed-layer',
          // A value of that name may do something else.
          applicability: symbols.types ? 'suggested' : 'manual',
          symbols: symbols.names,
          target: exporting,
          sources: [{ names: symbols.names, path: exporting, specifier: null }],
          because: 'exports-them',
        },
        edges: [fileEdge(file, exporting, symbols.types)],
      }
    }
    const destination = destinationIn(context, home, { symbol: stemOf(target), extension: newExtension(target, false) })
    const path = destination?.path ?? pathIn(judge, home, fileNameOf(target))
    if (path === null) continue
    const edges = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)]
    if (!areLegal(judge, edges)) continue
    const plan = { action: 'wrap-file', key: 'wrap-in-closed-layer' } as const
    return { plan: { ...plan, symbols: symbols.names, target: path }, edges }
  }
  return null
}
