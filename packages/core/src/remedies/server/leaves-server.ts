import type { RemedyContext } from '../context.ts'
import type { Remedy } from '../plan.ts'
import { isBrowserSide } from './browser-side.ts'
import { isBrowserCode } from './framework.ts'
import { isMeantForServer, needsServerCode } from './needs-server.ts'

type World = Pick<RemedyContext, 'judge' | 'facts'>

/** Code that moves: exports of a file, or all of it. */
interface Moved {
  from: string
  target: string
  names: readonly string[] | null
}

/** Whether a remedy would move what only a server can run to where code of the browser imports it. */
export function leavesServer(context: RemedyContext, { plan }: Remedy): boolean {
  if (plan.action === 'move-declarations') {
    const moved = { from: plan.from, target: plan.target, names: plan.symbols ?? [] }
    return !context.symbols.types && movesToBrowser(context, moved)
  }
  // A file that uses a package of the server goes to where that package belongs.
  if (plan.action !== 'move-file' || (plan.key === 'move-importer' && context.reason.code === 'external')) return false
  return movesToBrowser(context, { from: plan.from, target: plan.target, names: null })
}

/** Whether code needs a server, and code of the browser follows it or is around the new place. */
export function movesToBrowser(world: World, { from, target, names }: Moved): boolean {
  if (isBrowserCode(world, from) || !needsServerCode(world, from, names)) return false
  if (isUsedInBrowser(world, from, names)) return true
  const [before, after] = [world.judge.locate(from), world.judge.locate(target)]
  return (
    (before?.place !== after?.place || before?.layer !== after?.layer) &&
    isBrowserSide(world, target) &&
    !isMeantForServer(world, target, from)
  )
}

/** Whether code of the browser imports exports of a file, legally or not, itself or from files that re-export them. */
function isUsedInBrowser(
  world: World,
  path: string,
  names: readonly string[] | null,
  seen = new Set<string>(),
): boolean {
  const { judge, facts } = world
  if (seen.has(path)) return false
  seen.add(path)
  return (facts.importersOf?.(path) ?? []).some((importer) => {
    if (judge.locate(importer)?.test === true) return false
    const uses = (facts.importsOf?.(importer) ?? []).filter(
      (edge) =>
        !edge.typeOnly &&
        edge.target.type === 'file' &&
        edge.target.path === path &&
        (names === null || edge.names.some(({ name }) => name === '*' || names.includes(name))),
    )
    if (uses.length === 0) return false
    return (
      isBrowserCode(world, importer) ||
      uses.some(({ kind }) => kind.startsWith('export') && isUsedInBrowser(world, importer, null, seen))
    )
  })
}
