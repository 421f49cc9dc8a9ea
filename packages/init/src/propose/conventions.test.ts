import { expect, it } from 'vitest'
import type { Measured } from '../measure/measure.ts'
import { otherConventions, withoutConventions } from './conventions.ts'

const measured = (files: number, ...byRule: [string, number][]): Measured =>
  ({ summary: { files }, byRule }) as unknown as Measured

it('finds a rule of taste that a quarter of the files breaks', () => {
  expect(otherConventions(measured(40, ['taste/file-name', 10], ['taste/type-name', 9]))).toEqual([
    { rule: 'taste/file-name', findings: 10 },
  ])
})

it('leaves other rules, and a few findings in a small project, alone', () => {
  expect(otherConventions(measured(4, ['architecture/no-cycle', 40], ['taste/file-name', 3]))).toEqual([])
})

it('turns such a rule off, and explains it', () => {
  const draft = { found: '', config: { extends: ['recommended'] }, notes: {} }
  expect(withoutConventions(draft, [{ rule: 'taste/file-name', findings: 10 }])).toEqual({
    found: '',
    config: { extends: ['recommended'], rules: { 'taste/file-name': 'off' } },
    notes: { rules: 'Off, because much of the code follows other conventions today.' },
  })
  expect(withoutConventions(draft, [])).toBe(draft)
})
