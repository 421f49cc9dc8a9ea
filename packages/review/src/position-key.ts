import type { Violation } from '@stratalint/core'

/** Distinguishes the findings of one side. */
export function positionKey({ rule, file, subject, line, column }: Violation): string {
  return [rule, file, subject, line, column].join('\0')
}
