import { EDGE_KINDS } from '@stratalint/core'
import type { Graph } from '../import-graph/import-graph.ts'
import { orderComponents } from './connected-components.ts'

/** Whether a chain of imports, of none for a file itself, leads from one file to another. */
export type LeadsTo = (from: string, to: string) => boolean

const known = new WeakMap<Graph, LeadsTo>()

/** The chains of a graph. Its files are put in order once, so that a question looks only at files between its two ends. */
export function reachabilityOf(graph: Graph): LeadsTo {
  let leadsTo = known.get(graph)
  if (leadsTo === undefined) known.set(graph, (leadsTo = createReachability(graph)))
  return leadsTo
}

function createReachability(graph: Graph): LeadsTo {
  const { files } = graph.modules
  const numbers = new Map(files.map((file, index) => [file, index]))
  const adjacency = graph.targets(new Set(EDGE_KINDS))
  // An import leads to a component that was closed before, or stays in its own.
  const order = orderComponents(adjacency)
  const seenAt = new Uint32Array(files.length)
  let question = 0
  return (from, to) => {
    if (from === to) return true
    const [start, end] = [numbers.get(from), numbers.get(to)]
    // A file that was not parsed imports nothing, but may be imported.
    if (start === undefined) return false
    if (end === undefined) return leadsOut(graph, from, to)
    if (order[start]! <= order[end]!) return order[start] === order[end]
    question += 1
    const pending = [start]
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (const next of adjacency[node]!) {
        if (order[next] === order[end]) return true
        if (order[next]! < order[end]! || seenAt[next] === question) continue
        seenAt[next] = question
        pending.push(next)
      }
    }
    return false
  }
}

function leadsOut(graph: Graph, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const one of seen) {
    if (one === to) return true
    for (const link of graph.outgoing(one)) seen.add(link.to)
  }
  return false
}
