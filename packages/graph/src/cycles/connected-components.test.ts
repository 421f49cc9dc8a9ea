import { expect, it } from 'vitest'
import { findComponents } from './connected-components.ts'

it('finds none in a tree with shared leaves', () => {
  expect(findComponents([[1, 2], [3], [3], []])).toEqual([])
})

it('finds two joined one way', () => {
  expect(findComponents([[1], [0, 2], [3], [2]])).toEqual([
    [0, 1],
    [2, 3],
  ])
})

it('joins two rings that lead to each other', () => {
  expect(findComponents([[1], [0, 2], [3], [2, 0]])).toEqual([[0, 1, 2, 3]])
})

it('does not count a node that points to itself', () => {
  expect(findComponents([[0], [1, 0]])).toEqual([])
})

it('closes a ring that is entered in its middle', () => {
  expect(findComponents([[2], [0], [3], [1]])).toEqual([[0, 1, 2, 3]])
})
