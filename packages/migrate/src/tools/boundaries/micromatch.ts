import { memoize } from '@stratalint/core'
import picomatch from 'picomatch'

const matcherOf = memoize((pattern: string) => picomatch(pattern))
const capturerOf = memoize((pattern: string) => picomatch.makeRe(pattern, { capture: true }))

/** Whether a text matches any of some patterns, as micromatch matches them. */
export function matchesAny(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern !== '' && matcherOf(pattern)(text))
}

/** The parts of a text that the wildcards of a pattern match; `null` if it does not match. */
export function capture(pattern: string, text: string): string[] | null {
  const found = capturerOf(pattern).exec(text)
  return found === null ? null : found.slice(1).map((part) => part ?? '')
}

/** Whether a pattern matches a whole text. */
export function isWhole(pattern: string, text: string): boolean {
  return capturerOf(pattern).test(text)
}
