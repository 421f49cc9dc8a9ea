import type { Letter } from '../grades/formula.ts'

/** The color of each grade where a format has no themes; dark text is readable on all of them. */
export const GRADE_FILLS: Record<Letter, string> = {
  A: '#b7e1c0',
  B: '#d9ecb0',
  C: '#fbe6a2',
  D: '#f9c99a',
  F: '#f3a9a4',
}
