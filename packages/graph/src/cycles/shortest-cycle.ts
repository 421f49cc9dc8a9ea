import type { Adjacency } from './connected-components.ts'

/**
 * The shortest cycle of a strongly connected component, as its nodes in order from the smallest.
 * Among equally short ones, the one through the smallest node wins.
 */
export function findShortestCycle(component: readonly number[], adjacency: Adjacency): number[] {
  const candidates = createCandidates(component, adjacency)
  let best: number[] = []
  for (const start of component) {
    if (!candidates.has(start)) continue
    const limit = best.length === 0 ? Infinity : best.length - 1
    best = findCycleThrough(start, adjacency, candidates, limit) ?? best
    if (best.length === 2) break
    // All cycles through `start` are known now; without it a large cycle is gone at once.
    candidates.remove(start)
  }
  return rotateToSmallest(best)
}

/** The shortest cycle that takes one of these steps; among equally short ones, that of the first step. */
export function findShortestThrough(steps: readonly { from: number; to: number }[], adjacency: Adjacency): number[] {
  let best: number[] = []
  for (const { from, to } of steps) {
    const limit = best.length === 0 ? Infinity : best.length - 2
    const path = findPath(to, from, adjacency, () => true, limit)
    if (path !== null) best = [from, ...path.slice(0, -1)]
    if (best.length === 2) break
  }
  return rotateToSmallest(best)
}

interface Candidates {
  has(node: number): boolean
  remove(node: number): void
}

/** The nodes that may still be on a cycle: removing one also removes nodes left without a neighbour on one side. */
function createCandidates(component: readonly number[], adjacency: Adjacency): Candidates {
  const nodes = new Set(component)
  const into = new Map<number, number[]>(component.map((node) => [node, []]))
  const degrees = new Map(component.map((node) => [node, { in: 0, out: 0 }]))
  for (const from of component) {
    for (const to of adjacency[from]!) {
      if (!nodes.has(to)) continue
      into.get(to)!.push(from)
      degrees.get(to)!.in++
      degrees.get(from)!.out++
    }
  }
  return {
    has: (node) => nodes.has(node),
    remove(first) {
      const pending = [first]
      while (pending.length > 0) {
        const node = pending.pop()!
        if (!nodes.delete(node)) continue
        pending.push(...adjacency[node]!.filter((to) => nodes.has(to) && --degrees.get(to)!.in === 0))
        pending.push(...into.get(node)!.filter((from) => nodes.has(from) && --degrees.get(from)!.out === 0))
      }
    },
  }
}

/** The shortest path from a node back to itself; `null` when it is longer than the limit. */
function findCycleThrough(start: number, adjacency: Adjacency, candidates: Candidates, limit: number): number[] | null {
  return findPath(start, start, adjacency, (node) => candidates.has(node), limit)?.slice(0, -1) ?? null
}

/**
 * The nodes of a shortest path from `start` to `end`, which may be equal; `null` if it has more steps than the limit.
 */
function findPath(
  start: number,
  end: number,
  adjacency: Adjacency,
  has: (node: number) => boolean,
  limit: number,
): number[] | null {
  const parents = new Map<number, number>()
  let frontier = [start]
  for (let length = 1; frontier.length > 0 && length <= limit; length++) {
    const next: number[] = []
    for (const node of frontier) {
      for (const neighbour of adjacency[node]!) {
        if (neighbour === end) return [...pathTo(node, parents), end]
        if (neighbour === start || !has(neighbour) || parents.has(neighbour)) continue
        parents.set(neighbour, node)
        next.push(neighbour)
      }
    }
    frontier = next
  }
  return null
}

function pathTo(last: number, parents: ReadonlyMap<number, number>): number[] {
  const path = [last]
  for (let node = parents.get(last); node !== undefined; node = parents.get(node)) path.push(node)
  return path.reverse()
}

function rotateToSmallest(cycle: readonly number[]): number[] {
  const smallest = cycle.indexOf(cycle.reduce((a, b) => Math.min(a, b)))
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)]
}
