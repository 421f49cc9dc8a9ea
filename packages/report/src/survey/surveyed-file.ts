/** What a report knows about one file. */
export interface SurveyedFile {
  path: string
  /** The index of its cell. */
  cell: number
  lines: number
  isTest: boolean
  /** Open findings, and findings that a comment without a reason silences. */
  errors: number
  warnings: number
  baselinedErrors: number
  baselinedWarnings: number
  /** Findings that a comment with a reason silences. */
  silenced: number
  /** Comments that disable lint rules and give no reason. */
  unexplained: number
  /** Policy exceptions that it needs. */
  exceptions: number
  cycle: 'run' | 'type' | null
  /** How many other domains it imports. */
  domains: number
  /** Whether it has code that a test can run. */
  testable: boolean
  /** Whether a test imports it. */
  tested: boolean
}
