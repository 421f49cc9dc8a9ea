import { expect, it } from 'vitest'
import type { Measured } from '../measure/measure.ts'
import { otherConventions, withoutConventions } from './conventions.ts'

const measured = (files: number, ...byRule: [string, number][]): Measured =>
  ({ summary: { files }, byRule }) as unknown as Measured

it('finds a rule of taste that a quarter of the files breaks', () => {
  expect(otherConventions(measured(40, ['taste/file-name', 10], ['taste/type-name', 9]), null)).toEqual([
    { rule: 'taste/file-name', findings: 10, by: null },
  ])
})

it('leaves other rules, and a few findings in a small project, alone', () => {
  expect(otherConventions(measured(4, ['architecture/no-cycle', 40], ['taste/file-name', 3]), null)).toEqual([])
})

it('finds a rule that is about most of what a check reports', () => {
  const many = measured(800, ['contracts/no-blind-cast', 100], ['contracts/env-in-config', 20], ['taste/type-name', 19])
  expect(otherConventions(many, null)).toEqual([])
  const more = measured(800, ['contracts/no-blind-cast', 100], ['contracts/env-in-config', 25], ['taste/type-name', 25])
  expect(otherConventions(more, null).map(({ rule }) => rule)).toEqual(['contracts/env-in-config', 'taste/type-name'])
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
