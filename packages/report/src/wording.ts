import type { Finding } from '@stratalint/core'
import type { CheckResult, Summary } from '@stratalint/engine'
import { plain } from './plain.ts'

/** The fixes of a finding, one a line. */
export function fixLines({ fix }: Pick<Finding, 'fix'>): string[] {
  return fix.length === 1 ? [`Fix: ${plain(fix[0]!.title)}`] : fix.map(({ title }, index) => `${index === 0 ? 'Fix:' : '    '} (${index + 1}) ${plain(title)}`)
}

/** `2 errors and 1 warning`, or that there is nothing to report. */
export function countsOf({ findings, summary }: CheckResult): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  if (findings.length === 0) return summary.baselined > 0 ? 'No new findings' : 'No findings'
  return [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(Boolean).join(' and ')
}

/** What was looked at, and through which holes something could slip. */
export function coverage(summary: Summary): string {
  const holes = [
    summary.baselined > 0 && `${plural(summary.baselined, 'finding')} in the baseline`,
    summary.unplaced > 0 && `${plural(summary.unplaced, 'file')} without a place`,
    summary.opaque > 0 && `${plural(summary.opaque, 'import')} with a computed target`,
    summary.outside > 0 && `${plural(summary.outside, 'import')} of files outside the places`,
    summary.unjudged > 0 && `${plural(summary.unjudged, 'import')} unjudged`,
    summary.exceptions > 0 && `${plural(summary.exceptions, 'exception')} in use`,
    summary.suppressed > 0 && `${plural(summary.suppressed, 'finding')} silenced by comments`,
    summary.skipped > 0 && `${plural(summary.skipped, 'file')} skipped`,
  ].filter((hole) => hole !== false)
  return `Checked ${plural(summary.files, 'file')} and ${plural(summary.edges, 'import')}, ${summary.unresolved} unresolved${holes.length > 0 ? `; ${holes.join(', ')}` : ''}.`
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
