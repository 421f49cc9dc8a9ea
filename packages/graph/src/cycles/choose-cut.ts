import type { Judge, Location } from '@stratalint/core'
import { linksBetween, type FileEdge, type Graph } from '../import-graph/import-graph.ts'
import type { Hop } from './hops.ts'

/** Why one hop of a cycle is the cheapest to cut. */
export type CutReason = 'only-hop' | 'against-order' | 'type-only' | 'between-instances' | 'fewest-names'

/** The hop of a cycle that is the cheapest to cut. */
export interface Cut {
  from: string
  to: string
  /** The names that the hop imports, sorted; empty for a bare import. */
  names: string[]
  reason: CutReason
}

export type Ground = Pick<Judge, 'locate' | 'policy'>

/**
 * Chooses where to cut: first what runs against the layer order, since it is wrong anyway; then what only types cross; then
 * what crosses instances; then what imports the fewest names.
 */
export function chooseCut(hops: readonly Hop[], graph: Graph, ground: Ground | null): Cut {
  const offers = hops.map((hop, index) => {
    const edges = linksBetween(graph, hop.from, hop.to)
    const reason = reasonToCut(hop, ground)
    return { hop, index, names: namesOf(edges), reason, rank: RANKS.indexOf(reason), cost: costOf(edges, graph) }
  })
  offers.sort((a, b) => a.rank - b.rank || a.cost - b.cost || a.index - b.index)
  const { hop, names, reason } = offers[0]!
  return { from: hop.from, to: hop.to, names, reason: hop.from === hop.to ? 'only-hop' : reason }
}

const RANKS: readonly CutReason[] = ['against-order', 'type-only', 'between-instances', 'fewest-names']

function reasonToCut(hop: Hop, ground: Ground | null): CutReason {
  const from = ground?.locate(hop.from) ?? null
  const to = ground?.locate(hop.to) ?? null
  if (ground !== null && from !== null && to !== null && runsAgainstOrder(from, to, ground.policy.layers.below))
    return 'against-order'
  if (hop.typeOnly) return 'type-only'
  return from !== null && to !== null && from.instance !== to.instance ? 'between-instances' : 'fewest-names'
}

function runsAgainstOrder(from: Location, to: Location, below: Record<string, string[]>): boolean {
  if (from.place.role === 'shared' && to.place.role !== 'shared') return true
  if (to.place.role === 'app' && from.place.role !== 'app') return true
  const comparable = from.instance === to.instance || (from.place.role === 'domain' && to.place.role === 'domain')
  return comparable && from.layer !== null && to.layer !== null && (below[to.layer]?.includes(from.layer) ?? false)
}

function namesOf(edges: readonly FileEdge[]): string[] {
  return [...new Set(edges.flatMap(({ edge }) => edge.names.map(({ name }) => name)))].sort()
}

/** A whole module costs all that it exports; a bare import costs one, for its effect. */
function costOf(edges: readonly FileEdge[], graph: Graph): number {
  const names = namesOf(edges)
  const wholes = edges
    .filter(({ edge }) => edge.names.some(({ name }) => name === '*'))
    .map(({ to }) => graph.modules.get(to)?.exports.length ?? 0)
  return Math.max(1, names.length, ...wholes)
}
