import { PART_NAMES, type PartName } from '../grades/formula.ts'
import type { Grade } from '../grades/grade.ts'

/** Graded things, the lowest score first. */
export function worstFirst<T extends Grade>(graded: readonly T[]): T[] {
  return graded.toSorted((a, b) => a.score - b.score)
}

/** The part that takes the most points; `null` where none does. */
export function weakestPart({ parts }: Grade): PartName | null {
  const worst = PART_NAMES.reduce((most, part) => (parts[part].lost > parts[most].lost ? part : most))
  return parts[worst].lost === 0 ? null : worst
}
