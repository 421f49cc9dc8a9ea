import { EDGE_KINDS, type EdgeKind, type ResolvedEdge } from '@stratalint/core'
import type { Graph } from '../import-graph/import-graph.ts'
import { findComponents, type Adjacency } from './connected-components.ts'

/** One step of a cycle, with the edge that makes it. */
export interface Hop {
  from: string
  to: string
  edge: ResolvedEdge
  typeOnly: boolean
}

/** A hop between two files of a graph of hops, by their indexes. */
export interface NumberedHop {
  from: number
  to: number
  hop: Hop
}

/** For each file the hops that start there, sorted by target. */
export type HopsByFile = readonly (readonly NumberedHop[])[]

/** A mock, a URL or a `reference` does not import the bindings of a module. */
const CYCLE_KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
  'import',
  'import-type',
  'export',
  'export-type',
  'export-all',
  'dynamic-import',
  'require',
  'import-equals',
  'type-query',
  'glob',
])

/** Kinds that load on demand; a pattern nearly always does. */
const LAZY_KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['dynamic-import', 'glob'])

/** Whether an edge of this kind can be part of a cycle. */
export function canCloseCycle(kind: EdgeKind, dynamic: 'forbid' | 'allow'): boolean {
  return CYCLE_KINDS.has(kind) && (!LAZY_KINDS.has(kind) || dynamic === 'forbid')
}

/** One hop for each pair of files on cycles: the first edge that exists at run time, else the first edge. */
export function collectHops(graph: Graph, dynamic: 'forbid' | 'allow'): HopsByFile {
  const files = filesOnCycles(graph, dynamic)
  const indexes = new Map(files.map((file, index) => [file, index]))
  return files.map((file, from) => {
    const hops = new Map<number, NumberedHop>()
    for (const { to: target, edge } of graph.outgoing(file)) {
      const to = indexes.get(target)
      if (to === undefined || !canCloseCycle(edge.kind, dynamic)) continue
      const known = hops.get(to)
      if (known !== undefined && (edge.typeOnly || !known.hop.typeOnly)) continue
      hops.set(to, { from, to, hop: { from: file, to: target, edge, typeOnly: edge.typeOnly } })
    }
    return [...hops.values()].sort((a, b) => a.to - b.to)
  })
}

function filesOnCycles({ modules: { files }, targets }: Graph, dynamic: 'forbid' | 'allow'): string[] {
  const adjacency = targets(new Set(EDGE_KINDS.filter((kind) => canCloseCycle(kind, dynamic))))
  const onCycles = new Set(findComponents(adjacency).flat())
  return files.filter((_, number) => onCycles.has(number) || adjacency[number]!.includes(number))
}

export function filterHops(hops: HopsByFile, isWanted: (hop: NumberedHop) => boolean): HopsByFile {
  return hops.map((list) => list.filter(isWanted))
}

export function toAdjacency(hops: HopsByFile): Adjacency {
  return hops.map((list) => list.map(({ to }) => to))
}

/** Groups files that import each other in cycles; `contains` is whether both ends of a hop are in one group. */
export function findGroups(hops: HopsByFile): { groups: number[][]; contains(hop: NumberedHop): boolean } {
  const groups = findComponents(toAdjacency(hops))
  const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)))
  return { groups, contains: ({ from, to }) => groupOf.has(from) && groupOf.get(from) === groupOf.get(to) }
}
