import type { ReportedViolation } from '@stratalint/core'
import { expect, it } from 'vitest'
import { joined, keyOf, nextBatch, type Outcome, type Planned } from './batch.ts'

/** A violation of a file, by its id; `changes` are the files that its plan changes. */
function planned(id: string, changes: string[]): [ReportedViolation, Planned] {
  const violation = { id, file: changes[0], extent: [] } as unknown as ReportedViolation
  const texts = new Map(changes.map((path) => [path, id]))
  const moves = { files: new Map(), declarations: new Map(), words: new Map() }
  const planned = { key: keyOf(violation), violation, finding: {} as never, changes: texts, moves, isRetyped: false }
  return [violation, planned]
}

async function batchOf(
  outcomes: readonly (readonly [ReportedViolation, Outcome])[],
  { most = 8, alone = [] }: { most?: number; alone?: string[] } = {},
): Promise<string[] | Outcome> {
  const known = new Map(outcomes)
  const keys = new Set(alone.map((id) => JSON.stringify([id, []])))
  const next = await nextBatch(known.keys(), (one) => Promise.resolve(known.get(one)!), { most, alone: keys })
  if (next === null) return null
  return 'batch' in next ? next.batch.map(({ violation }) => violation.id) : next.outcome
}

const A = planned('a', ['a.ts', 'x.ts'])
const B = planned('b', ['b.ts', 'x.ts'])
const C = planned('c', ['c.ts'])
const REFUSED = [{ id: 'r', file: 'r.ts', extent: [] } as unknown as ReportedViolation, null] as const

it('plans that change different files are tried together', async () => {
  expect(await batchOf([A, C])).toEqual(['a', 'c'])
  expect(await batchOf([A, B, C])).toEqual(['a', 'c'])
  expect(await batchOf([A, C], { most: 1 })).toEqual(['a'])
})

it('a plan that may be at fault is tried alone', async () => {
  expect(await batchOf([A, B, C], { alone: ['a'] })).toEqual(['a'])
  expect(await batchOf([A, B, C], { alone: ['c'] })).toEqual(['a'])
})

it('a violation without a plan is given up only where nothing before it is tried', async () => {
  expect(await batchOf([REFUSED, A])).toBe(null)
  expect(await batchOf([A, REFUSED, C])).toEqual(['a', 'c'])
})

it('a batch changes what its plans change', () => {
  expect([...joined([A[1], C[1]]).changes]).toEqual([
    ['a.ts', 'a'],
    ['x.ts', 'a'],
    ['c.ts', 'c'],
  ])
})
