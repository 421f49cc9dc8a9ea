import type { SurveyedFile } from '../survey/surveyed-file.ts'
import {
  LEAST_BASE,
  letterOf,
  LONG_FILE,
  PART_NAMES,
  pointsLost,
  WEIGHTS,
  type Letter,
  type PartName,
} from './formula.ts'

/** What is counted of some files. */
export interface Counts {
  files: number
  lines: number
  /** Files with a finding, debt or too many lines, or in a cycle. */
  decayed: number
  errors: number
  warnings: number
  baselinedErrors: number
  baselinedWarnings: number
  silenced: number
  unexplained: number
  exceptions: number
  inRunTimeCycles: number
  inTypeCycles: number
  longFiles: number
  /** The lines over the limit of each long file, in limits. */
  excess: number
  /** Files that import another domain, once for each domain. */
  coupled: number
  /** Files with code that a test can run. */
  testable: number
  untested: number
}

/** One part of the sum: `lost` follows from `rate`, and `rate` is `weight` by its base. */
export interface Part {
  weight: number
  rate: number
  lost: number
}

/** A score from 0 to 100, its letter, and how it is computed. */
export interface Grade {
  letter: Letter
  score: number
  /** What each weight but that of the tests is divided by: the files that have not decayed, but at least a quarter of all. */
  base: number
  counts: Counts
  parts: Record<PartName, Part>
}

/** Counts some files. */
export function countFiles(files: readonly SurveyedFile[]): Counts {
  const sum = (of: (file: SurveyedFile) => number): number => files.reduce((total, file) => total + of(file), 0)
  const number = (is: (file: SurveyedFile) => boolean): number => files.filter(is).length
  return {
    files: files.length,
    lines: sum(({ lines }) => lines),
    decayed: number(hasDecayed),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    baselinedErrors: sum(({ baselinedErrors }) => baselinedErrors),
    baselinedWarnings: sum(({ baselinedWarnings }) => baselinedWarnings),
    silenced: sum(({ silenced }) => silenced),
    unexplained: sum(({ unexplained }) => unexplained),
    exceptions: sum(({ exceptions }) => exceptions),
    inRunTimeCycles: number(({ cycle }) => cycle === 'run'),
    inTypeCycles: number(({ cycle }) => cycle === 'type'),
    longFiles: number((file) => excessOf(file) > 0),
    excess: rounded(sum(excessOf)),
    coupled: sum(({ domains }) => domains),
    testable: number(({ testable }) => testable),
    untested: number(({ testable, tested }) => testable && !tested),
  }
}

/** Grades what was counted. */
export function grade(counts: Counts): Grade {
  const base = Math.max(counts.files - counts.decayed, counts.files * LEAST_BASE)
  const weights = weightsOf(counts)
  const parts = Object.fromEntries(
    PART_NAMES.map((part): [PartName, Part] => {
      const divisor = part === 'tests' ? counts.testable : base
      const rate = divisor === 0 ? 0 : weights[part] / divisor
      return [part, { weight: rounded(weights[part]), rate: rounded(rate), lost: rounded(pointsLost(part, rate)) }]
    }),
  ) as Record<PartName, Part>
  const score = rounded(PART_NAMES.reduce((left, part) => left - parts[part].lost, 100))
  return { letter: letterOf(score), score, base, counts, parts }
}

function weightsOf(counts: Counts): Record<PartName, number> {
  return {
    findings: counts.errors * WEIGHTS.error + counts.warnings * WEIGHTS.warning,
    debt:
      counts.baselinedErrors * WEIGHTS.baselinedError +
      counts.baselinedWarnings * WEIGHTS.baselinedWarning +
      counts.silenced * WEIGHTS.silenced +
      counts.unexplained * WEIGHTS.unexplained +
      counts.exceptions * WEIGHTS.exception,
    cycles: counts.inRunTimeCycles * WEIGHTS.runTimeCycle + counts.inTypeCycles * WEIGHTS.typeCycle,
    size: counts.excess,
    coupling: counts.coupled,
    tests: counts.untested,
  }
}

/** What the findings, the debt, the cycles and the length of one file weigh together. */
export function decayOf(file: SurveyedFile): number {
  const { findings, debt, cycles, size } = weightsOf(countFiles([file]))
  return findings + debt + cycles + size
}

function hasDecayed(file: SurveyedFile): boolean {
  return (
    excessOf(file) > 0 ||
    file.cycle !== null ||
    file.errors + file.warnings + file.baselinedErrors + file.baselinedWarnings > 0 ||
    file.silenced + file.unexplained + file.exceptions > 0
  )
}

/** A long test is a list of cases. */
function excessOf({ lines, isTest }: SurveyedFile): number {
  return isTest ? 0 : Math.max(0, lines / LONG_FILE - 1)
}

/** Four decimals show the smallest decay of a large project. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
