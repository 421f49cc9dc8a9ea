import type { ReviewContext } from '../../../context.ts'
import type { Loosening } from '../../loosening.ts'
import type { Run } from '../model.ts'
import type { World } from '../world.ts'

/** What the parts of the detector compare. */
export interface Sides {
  context: ReviewContext
  base: World
  head: World
  runs: { base: readonly Run[]; head: readonly Run[] }
  /** Those runs in order, with commands that change what is judged. */
  all: { base: readonly Run[]; head: readonly Run[] }
  afterOf(path: string): string | null
}

export type Part = (sides: Sides) => Loosening[]

/** Whether a run can fail. */
export function isAble({ defects }: Run): boolean {
  return defects.length === 0
}
