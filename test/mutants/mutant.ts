/** One small mistake in the sources, and the test that must notice it. */
export interface Mutant {
  /** What the mistake means to a user. */
  mistake: string
  file: string
  /** Stands exactly once in the file. */
  search: string
  replace: string
  /** A test file, and optionally part of the names of the tests to run in it. */
  caughtBy: string
  named?: string
}
