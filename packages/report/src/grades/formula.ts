/** What one thing weighs in its part of the sum. */
export const WEIGHTS = {
  /** An open finding, or one that a comment without a reason silences. */
  error: 1,
  warning: 0.3,
  /** A finding in the baseline. */
  baselinedError: 1,
  baselinedWarning: 0.3,
  /** A finding that a comment with a reason silences. */
  silenced: 0.5,
  /** A comment that disables lint rules and gives no reason. */
  unexplained: 0.5,
  /** A policy exception, for each file that needs it. */
  exception: 0.5,
  /** A file in an import cycle. */
  runTimeCycle: 1,
  typeCycle: 0.3,
} as const

/** A longer file counts as too long. */
export const LONG_FILE = 400

/** A cell has at least this share of its files as its base, however many of them have decayed. */
export const LEAST_BASE = 0.25

/** The most points that each part takes off 100, and the rate at which it takes half of them; `null` for a plain share. */
export const PARTS = {
  findings: { most: 50, half: 0.25 },
  debt: { most: 15, half: 0.5 },
  cycles: { most: 10, half: 0.25 },
  size: { most: 10, half: 0.25 },
  coupling: { most: 5, half: 1 },
  tests: { most: 10, half: null },
} as const

/** A part of a grade. */
export type PartName = keyof typeof PARTS

export const PART_NAMES = Object.keys(PARTS) as PartName[]

/** The least score of each grade. */
export const LETTERS = { A: 90, B: 80, C: 70, D: 60, F: 0 } as const

/** A grade, the best first. */
export type Letter = keyof typeof LETTERS

export const LETTER_NAMES = Object.keys(LETTERS) as Letter[]

/** The points that a part takes off. */
export function pointsLost(part: PartName, rate: number): number {
  const { most, half } = PARTS[part]
  return half === null ? most * rate : (most * rate) / (rate + half)
}

/** Whether a score is below the least of a grade. */
export function isBelow(score: number, letter: Letter): boolean {
  return score < LETTERS[letter]
}

/** The grade of a score. */
export function letterOf(score: number): Letter {
  return LETTER_NAMES.find((letter) => score >= LETTERS[letter])!
}
