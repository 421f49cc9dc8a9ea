import type { Violation } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { newViolations } from './compare.ts'

const violation = (subject: string, other: Partial<Violation> = {}): Violation => ({
  ...{ id: subject, rule: 'taste/a', severity: 'error', file: 'src/old.ts', subject, extent: null },
  ...{ line: 1, column: 1, endLine: 1, endColumn: 2, why: '', docs: '' },
  ...other,
})
const moves = {
  files: new Map([['src/old.ts', 'src/new.ts']]),
  declarations: new Map<string, string>(),
  words: new Map([
    ['handler', -2],
    ['cancelOrder', 2],
    ['other', 0],
  ]),
}
const BEFORE = violation('console log handler')
const added = (after: Violation, before = BEFORE, fixed: Violation[] = []): number =>
  newViolations([before], [after], moves, () => false, fixed).length

describe('newViolations', () => {
  it('a finding whose name the changes replaced is the one that was there', () => {
    expect(added(violation('console log cancelOrder', { file: 'src/new.ts', line: 7 }))).toBe(0)
  })

  it.each([
    ['a name that the changes did not write', violation('console log other', { file: 'src/new.ts' })],
    ['another rule', violation('console log cancelOrder', { file: 'src/new.ts', rule: 'taste/b' })],
    ['another file', violation('console log cancelOrder', { file: 'src/third.ts' })],
    ['two names', violation('console cancelOrder cancelOrder', { file: 'src/new.ts' })],
    ['the same place only', violation('process stdout', { file: 'src/new.ts' })],
  ])('is new: %s', (_, after) => {
    expect(added(after)).toBe(1)
  })

  it('is new: what differs in a name that is still there, the import of another file, and what a fix leaves of its finding', () => {
    const after = violation('console log cancelOrder', { file: 'src/new.ts' })
    expect(added(after, violation('console log other'))).toBe(1)
    const [from, to] = [violation('run src/handler.ts'), violation('run src/cancelOrder.ts', { file: 'src/new.ts' })]
    expect(added(to, from)).toBe(1)
    expect(added(after, BEFORE, [BEFORE])).toBe(1)
  })
})
