import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { folderIn, homesOf, pathIn } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import { homesThatMayReach, reach } from '../simulate/legal-route.ts'
import { simulate } from '../simulate/simulate.ts'

/** The first layer above the importer that may use the target calls it and passes the result down. */
export function callFromAbove(context: RemedyContext): Option | null {
  const { judge, file, target, symbols } = context
  const homes = homesOf(judge, file)
  for (const home of homesThatMayReach(context, homes, [
    { path: target, typeOnly: symbols.types },
    { path: file, typeOnly: false },
  ])) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, `call-${fileNameOf(file)}`)
    if (folder === null || path === null) continue
    const ways = [reach(context, path, target, symbols.types), reach(context, path, file, false)]
    if (ways.some((way) => way === null)) continue
    const leaves = ways.flatMap((way) => way!.leaves)
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'call-from-above',
        kind: 'invert',
        applicability: 'manual',
        symbols: symbols.names,
        target: folder,
        title: `Use ${symbols.list === '' ? showPath(fileNameOf(target)) : symbols.list} in ${showPath(folder)}, the first layer that may, and pass the result down as a parameter.`,
      },
      leaves,
    }
  }
  return null
}
