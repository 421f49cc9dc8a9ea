import type { FileCounts } from '@stratalint/rule'

/** The counts of a check. */
export interface Summary extends FileCounts {
  files: number
  /** Files of the project in a language that no parser here reads. */
  skipped: number
  /** Policy exceptions that are in use. */
  exceptions: number
  /** Findings that a comment in the code silences. */
  suppressed: number
  findings: number
  new: number
  baselined: number
  durationMs: number
}
