import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { homesOf, pathIn } from '../home.ts'
import { fileNameOf } from '../paths/path.ts'
import { visibleHomes } from '../simulate/legal-route.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'

/** What a reference to global declarations is for can be declared where both files may see it, or by the importer itself. */
export function referenceOptions(context: RemedyContext): (Option | null)[] {
  const sameInstance = context.from.instance === context.to?.instance
  return [(sameInstance ? moveDeclarations(context) : null) ?? declareOwn(context)]
}

function moveDeclarations({ judge, file, target }: RemedyContext): Option | null {
  const name = fileNameOf(target)
  for (const home of homesOf(judge, file)) {
    const path = pathIn(judge, home, name)
    if (path === null || path === target) continue
    const leaves = [fileEdge(file, path, true), fileEdge(target, path, true)]
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'move-type',
        kind: 'move',
        applicability: 'manual',
        target: path,
        title:
          path === file
            ? `Move the declarations that you need of ${showPath(target)} into ${showPath(file)} itself.`
            : `Move the declarations that you need of ${showPath(target)} to ${showPath(path)} and reference that.`,
      },
      leaves,
    }
  }
  return null
}

function declareOwn({ judge, file, target }: RemedyContext): Option | null {
  const name = fileNameOf(target)
  for (const home of visibleHomes(judge, file)) {
    const path = pathIn(judge, home, name)
    if (path === null || path === target || !simulate(judge, [fileEdge(file, path, true)])) continue
    return {
      fix: {
        key: 'declare-interface',
        kind: 'invert',
        applicability: 'manual',
        target: path,
        title: `Delete this reference and declare in ${showPath(path)} just what you use of ${showPath(target)}.`,
      },
      leaves: [fileEdge(file, path, true)],
    }
  }
  return null
}
