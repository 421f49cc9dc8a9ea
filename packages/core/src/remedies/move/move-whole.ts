import { isComponentFile } from '../../policy/policy.ts'
import type { RemedyContext } from '../context.ts'
import { pathIn, type Home } from '../home.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import { fileNameOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { followersOf } from '../simulate/followers.ts'
import { areLegal, edgesFrom, fileEdge } from '../simulate/simulate.ts'
import type { MovedDeclarations } from './moved-declarations.ts'
import { isNamedByPosition, nameElsewhere } from './new-path.ts'

/** Moves the file of a default export, which has no name to move it by, if nothing in it has to stay. */
export function moveWhole(
  context: RemedyContext,
  home: Home,
  { source, imports }: MovedDeclarations,
  names: readonly string[],
): Remedy | null {
  const { judge, facts, file, symbols } = context
  const exported = facts.exportsOf(source) ?? []
  const own = facts.importsOf?.(source) ?? null
  const moved = new Set(['default', ...names])
  if (own === null || imports === null || !exported.every(({ name, origin }) => origin === null && moved.has(name)))
    return null
  const name = fileNameOf(source)
  if (isNamedByPosition(name) || isComponentFile(source) || symbols.bare) return null
  const path = pathIn(judge, home, nameElsewhere(facts, source))
  if (path === null || path === source || facts.exists(path)) return null
  const followers = followersOf(context, source, null).filter(({ from }) => from !== file)
  const edges = [
    fileEdge(file, path, symbols.types),
    ...followers.map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
    ...edgesFrom(path, own),
  ]
  if (isInOtherPackage(facts, source, path) || !areLegal(judge, edges)) return null
  const plan = { action: 'move-file', key: 'move-target', applicability: 'auto', from: source, target: path } as const
  return { plan, edges }
}
