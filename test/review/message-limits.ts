import type { Review } from '@stratalint/review'
import { expect } from 'vitest'

/** Checks that the messages of a review are as short as every message is, and in plain words. */
export function expectShortMessages({ findings }: Pick<Review, 'findings'>): void {
  for (const { rule, what, fix, not } of findings) {
    if (!rule.startsWith('integrity/')) continue
    const sentence = what.replace(/ It hides .*$| Its owners? (?:is|are) .*$/s, '')
    expect(sentence.length, sentence).toBeLessThanOrEqual(160)
    expect(fix.length).toBeGreaterThan(0)
    expect(fix.reduce((sum, { title }) => sum + title.length, 0)).toBeLessThanOrEqual(300)
    expect(`${what} ${fix.map(({ title }) => title).join(' ')} ${not}`).not.toMatch(/undefined|\[object|NaN/)
  }
}
