import { nearestSpelling } from '@stratalint/core'

/** An error in the command line. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly lines: readonly string[]

  /** Each line is printed separately; line breaks inside of one are escaped. */
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** ` Did you mean …?`, or nothing. */
export function hint(name: string, candidates: readonly string[]): string {
  const found = nearestSpelling(name, candidates)
  return found === null ? '' : ` Did you mean ${found}?`
}
