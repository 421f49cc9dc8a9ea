import { EDGE_KINDS, type EdgeKind, type ResolvedEdge } from '@stratalint/core'
import type { Graph } from '../import-graph/import-graph.ts'
import { findComponents, type Adjacency } from './connected-components.ts'

/** One step of a cycle, with the specifier that makes it. */
export interface Hop {
  from: string
  to: string
  edge: ResolvedEdge
  typeOnly: boolean
}

/** A hop between two numbered files. */
export interface Pair {
  from: number
  to: number
  hop: Hop
}

/** For each file the pairs that start there, by their targets. */
export type Pairs = readonly (readonly Pair[])[]

/** A mock, a URL or a `reference` is no import of the module's bindings. */
const KINDS_THAT_COUNT: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
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

/** What is loaded only on demand; the files that a pattern matches nearly always are. */
const LOADED_LATER: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['dynamic-import', 'glob'])

/** Whether an edge of this kind is a step of a cycle. */
export function countsAsStep(kind: EdgeKind, dynamic: 'forbid' | 'allow'): boolean {
  return KINDS_THAT_COUNT.has(kind) && (!LOADED_LATER.has(kind) || dynamic === 'forbid')
}

/** One pair for each two files that lie on cycles: the first edge that exists at run time, else the first. */
export function collectPairs(graph: Graph, dynamic: 'forbid' | 'allow'): Pairs {
  const files = filesOnCycles(graph, dynamic)
  const indexes = new Map(files.map((file, index) => [file, index]))
  return files.map((file, from) => {
    const pairs = new Map<number, Pair>()
    for (const { to: target, edge } of graph.outgoing(file)) {
      const to = indexes.get(target)
      if (to === undefined || !countsAsStep(edge.kind, dynamic)) continue
      const known = pairs.get(to)
      if (known !== undefined && (edge.typeOnly || !known.hop.typeOnly)) continue
      pairs.set(to, { from, to, hop: { from: file, to: target, edge, typeOnly: edge.typeOnly } })
    }
    return [...pairs.values()].sort((a, b) => a.to - b.to)
  })
}

/** The files that lead back to themselves in any way that counts; all others have no part in a cycle. */
function filesOnCycles({ modules: { files }, targets }: Graph, dynamic: 'forbid' | 'allow'): string[] {
  const adjacency = targets(new Set(EDGE_KINDS.filter((kind) => countsAsStep(kind, dynamic))))
  const onCycles = new Set(findComponents(adjacency).flat())
  return files.filter((_, number) => onCycles.has(number) || adjacency[number]!.includes(number))
}

export function filterPairs(pairs: Pairs, wanted: (pair: Pair) => boolean): Pairs {
  return pairs.map((list) => list.filter(wanted))
}

export function toAdjacency(pairs: Pairs): Adjacency {
  return pairs.map((list) => list.map(({ to }) => to))
}

/** Groups files that lead back to themselves through other files, and tells whether a pair lies inside one group. */
export function findGroups(pairs: Pairs): { groups: number[][]; contains(pair: Pair): boolean } {
  const groups = findComponents(toAdjacency(pairs))
  const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)))
  return { groups, contains: ({ from, to }) => groupOf.has(from) && groupOf.get(from) === groupOf.get(to) }
}
