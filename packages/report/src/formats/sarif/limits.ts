import type { Finding } from '@stratalint/core'
import { gzipSync } from 'node:zlib'

/** What GitHub code scanning accepts: results of a run, and bytes of a compressed file. It rejects what is larger as a whole. */
export const SARIF_LIMITS = { results: 25_000, bytes: 10_000_000 }

/** How many locations GitHub accepts for a result besides its own. */
export const MOST_STEPS = 999

/** Writes as many findings as fit, errors before warnings. */
export function withinLimits(
  findings: readonly Finding[],
  write: (kept: readonly Finding[], leftOut: readonly Finding[]) => string,
  limits = SARIF_LIMITS,
): string {
  // The result that counts the others is one of them.
  let count = findings.length <= limits.results ? findings.length : limits.results - 1
  for (;;) {
    const [kept, leftOut] = splitBySeverity(findings, count)
    const text = write(kept, leftOut)
    const bytes = Buffer.byteLength(text) <= limits.bytes ? 0 : gzipSync(text).length
    if (bytes <= limits.bytes || count === 0) return text
    count = Math.floor((count * limits.bytes * 0.95) / bytes)
  }
}

/** The `count` most severe findings and the others, both in their order. */
function splitBySeverity(findings: readonly Finding[], count: number): [Finding[], Finding[]] {
  if (count >= findings.length) return [[...findings], []]
  const bySeverity = [...findings].sort((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'))
  const kept = new Set(bySeverity.slice(0, count))
  return [findings.filter((finding) => kept.has(finding)), findings.filter((finding) => !kept.has(finding))]
}
