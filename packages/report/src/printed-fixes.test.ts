import { expect, it } from 'vitest'
import { CYCLE, LAYER } from '../test-support/findings.ts'
import { printedWithFixes } from './printed-fixes.ts'

const agent = { budget: 80, skip: 0 }
const MANY = Array.from({ length: 300 }, (_, index) => ({ ...LAYER, line: index + 1 }))

it.each(['pretty', 'json'] as const)('is the first 200 as %s, and all of them on request', (format) => {
  expect(printedWithFixes(format, MANY, { agent, isVerbose: false })).toEqual(MANY.slice(0, 200))
  expect(printedWithFixes(format, MANY, { agent, isVerbose: true })).toEqual(MANY)
})

it('is as many for an agent as may fit its budget, in its order, from the first that is not skipped', () => {
  const found = [CYCLE, ...MANY]
  expect(printedWithFixes('agent', found, { agent, isVerbose: false })).toEqual(MANY.slice(0, 11))
  expect(printedWithFixes('agent', found, { agent: { ...agent, skip: 295 }, isVerbose: false })).toEqual([
    ...MANY.slice(295),
    CYCLE,
  ])
})

it('is everything for programs that show fixes', () => {
  expect(printedWithFixes('sarif', MANY, { agent, isVerbose: false })).toEqual(MANY)
})
