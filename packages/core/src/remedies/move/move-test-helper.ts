import type { RemedyContext } from '../context.ts'
import { folderOf, kebabCase, newExtension, stemOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { declarationsToMove } from './moved-declarations.ts'

const MOST_FOLDERS_UP = 4

/** Moves a helper out of a test file, into the nearest folder where it is not a test. */
export function moveTestHelper(context: RemedyContext): Remedy | null {
  const { judge, facts, file, target, symbols } = context
  const moved = symbols.named ? declarationsToMove(context) : null
  const source = moved?.source ?? target
  const imports = (moved === null ? facts.importsOf?.(target) : moved.imports) ?? []
  const edgesTo = (path: string): PlannedEdge[] => [
    fileEdge(file, path, symbols.types),
    fileEdge(source, path, symbols.types),
    ...edgesFrom(path, imports),
  ]
  const name = symbols.named ? kebabCase(symbols.first) : `${stemOf(target)}-helper`
  const extension = newExtension(source, moved?.jsx ?? true)
  let folder = folderOf(target)
  const folders = [folderOf(file)]
  for (let up = 0; up < MOST_FOLDERS_UP && folder !== ''; up += 1) {
    folders.splice(up, 0, folder)
    folder = folderOf(folder)
  }
  const path = folders
    .map((one) => `${one}/${name}${extension}`)
    .find(
      (candidate) =>
        judge.locate(candidate)?.test === false &&
        candidate !== file &&
        !facts.exists(candidate) &&
        areLegal(judge, edgesTo(candidate)),
    )
  if (path === undefined) return leaveToTests(context)
  return {
    plan: {
      action: 'move-declarations',
      key: 'move-helper',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
      from: target,
      along: [],
      exists: false,
      entry: null,
    },
    edges: edgesTo(path),
  }
}

/** A value that only test files can declare is used by tests alone. */
function leaveToTests({ edge, file, symbols, target }: RemedyContext): Remedy | null {
  if (symbols.types || edge.kind.startsWith('export')) return null
  return {
    plan: {
      action: 'delete-import',
      key: 'leave-to-tests',
      symbols: symbols.names,
      target: file,
      because: 'tests-only',
      path: target,
    },
    edges: [],
  }
}
