import { expect, it } from 'vitest'
import type { Draft } from '../draft.ts'
import { UNUSED, withoutUnused } from './unused-entries.ts'

const allow = ['a', 'b', 'c'].map((from) => ({ from, to: 'd', reason: 'Today.' }))
const draft: Draft = { found: '', config: { architecture: { crossDomain: { default: 'deny', allow } } }, notes: {} }

it('leaves out what a check finds unused', () => {
  const unused = { rule: UNUSED, entry: { list: 'allows' as const, index: 1 } }
  const { config } = withoutUnused(draft, [unused])
  expect(config.architecture!.crossDomain).toEqual({ default: 'deny', allow: [allow[0], allow[2]] })
  expect(withoutUnused(draft, [{ ...unused, rule: 'architecture/no-cycle' }])).toBe(draft)
})
