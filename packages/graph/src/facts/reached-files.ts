import { EDGE_KINDS } from '@stratalint/core'
import type { Graph } from '../import-graph/import-graph.ts'
import { reachableFrom } from './reads.ts'

/** Whether a file imports another one, directly or through others, as far as few files are between them. */
export function createReachedFiles(graph: Graph): (from: string, to: string) => boolean {
  const { files } = graph.modules
  const numbers = new Map(files.map((file, index) => [file, index]))
  const adjacency = graph.targets(new Set(EDGE_KINDS))
  const known = new Map<number, ReadonlySet<number>>()
  return (from, to) => {
    const [start, end] = [numbers.get(from), numbers.get(to)]
    if (start === undefined || end === undefined) return false
    let reached = known.get(start)
    if (reached === undefined) known.set(start, (reached = reachableFrom(start, (one) => adjacency[one]!)))
    return reached.has(end)
  }
}
