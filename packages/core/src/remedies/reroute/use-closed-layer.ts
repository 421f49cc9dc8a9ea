import { exportNamed } from '../../exports.ts'
import { clean, clip, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn } from '../home.ts'
import { destinationIn } from '../move/destination.ts'
import { fileNameOf, newExtension, stemOf } from '../paths/path.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'

const MOST_FILES_READ = 40

/** The way through the closed layer: what it exports already, else a module of it that wraps the target. */
export function throughClosed(context: RemedyContext, closed: readonly string[]): Option | null {
  const { judge, facts, file, target, symbols } = context
  const between = [...homesOf(judge, file), ...homesOf(judge, target)].filter(
    ({ layer }) => layer !== null && closed.includes(layer),
  )
  for (const home of between) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const files = facts.filesIn(folder).slice(0, MOST_FILES_READ)
    const offering = files
      .map((name) => `${folder}/${name}`)
      .find((path) => {
        const exported = facts.exportsOf(path)
        return (
          symbols.plain &&
          symbols.names.every((name) => exportNamed(exported, name)?.origin === null) &&
          simulate(judge, [fileEdge(file, path, symbols.types)])
        )
      })
    if (offering !== undefined) {
      return {
        fix: {
          key: 'use-closed-layer',
          kind: 'reroute',
          applicability: 'suggested',
          symbols: symbols.names,
          target: offering,
          title: `Import ${symbols.list} from ${showPath(offering)}, which offers ${symbols.pronoun} in ${clip(clean(home.layer!), 32)}.`,
        },
        leaves: [fileEdge(file, offering, symbols.types)],
      }
    }
    const destination = destinationIn(context, home, stemOf(target), newExtension(target, false))
    const path = destination?.path ?? pathIn(judge, home, fileNameOf(target))
    if (path === null) continue
    const leaves = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)]
    if (!simulate(judge, leaves)) continue
    const own = symbols.types ? 'a type of its own' : 'a function'
    return {
      fix: {
        key: 'wrap-in-closed-layer',
        kind: 'move',
        applicability: 'manual',
        symbols: symbols.names,
        target: path,
        title: `Declare ${own} for ${symbols.list === '' ? showPath(fileNameOf(target)) : symbols.list} in ${showPath(path)} and import that instead.`,
      },
      leaves,
    }
  }
  return null
}
