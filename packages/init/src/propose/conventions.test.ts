import { expect, it } from 'vitest'
import type { Measured } from '../measure/measure.ts'
import { otherConventions, withoutConventions } from './conventions.ts'

const measured = (files: number, ...byRule: [string, number][]): Measured =>
  ({ summary: { files }, byRule, violations: [] }) as unknown as Measured

it('finds a rule of taste that a quarter of the files breaks', () => {
  expect(otherConventions(measured(40, ['taste/file-name', 10], ['taste/type-name', 9]), null)).toEqual([
    { rule: 'taste/file-name', findings: 10, by: null },
  ])
})

it('leaves other rules, and a few findings in a small project, alone', () => {
  expect(otherConventions(measured(4, ['architecture/no-cycle', 40], ['taste/file-name', 3]), null)).toEqual([])
})

it('finds a rule of taste that is about most of what a check reports', () => {
  const many = measured(800, ['contracts/no-blind-cast', 100], ['taste/type-name', 19])
  expect(otherConventions(many, null)).toEqual([])
  const more = measured(800, ['contracts/no-blind-cast', 100], ['taste/type-name', 25])
  expect(otherConventions(more, null).map(({ rule }) => rule)).toEqual(['taste/type-name'])
})

it('leaves the environment alone where much code reads it, or a file of that name does', () => {
  const rule = 'contracts/env-in-config'
  const found = (count: number, ...files: string[]): string[] => {
    const violations = files.map((file) => ({ rule, file })) as unknown as Measured['violations']
    return otherConventions({ ...measured(800, [rule, count]), violations }, null).map((one) => one.rule)
  }
  expect(found(20, 'src/orders/price.ts')).toEqual([rule])
  expect(found(19, 'src/orders/price.ts')).toEqual([])
  expect(found(4, 'src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.ts')).toEqual([rule])
  expect(found(4, 'src/a.ts', 'src/b.ts', 'src/c.ts', 'src/c.ts')).toEqual([])
  expect(found(2, 'src/env.ts')).toEqual([rule])
  expect(found(2, 'src/envelope.ts')).toEqual([])
})

it('leaves the names of files to another linter that has a rule about them', () => {
  expect(otherConventions(measured(400, ['taste/file-name', 1]), 'unicorn/filename-case')).toEqual([
    { rule: 'taste/file-name', findings: 1, by: 'unicorn/filename-case' },
  ])
})

it('turns such a rule off, and explains it', () => {
  const draft = { found: '', config: { extends: ['recommended'] }, notes: {} }
  expect(withoutConventions(draft, [{ rule: 'taste/file-name', findings: 10, by: null }])).toEqual({
    found: '',
    config: { extends: ['recommended'], rules: { 'taste/file-name': 'off' } },
    notes: { rules: 'Off, because the code follows other conventions today.' },
  })
  expect(withoutConventions(draft, [])).toBe(draft)
})
