import type { ResolvedEdge } from '../../facts/edge.ts'
import { once } from '../../facts/facts.ts'
import type { Applicability } from '../../findings/finding.ts'
import type { RemedyContext } from '../context.ts'
import { homesOf, pathIn, type Home } from '../home.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import { extensionOf, fileNameOf } from '../paths/path.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import { followersOf } from '../simulate/followers.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { suitableHomes } from '../suitable-homes.ts'
import { forComponents, generalFirst } from './component-home.ts'
import { isForeign, isNamedByPosition, nameElsewhere } from './new-path.ts'

/** Tools look for these where they are. */
const MANIFEST = /^(?:package|deno|tsconfig(?:\.[\w-]+)*)\.jsonc?$/

/** Whether the edge leads to a file that is not code. */
export function isAsset({ target }: RemedyContext): boolean {
  return target !== '' && extensionOf(target) === null
}

/** Moves an image, a style sheet or a data file to the importer's own layer. */
export function moveAsset({ judge, facts, file, from, target, symbols }: RemedyContext): Remedy | null {
  if (isInOtherPackage(facts, file, target) || MANIFEST.test(fileNameOf(target))) return null
  const home = homesOf(judge, file).find(({ place, layer }) => place === from.place && layer === from.layer)
  const path = home === undefined ? null : pathIn(judge, home, fileNameOf(target))
  if (path === null || path === target || facts.exists(path)) return null
  return { plan: moveFile('move-asset', target, path, 'manual'), edges: [fileEdge(file, path, symbols.types)] }
}

/** Moves a component's file to the first of these homes that the importer may import and from which its own imports are legal. */
export function moveComponent(context: RemedyContext, homes: readonly Home[]): Remedy | null {
  const { judge, facts, file, from, target } = context
  const imports = facts.importsOf?.(target) ?? null
  if (isInOtherPackage(facts, file, target) || isForeign(target)) return null
  const isOwn = ({ place, layer }: Home): boolean => place === from.place && layer === from.layer
  for (const home of suitableHomes(context, generalFirst(homes, isOwn).flatMap(forComponents))) {
    const path = pathIn(judge, home, nameElsewhere(facts, target))
    if (path === null || path === target || facts.exists(path)) continue
    const edges = [fileEdge(file, path, false), ...edgesFrom(path, imports ?? []), ...following(context, target, path)]
    if (!areLegal(judge, edges)) continue
    return { plan: moveFile('move-component', target, path, imports === null ? 'manual' : 'auto'), edges }
  }
  return null
}

/** Moves the importing file to the first of these homes from which it and its other imports are legal. */
export function moveImporter(context: RemedyContext, homes: readonly Home[]): Remedy | null {
  const { judge, facts, file, edge } = context
  if (isNamedByPosition(fileNameOf(file))) return null
  const others = facts.importsOf?.(file) ?? null
  for (const home of homes) {
    const path = pathIn(judge, home, nameElsewhere(facts, file))
    if (path === null || path === file || facts.exists(path)) continue
    const own: PlannedEdge = { from: path, target: edge.target, typeOnly: edge.typeOnly }
    if (
      !areLegal(judge, [own, ...following(context, file, path)]) ||
      (others !== null && !areLegalFrom(context, others, path))
    )
      continue
    const plan = moveFile('move-importer', file, path, others === null ? 'manual' : 'suggested')
    // The other imports of the file are known to be legal from there.
    return { plan, edges: [own] }
  }
  return null
}

function moveFile(key: string, from: string, target: string, applicability: Applicability): EdgePlan {
  return { action: 'move-file', key, applicability, target, from }
}

/** The imports of a file by others once it has moved. */
function following(context: RemedyContext, from: string, to: string): PlannedEdge[] {
  return followersOf(context, from, null)
    .filter((follower) => follower.from !== context.file)
    .map((follower) => fileEdge(follower.from, to, follower.typeOnly))
}

/** Whether all imports of a file are legal from another path; computed once, however many of them are findings. */
function areLegalFrom({ judge, facts }: RemedyContext, imports: readonly ResolvedEdge[], path: string): boolean {
  return once(facts, imports, `from ${path}`, () => areLegal(judge, edgesFrom(path, imports)))
}
