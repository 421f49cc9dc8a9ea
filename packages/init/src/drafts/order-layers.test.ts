import { describe, expect, it } from 'vitest'
import { groupSiblings, orderLayers, type Weights } from './order-layers.ts'

const weights = (counts: Record<string, Record<string, number>>): Weights =>
  new Map(Object.entries(counts).map(([from, targets]) => [from, new Map(Object.entries(targets))]))

describe('orderLayers', () => {
  it('puts what is imported before what imports it', () => {
    expect(orderLayers(['web', 'store', 'core'], weights({ web: { store: 1 }, store: { core: 1 } }))).toEqual([
      'core',
      'store',
      'web',
    ])
  })

  it('breaks a cycle where the fewest imports run', () => {
    expect(orderLayers(['a', 'b', 'c'], weights({ a: { b: 5 }, b: { c: 5 }, c: { a: 1 } }))).toEqual(['c', 'b', 'a'])
  })

  it('finds the cheaper of two cuts in a knot', () => {
    expect(orderLayers(['a', 'b', 'c'], weights({ a: { b: 1, c: 4 }, b: { a: 3, c: 1 }, c: { b: 2 } }))).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  it('goes by the names where no import tells', () => {
    expect(orderLayers(['ui', 'services', 'types', 'repositories'], weights({}))).toEqual([
      'types',
      'repositories',
      'services',
      'ui',
    ])
  })

  it('goes by a single import against the names', () => {
    expect(orderLayers(['models', 'db'], weights({ models: { db: 1 } }))).toEqual(['db', 'models'])
  })

  it('goes by the alphabet where nothing tells', () => {
    expect(orderLayers(['beta', 'alpha'], weights({}))).toEqual(['alpha', 'beta'])
  })
})

describe('groupSiblings', () => {
  it('joins neighbours that do not meet', () => {
    expect(groupSiblings(['core', 'admin', 'web'], weights({ admin: { core: 1 }, web: { core: 1 } }))).toEqual([
      'core',
      ['admin', 'web'],
    ])
  })

  it('keeps neighbours apart where one imports the other', () => {
    expect(
      groupSiblings(['core', 'admin', 'web'], weights({ admin: { core: 1 }, web: { core: 1, admin: 1 } })),
    ).toEqual(['core', 'admin', 'web'])
  })

  it('keeps neighbours apart whose names say which is higher', () => {
    expect(groupSiblings(['types', 'services'], weights({}))).toEqual(['types', 'services'])
  })
})
