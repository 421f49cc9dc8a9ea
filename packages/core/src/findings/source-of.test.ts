import { expect, it } from 'vitest'
import type { Violation } from './finding.ts'
import { findSource, tracedImports } from './source-of.ts'

const violation = (over: Partial<Violation>): Violation => ({ rule: 'r/r', file: 'a.ts', ...over }) as Violation
const traced = (...files: string[]): Violation =>
  violation({ trace: files.map((file) => ({ file, line: null, text: '' })) })

it('a trace passes through the imports between its files, and a cycle returns to its start', () => {
  expect(tracedImports(traced('a.ts', 'b.ts', 'c.ts'))).toEqual([
    ['a.ts', 'b.ts'],
    ['b.ts', 'c.ts'],
    ['c.ts', 'a.ts'],
  ])
  expect(tracedImports(violation({}))).toEqual([])
})

it('the source of a trace is the first of its imports that a finding reports', () => {
  const other = violation({ file: 'b.ts', resolved: 'x.ts' })
  const second = violation({ file: 'b.ts', resolved: 'c.ts' })
  const third = violation({ file: 'c.ts', resolved: 'a.ts' })
  const without = violation({ file: 'a.ts' })
  const cycle = traced('a.ts', 'b.ts', 'c.ts')
  expect(findSource([other, third, second, without, cycle])(cycle)).toBe(second)
  expect(findSource([other, third])(cycle)).toBe(third)
  expect(findSource([other])(cycle)).toBeNull()
  expect(findSource([second])(without)).toBeNull()
})

it('a finding with a trace is no source', () => {
  const cycle = traced('a.ts', 'b.ts')
  const laundering = violation({ ...traced('a.ts', 'b.ts'), resolved: 'b.ts' })
  expect(findSource([laundering])(cycle)).toBeNull()
})
