import type { CheckResult } from '@stratalint/engine'
import { printMessage } from './output/print-message.ts'
import { fixedEntries } from './texts.ts'
import { UsageError } from './usage-error.ts'

/** What decides beside the findings. */
export interface Limits {
  /** How many entries of the baseline are fixed. */
  fixed: number
  maxWarnings: number | null
}

/** The exit code of a check or of joined ones; says on stderr what the report does not. */
export function exitCode({ findings, trusted }: CheckResult, { fixed, maxWarnings }: Limits): number {
  const isFixedAnError = fixed > 0 && isContinuousIntegration()
  if (fixed > 0) printMessage(fixedEntries(fixed, isFixedAnError))
  if (!trusted) return 2
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return isFixedAnError || errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0
}

/** What --quiet shows. */
export function errorsOf(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }
}

export function readMaxWarnings(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings takes a whole number, not ${text}.`)
  return Number(text)
}

/** There nobody would see the notice, and an entry left behind lets its violation come back. */
function isContinuousIntegration(): boolean {
  return !['', '0', 'false', undefined].includes(process.env['CI']?.toLowerCase())
}
