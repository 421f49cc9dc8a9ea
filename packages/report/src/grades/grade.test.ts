import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SurveyedFile } from '../survey/surveyed-file.ts'
import { PART_NAMES, PARTS } from './formula.ts'
import { countFiles, grade } from './grade.ts'

function file(of: Partial<SurveyedFile> = {}): SurveyedFile {
  return {
    ...{ path: 'a.ts', cell: 0, lines: 100, isTest: false, errors: 0, warnings: 0 },
    ...{ baselinedErrors: 0, baselinedWarnings: 0, silenced: 0, unexplained: 0, exceptions: 0 },
    ...{ cycle: null, domains: 0, testable: true, tested: true },
    ...of,
  }
}

const scoreOf = (...files: SurveyedFile[]): number => grade(countFiles(files)).score
const clean = (count: number): SurveyedFile[] => Array.from({ length: count }, () => file())

/** The cell of the example in docs/report.md. */
const EXAMPLE = [...clean(7), file({ errors: 1 }), file({ baselinedErrors: 1 }), file({ lines: 600 })]

describe('the documentation', () => {
  const page = readFileSync(new URL('../../../../docs/report.md', import.meta.url), 'utf8')

  it('has the example as it is computed', () => {
    const { base, parts, score, letter } = grade(countFiles(EXAMPLE))
    expect([base, score.toFixed(2), letter]).toEqual([7, '76.26', 'C'])
    expect(page).toContain(`take 50 × 0.1429 / (0.1429 + 0.25) = ${parts.findings.lost.toFixed(2)}`)
    expect(page).toContain(`15 × 0.1429 / (0.1429 + 0.5) = ${parts.debt.lost.toFixed(2)}`)
    expect(page).toContain(`10 × 0.0714 / (0.0714 + 0.25) = ${parts.size.lost.toFixed(2)}`)
    expect(page).toContain(`= ${score.toFixed(2)}: a C`)
    expect(page).toContain(
      `a base of 8 and ${scoreOf(...EXAMPLE.map((one) => ({ ...one, errors: 0 }))).toFixed(2)} points`,
    )
  })

  it('has the most and the half of each part', () => {
    const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| (\d+) \| ([\d.–]+) \|$/gm)]
    expect(rows.map(([, most, half]) => [Number(most), half === '–' ? null : Number(half)])).toEqual(
      PART_NAMES.map((part) => [PARTS[part].most, PARTS[part].half]),
    )
  })
})

it('does not depend on how large a cell is', () => {
  expect(scoreOf(...EXAMPLE, ...EXAMPLE, ...EXAMPLE)).toBeCloseTo(scoreOf(...EXAMPLE), 3)
})

it('never gets better by a new file that has decayed', () => {
  const base = [...clean(3), file({ errors: 3 })]
  const scores = [
    file({ warnings: 1 }),
    file({ silenced: 1 }),
    file({ unexplained: 1 }),
    file({ lines: 410 }),
    file({ cycle: 'type' }),
  ].map((one) => scoreOf(...base, one) < scoreOf(...base))
  expect(scores).toEqual([true, true, true, true, true])
})

it('a long test is no decay, and a finding in it is', () => {
  expect(scoreOf(file({ isTest: true, lines: 2000, testable: false }), file())).toBe(100)
  expect(scoreOf(file({ isTest: true, errors: 1, testable: false }), file())).toBeLessThan(100)
})

it('no test at all costs ten points', () => {
  expect(scoreOf(file({ tested: false }))).toBe(90)
  expect(scoreOf(file({ testable: false, tested: false }))).toBe(100)
})
