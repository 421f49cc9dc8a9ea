import { nearestSpelling } from '@stratalint/core'

/** The command line was not understood. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** `Did you mean …?` behind a sentence, or nothing. */
export function hint(word: string, candidates: readonly string[]): string {
  const found = nearestSpelling(word, candidates)
  return found === null ? '' : ` Did you mean ${found}?`
}
