import type { CheckResult } from '@stratalint/engine'
import { printMessage } from './output/print-message.ts'
import { UsageError } from './usage-error.ts'

/** What decides the exit code besides findings. */
export interface Limits {
  /** The number of fixed entries in the baseline. */
  fixed: number
  maxWarnings: number | null
}

/** The exit code of a check or a merge; reports fixed baseline entries on stderr. */
export function exitCode({ findings, trusted }: CheckResult, { fixed, maxWarnings }: Limits): number {
  const isFixedAnError = fixed > 0 && isContinuousIntegration()
  if (fixed > 0) printMessage(fixedEntries(fixed, isFixedAnError))
  if (!trusted) return 2
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return isFixedAnError || errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0
}

/** The result with `--quiet`. */
export function errorsOf(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }
}

export function readMaxWarnings(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings: expected a whole number, got ${text}.`)
  return Number(text)
}

/** In CI nobody reads the notice, and a fixed entry that stays would allow its violation to return. */
function isContinuousIntegration(): boolean {
  return !['', '0', 'false', undefined].includes(process.env['CI']?.toLowerCase())
}

function fixedEntries(count: number, isError: boolean): string {
  const entries =
    count === 1 ? '1 entry in stratalint.baseline.json is' : `${count} entries in stratalint.baseline.json are`
  return `${entries} fixed; run stratalint baseline --prune${isError ? ' and commit the file (an error in CI)' : ''}`
}
