import { UsageError } from './usage-error.ts'

/** A reason is one line for people, not a log. */
const REASON_LIMIT = 300

/** Reads `--reason`, which the flag that it explains requires, and nothing else takes; `null` without that flag. */
export function readReason(
  values: ReadonlyMap<string, readonly string[]>,
  flag: string,
  isGiven: boolean,
  what: string,
): string | null {
  const reason = values.get('reason')?.[0]?.replace(/\s+/g, ' ').trim()
  if (!isGiven && reason !== undefined) throw new UsageError(`--reason requires ${flag}.`)
  if (!isGiven) return null
  if (reason === undefined || reason === '') throw new UsageError(`${flag} requires --reason "…": ${what}.`)
  if (reason.length > REASON_LIMIT) throw new UsageError(`--reason takes at most ${REASON_LIMIT} characters.`)
  return reason
}
