import type { Baseline, BaselineEntry } from '@stratalint/core'

/** The form that this version writes and reads. */
export const SCHEMA_VERSION = 1

/**
 * The text of a baseline: JSON with one reason or finding a line. The comma stands first, so that no line
 * depends on whether it is the last, and removing one never touches another.
 */
export function formatBaseline({ reasons, entries }: Baseline): string {
  const lines = [
    JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
    ...reasons.map((reason) => JSON.stringify({ reason })),
    ...entries.map(formatEntry),
  ]
  return `[${lines.join('\n,')}\n]\n`
}

function formatEntry({ file, rule, subject, extent, content, target }: BaselineEntry): string {
  return JSON.stringify({
    file,
    rule,
    subject,
    extent,
    ...(content !== null && { content }),
    ...(target !== null && { target }),
  })
}
