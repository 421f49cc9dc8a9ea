import { expect, it } from 'vitest'
import { letterOf } from './grades/formula.ts'
import { cyclesTitle, scoreText } from './texts.ts'

it.each([
  [89.96, '89.9'],
  [90, '90.0'],
  [89.94, '89.9'],
  [59.9999, '59.9'],
  [76.26, '76.3'],
  [100, '100.0'],
  [0, '0.0'],
])('shows %f with the grade that it has', (score, text) => {
  expect(scoreText(score)).toBe(text)
  expect(letterOf(Number(text))).toBe(letterOf(score))
})

it('names the longest of several cycles only', () => {
  expect([cyclesTitle(1), cyclesTitle(2)]).toEqual(['The only import cycle', 'Longest of 2 import cycles'])
})
