import { expect, it } from 'vitest'
import { findComponents } from './connected-components.ts'

it('finds no component in a tree with shared leaves', () => {
  expect(findComponents([[1, 2], [3], [3], []])).toEqual([])
})

it('separates two cycles that are connected one way', () => {
  expect(findComponents([[1], [0, 2], [3], [2]])).toEqual([
    [0, 1],
    [2, 3],
  ])
})

it('joins two cycles that lead to each other', () => {
  expect(findComponents([[1], [0, 2], [3], [2, 0]])).toEqual([[0, 1, 2, 3]])
})

it('ignores a node that points to itself', () => {
  expect(findComponents([[0], [1, 0]])).toEqual([])
})

it('finds a cycle that is entered in its middle', () => {
  expect(findComponents([[2], [0], [3], [1]])).toEqual([[0, 1, 2, 3]])
})
