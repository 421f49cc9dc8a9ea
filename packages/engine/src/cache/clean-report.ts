import type { Summary } from './summary.ts'

/** What a check of the whole project reports if it has no new finding. It holds for the same run and the same baseline. */
export interface CleanReport {
  /** The digest of the baseline file; `null` where there is none. */
  baseline: string | null
  summary: Summary
  /** How many entries of the baseline are fixed. */
  fixed: number
}
