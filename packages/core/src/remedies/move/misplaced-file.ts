import { once, type Facts } from '../../facts/facts.ts'
import type { ResolvedEdge } from '../../facts/edge.ts'
import type { Location } from '../../places/location.ts'
import type { Judge } from '../../verdict/judge.ts'
import type { RemedyContext } from '../context.ts'
import { sampleIn, type Home } from '../home.ts'
import { isUsed } from '../home-exists.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import { extensionOf, fileNameOf, folderOf, withoutExtension } from '../paths/path.ts'
import { incomingOf, placementsFor, type Placement } from '../place/placements.ts'
import { isMapped, isOfNest } from './mapped-class.ts'
import { isForeign, isNamedByPosition } from './new-path.ts'
import { isToolConfig } from '../place/tool-config.ts'
import type { Remedy } from '../plan.ts'
import { movesToBrowser } from '../server/leaves-server.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'

interface Move {
  path: string
  /** Whether no other home suits the file and all its importers. */
  isOnly: boolean
  edges: PlannedEdge[]
}

const MOVES = {}

/** Moves the imported file where most of its importers may not import it now: to a home that suits all of them, the same for each. */
export function moveMisplacedFile({ judge, facts, target, file }: RemedyContext): Remedy | null {
  const move = once(facts, MOVES, target, () => findMove(judge, facts, target))
  if (move === null || isInOtherPackage(facts, file, move.path)) return null
  return {
    plan: {
      action: 'move-file',
      key: 'move-target',
      applicability: move.isOnly ? 'auto' : 'suggested',
      from: target,
      target: move.path,
    },
    edges: move.edges,
  }
}

function findMove(judge: Judge, facts: Facts, target: string): Move | null {
  const imports = facts.importsOf?.(target)
  const at = judge.locate(target)
  const name = fileNameOf(target)
  if (imports == null || at === null || at.test || extensionOf(target) === null) return null
  // A layer that is one file, such as config.ts.
  if (at.layer !== null && withoutExtension(target) === at.root) return null
  if (
    isNamedByPosition(name) ||
    isForeign(target) ||
    isToolConfig(facts, target) ||
    isMapped(facts, target) ||
    isOfNest(facts, target) ||
    !isMisplaced(judge, facts, target)
  )
    return null

  const own = imports.filter((one) => one.target.type !== 'unresolved')
  const incoming = incomingOf(judge, facts, target)
  const edgesAt = (path: string): PlannedEdge[] => [
    ...edgesFrom(path, own),
    ...incoming.map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
  ]
  const isType = facts.exportsOf(target)?.every(({ kind }) => kind === 'type') ?? false
  const isLegalAt = (path: string): boolean => staysInDomain(judge, at, path) && areLegal(judge, edgesAt(path))
  // Most homes are ruled out before a path in them is looked for.
  const suits = (home: Home): boolean => {
    const sample = sampleIn(judge, home)
    return sample === null || isLegalAt(sample)
  }
  // A layer that none of its importers is in has another purpose.
  const layers = new Set(incoming.map(({ from }) => judge.locate(from)?.layer))
  const placements = placementsFor(judge, facts, target, own, incoming, suits).filter(
    ({ path, home }) =>
      fileNameOf(path) === name &&
      path !== target &&
      (home.layer === null || layers.has(home.layer)) &&
      isLegalAt(path) &&
      isUsed({ judge, facts }, home) &&
      !movesToBrowser({ judge, facts }, { from: target, target: path, names: null }),
  )
  const [best] = placements.sort((a, b) => byKinship(target, a, b) || byHeight(judge, a, b) * (isType ? 1 : -1))
  return best === undefined ? null : { path: best.path, isOnly: placements.length === 1, edges: edgesAt(best.path) }
}

/** The code of a domain stays in it: neither another domain that uses it nor shared code is its home. */
function staysInDomain(judge: Judge, { place, instance }: Location, path: string): boolean {
  return place.role !== 'domain' || judge.locate(path)?.instance === instance
}

/** Whether more files may not import it than may, and what they import is most of it. */
function isMisplaced(judge: Judge, facts: Facts, target: string): boolean {
  const exported = facts.exportsOf(target) ?? []
  const used = (facts.importersOf?.(target) ?? [])
    .filter((from) => from !== target && judge.locate(from)?.test === false)
    .map((from) => forbiddenImports(judge, facts, from, target))
  const forbidden = used.flat()
  const count = used.filter((edges) => edges.length > 0).length
  // What a single file may not import moves by itself.
  if (count < 2 || count <= used.length - count) return false
  const names = new Set(forbidden.flatMap((edge) => edge.names.map(({ name }) => name)))
  if (names.has('*') || names.has('default')) return true
  const isOnlyTypes = forbidden.every(({ typeOnly }) => typeOnly)
  if (isOnlyTypes && exported.some(({ kind }) => kind === 'value')) return false
  return names.size * 2 >= exported.length
}

function forbiddenImports(judge: Judge, facts: Facts, from: string, target: string): ResolvedEdge[] {
  return (facts.importsOf?.(from) ?? []).filter(
    (edge) =>
      edge.target.type === 'file' &&
      edge.target.path === target &&
      judge.judge({ ...edge, from }).status === 'forbidden',
  )
}

/** The folders that a path shares with the file come first, so that a file stays in its part of the repository. */
function byKinship(target: string, a: Placement, b: Placement): number {
  return sharedStart(target, b.path) - sharedStart(target, a.path)
}

function byHeight(judge: Judge, a: Placement, b: Placement): number {
  const height = ({ home }: Placement): number =>
    home.layer === null ? -1 : judge.policy.layers.names.indexOf(home.layer)
  return height(a) - height(b)
}

function sharedStart(path: string, other: string): number {
  const [a, b] = [folderOf(path).split('/'), folderOf(other).split('/')]
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}
