import { expect, it } from 'vitest'
import { likelyStackBytes } from './likely-depth.ts'

it('grows with what is open at the same time, not with what is closed again', () => {
  const one = likelyStackBytes('call(a)')
  expect(likelyStackBytes('call(a)\n'.repeat(1_000))).toBe(one)
  expect(likelyStackBytes('call('.repeat(1_000) + ')'.repeat(1_000))).toBe(1_000 * one)
})

it('ends a chain of operators with its statement', () => {
  expect(likelyStackBytes('a = b ? c : d;'.repeat(1_000))).toBe(likelyStackBytes('a = b ? c : d'))
  expect(likelyStackBytes('a = b ? c : '.repeat(1_000))).toBeGreaterThan(1_000_000)
})

it('closes tags and templates', () => {
  expect(likelyStackBytes('<b>{a}</b>'.repeat(1_000))).toBe(likelyStackBytes('<b>{a}</b>'))
  expect(likelyStackBytes('<b/>'.repeat(1_000))).toBe(likelyStackBytes('<b/>'))
  expect(likelyStackBytes('`${a}`;'.repeat(1_000))).toBe(likelyStackBytes('`${a}`'))
})

it('leaves out strings, but not what follows an apostrophe', () => {
  expect(likelyStackBytes(`path("${'-1'.repeat(1_000)}")`)).toBe(likelyStackBytes('path()'))
  expect(likelyStackBytes(`don't (\n${'('.repeat(999)}`)).toBe(1_000 * likelyStackBytes('('))
})
