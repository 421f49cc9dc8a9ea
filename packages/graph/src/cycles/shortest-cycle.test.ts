import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findComponents, type Adjacency } from './connected-components.ts'
import { findShortestCycle } from './shortest-cycle.ts'

it('starts at the smallest node', () => {
  expect(findShortestCycle([0, 1, 2], [[2], [0], [1]])).toEqual([0, 2, 1])
})

it('finds the shorter of two cycles through one node', () => {
  expect(findShortestCycle([0, 1, 2], [[1], [2, 0], [0]])).toEqual([0, 1])
})

it('prefers smaller nodes among equally short cycles', () => {
  expect(findShortestCycle([0, 1, 2, 3], [[1, 2], [3], [3], [0]])).toEqual([0, 1, 3])
})

it('stays within the component', () => {
  expect(findShortestCycle([0, 1, 2], [[1, 3], [2], [0], [4], [3]])).toEqual([0, 1, 2])
})

it('finds a node that points to itself', () => {
  expect(findShortestCycle([0], [[0]])).toEqual([0])
})

it('finds a cycle as short as the shortest path back from any node', () => {
  const graphs = fc
    .integer({ min: 2, max: 12 })
    .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }))
  fc.assert(
    fc.property(graphs, (lists) => {
      const adjacency = lists.map((list, node) => list.filter((to) => to !== node).sort((a, b) => a - b))
      for (const component of findComponents(adjacency)) {
        const cycle = findShortestCycle(component, adjacency)
        expect(cycle).toHaveLength(Math.min(...component.map((node) => distanceBack(node, adjacency))))
        expect(cycle.every((node, index) => adjacency[node]!.includes(cycle[(index + 1) % cycle.length]!))).toBe(true)
      }
    }),
  )
})

function distanceBack(node: number, adjacency: Adjacency): number {
  let reached = new Set(adjacency[node])
  for (let length = 1; length <= adjacency.length; length++) {
    if (reached.has(node)) return length
    reached = new Set([...reached].flatMap((from) => adjacency[from]!))
  }
  return Infinity
}
