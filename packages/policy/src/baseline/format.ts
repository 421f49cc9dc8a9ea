import type { Baseline, BaselineEntry } from '@stratalint/core'

/** The version of the file format. */
export const SCHEMA_VERSION = 1

/**
 * The text of a baseline: JSON with one reason or finding per line. Commas come first, so that adding or removing a
 * line never changes another.
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
