import type { Judge, ResolvedEdge } from '@stratalint/core'
import { linksBetween, type FileEdge, type Graph } from '../import-graph/import-graph.ts'
import type { Hop } from './hops.ts'

/** The import of a cycle that is the cheapest to remove. */
export interface Cut {
  from: string
  to: string
  /** The names that it imports, sorted; empty for an import without names. */
  names: string[]
}

/**
 * Chooses where to cut a cycle: first an import that the policy forbids, because it has to go anyway; then a type-only
 * one; then one between two instances; then the one with the fewest names.
 */
export function chooseCut(hops: readonly Hop[], graph: Graph, judge: Judge | null): Cut {
  const candidates = hops.map(({ from, to, typeOnly }, index) => {
    const edges = linksBetween(graph, from, to)
    return { from, to, index, names: namesOf(edges), rank: rankOf(edges, typeOnly, judge), cost: costOf(edges, graph) }
  })
  candidates.sort((a, b) => a.rank - b.rank || a.cost - b.cost || a.index - b.index)
  const { from, to, names } = candidates[0]!
  return { from, to, names }
}

function rankOf(edges: readonly FileEdge[], typeOnly: boolean, judge: Judge | null): number {
  if (judge !== null && edges.some(({ from, edge }) => isAgainstPolicy(from, edge, judge))) return 0
  if (typeOnly) return 1
  const { from, to } = edges[0]!
  const [source, target] = [judge?.locate(from) ?? null, judge?.locate(to) ?? null]
  return source !== null && target !== null && source.instance !== target.instance ? 2 : 3
}

/** Whether the policy forbids an import, or allows it by an exception only. */
function isAgainstPolicy(from: string, edge: ResolvedEdge, judge: Judge): boolean {
  const { status, exceptions } = judge.judge({ from, ...edge })
  return status === 'forbidden' || exceptions.length > 0
}

function namesOf(edges: readonly FileEdge[]): string[] {
  return [...new Set(edges.flatMap(({ edge }) => edge.names.map(({ name }) => name)))].sort()
}

/** A namespace import costs as many names as the module exports; an import without names costs one. */
function costOf(edges: readonly FileEdge[], graph: Graph): number {
  const namespaces = edges
    .filter(({ edge }) => edge.names.some(({ name }) => name === '*'))
    .map(({ to }) => graph.modules.get(to)?.exports.length ?? 0)
  return Math.max(1, namesOf(edges).length, ...namespaces)
}
