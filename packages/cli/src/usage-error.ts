import { nearestSpelling } from '@stratalint/core'

/** The command line was not understood. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly lines: readonly string[]

  /** Line breaks within a line belong to a name, and are printed as such. */
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** `Did you mean …?` behind a sentence, or nothing. */
export function hint(word: string, candidates: readonly string[]): string {
  const found = nearestSpelling(word, candidates)
  return found === null ? '' : ` Did you mean ${found}?`
}
