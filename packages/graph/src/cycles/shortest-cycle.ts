import type { Adjacency } from './connected-components.ts'

/**
 * The shortest cycle of a strongly connected component, as its nodes in order from the smallest.
 * Among equally short ones, the one through the smallest node wins.
 */
export function findShortestCycle(component: readonly number[], adjacency: Adjacency): number[] {
  const remaining = createRemaining(component, adjacency)
  let best: number[] = []
  for (const start of component) {
    if (!remaining.has(start)) continue
    const limit = best.length === 0 ? Infinity : best.length - 1
    best = findCycleThrough(start, adjacency, remaining, limit) ?? best
    if (best.length === 2) break
    // What passes through `start` is known now; without it a large ring falls apart at once.
    remaining.remove(start)
  }
  return rotateToSmallest(best)
}

/** The shortest cycle that takes one of these steps; among equally short ones, that of the first step. */
export function findShortestThrough(steps: readonly { from: number; to: number }[], adjacency: Adjacency): number[] {
  let best: number[] = []
  for (const { from, to } of steps) {
    const limit = best.length === 0 ? Infinity : best.length - 2
    const way = findWay(to, from, adjacency, () => true, limit)
    if (way !== null) best = [from, ...way.slice(0, -1)]
    if (best.length === 2) break
  }
  return rotateToSmallest(best)
}

interface Remaining {
  has(node: number): boolean
  remove(node: number): void
}

/** The nodes that may still lie on a cycle: removing one also removes those left without a way in or out. */
function createRemaining(component: readonly number[], adjacency: Adjacency): Remaining {
  const nodes = new Set(component)
  const into = new Map<number, number[]>(component.map((node) => [node, []]))
  const ways = new Map(component.map((node) => [node, { in: 0, out: 0 }]))
  for (const from of component) {
    for (const to of adjacency[from]!) {
      if (!nodes.has(to)) continue
      into.get(to)!.push(from)
      ways.get(to)!.in++
      ways.get(from)!.out++
    }
  }
  return {
    has: (node) => nodes.has(node),
    remove(first) {
      const doomed = [first]
      while (doomed.length > 0) {
        const node = doomed.pop()!
        if (!nodes.delete(node)) continue
        doomed.push(...adjacency[node]!.filter((to) => nodes.has(to) && --ways.get(to)!.in === 0))
        doomed.push(...into.get(node)!.filter((from) => nodes.has(from) && --ways.get(from)!.out === 0))
      }
    },
  }
}

/** The shortest way from a node back to itself; `null` when it is longer than the limit. */
function findCycleThrough(start: number, adjacency: Adjacency, remaining: Remaining, limit: number): number[] | null {
  return findWay(start, start, adjacency, (node) => remaining.has(node), limit)?.slice(0, -1) ?? null
}

/** Breadth first, so that the first way is a shortest one: the nodes from `start` to `end`, which may be the same; `null` when it takes more steps than the limit. */
function findWay(
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
