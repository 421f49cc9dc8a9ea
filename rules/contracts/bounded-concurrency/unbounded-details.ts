import type { Io } from './find-io.ts'
import type { ParallelRun } from './parallel-run.ts'

/** What the message is made from. */
export interface UnboundedDetails extends ParallelRun {
  method: 'all' | 'allSettled'
  ios: readonly Io[]
  within: string | null
  limiters: readonly string[]
}
