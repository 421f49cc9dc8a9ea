import type { Finding } from '@stratalint/core'
import { expect, it } from 'vitest'
import type { Cause } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import { stepsOf } from './steps.ts'

/** The same mistake on several lines of one file. */
async function stepsFor(count: number, linesOfEach: number): Promise<[string, number, number][]> {
  const explain = (): Promise<Finding[]> =>
    Promise.resolve(debts.map(({ violation }) => violation as unknown as Finding))
  const debts = Array.from({ length: count }, (_, index) => {
    const violation = { id: 'a', rule: 'r', file: 'a.ts', subject: 'cast', line: index + 1, column: 1, extent: null }
    const fix = [{ key: 'x', kind: 'edit', title: 'Delete the cast.', applicability: 'manual' }]
    return { violation: { ...violation, fix, what: '' }, status: 'open', explain } as unknown as Debt
  })
  const cause = { debts } as unknown as Cause
  const previewer = { importersOf: () => [], preview: () => ({ reason: 'It needs a person.' }) }
  const steps = await stepsOf(cause, previewer, () => linesOfEach)
  return steps.map(({ key, debts: own, lines }) => [key, own.length, lines])
}

const KEY = '["a.ts","cast"]'

it('counts a change of one file once for each place', async () => {
  expect(await stepsFor(36, 2)).toEqual([[KEY, 36, 72]])
})

it('makes several steps of a change in many places', async () => {
  expect(await stepsFor(100, 2)).toEqual([
    [KEY, 75, 150],
    [`${KEY} 1`, 25, 50],
  ])
})

it('has no step without a finding', async () => {
  expect(await stepsFor(2, 200)).toEqual([
    [KEY, 1, 200],
    [`${KEY} 1`, 1, 200],
  ])
})
