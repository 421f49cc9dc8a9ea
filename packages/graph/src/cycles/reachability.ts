import { EDGE_KINDS } from '@stratalint/core'
import type { Graph } from '../import-graph/import-graph.ts'
import { orderComponents } from './connected-components.ts'

/** Whether a file imports another one, directly or through others; every file leads to itself. */
export type LeadsTo = (from: string, to: string) => boolean

const known = new WeakMap<Graph, LeadsTo>()

/** Sorts the files of a graph once, so that a query visits only the files between its two ends. */
export function reachabilityOf(graph: Graph): LeadsTo {
  let leadsTo = known.get(graph)
  if (leadsTo === undefined) known.set(graph, (leadsTo = createReachability(graph)))
  return leadsTo
}

function createReachability(graph: Graph): LeadsTo {
  const { files } = graph.modules
  const numbers = new Map(files.map((file, index) => [file, index]))
  const adjacency = graph.targets(new Set(EDGE_KINDS))
  // An import leads to a component with a lower number or stays in its own.
  const order = orderComponents(adjacency)
  const seenAt = new Uint32Array(files.length)
  let query = 0
  return (from, to) => {
    if (from === to) return true
    const [start, end] = [numbers.get(from), numbers.get(to)]
    // A file that was not parsed has no imports, but others may import it.
    if (start === undefined) return false
    if (end === undefined) return leadsToUnparsed(graph, from, to)
    if (order[start]! <= order[end]!) return order[start] === order[end]
    query += 1
    const pending = [start]
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (const next of adjacency[node]!) {
        if (order[next] === order[end]) return true
        if (order[next]! < order[end]! || seenAt[next] === query) continue
        seenAt[next] = query
        pending.push(next)
      }
    }
    return false
  }
}

function leadsToUnparsed(graph: Graph, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const one of seen) {
    if (one === to) return true
    for (const link of graph.outgoing(one)) seen.add(link.to)
  }
  return false
}
