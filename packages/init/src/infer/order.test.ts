import { describe, expect, it } from 'vitest'
import { groupSiblings, orderLayers, type Weights } from './order-layers.ts'

const weights = (counts: Record<string, Record<string, number>>): Weights =>
  new Map(Object.entries(counts).map(([from, targets]) => [from, new Map(Object.entries(targets))]))

describe('orderLayers', () => {
  it('puts imported layers before their importers', () => {
    expect(orderLayers(['web', 'store', 'core'], weights({ web: { store: 1 }, store: { core: 1 } }))).toEqual([
      'core',
      'store',
      'web',
    ])
  })

  it('cuts a cycle at the fewest imports', () => {
    expect(orderLayers(['a', 'b', 'c'], weights({ a: { b: 5 }, b: { c: 5 }, c: { a: 1 } }))).toEqual(['c', 'b', 'a'])
  })

  it('finds the cheapest cut in a cycle of three', () => {
    expect(orderLayers(['a', 'b', 'c'], weights({ a: { b: 1, c: 4 }, b: { a: 3, c: 1 }, c: { b: 2 } }))).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  it('orders by usual names without imports', () => {
    expect(orderLayers(['ui', 'services', 'types', 'repositories'], weights({}))).toEqual([
      'types',
      'repositories',
      'services',
      'ui',
    ])
  })

  it('prefers a single import over usual names', () => {
    expect(orderLayers(['models', 'db'], weights({ models: { db: 1 } }))).toEqual(['db', 'models'])
  })

  it('orders unknown names without imports alphabetically', () => {
    expect(orderLayers(['beta', 'alpha'], weights({}))).toEqual(['alpha', 'beta'])
  })
})

describe('groupSiblings', () => {
  it('joins neighbours that do not import each other', () => {
    expect(groupSiblings(['core', 'admin', 'web'], weights({ admin: { core: 1 }, web: { core: 1 } }))).toEqual([
      'core',
      ['admin', 'web'],
    ])
  })

  it('keeps neighbours apart if one imports the other', () => {
    expect(
      groupSiblings(['core', 'admin', 'web'], weights({ admin: { core: 1 }, web: { core: 1, admin: 1 } })),
    ).toEqual(['core', 'admin', 'web'])
  })

  it('keeps neighbours apart if their usual names have an order', () => {
    expect(groupSiblings(['types', 'services'], weights({}))).toEqual(['types', 'services'])
  })
})
