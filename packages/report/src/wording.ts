import type { Finding } from '@stratalint/core'
import type { CheckResult, Summary } from '@stratalint/engine'
import { plain } from './plain.ts'

/** The fixes of a finding, one a line. */
export function fixLines({ fix }: Pick<Finding, 'fix'>): string[] {
  return fix.length === 1
    ? [`Fix: ${plain(fix[0]!.title)}`]
    : fix.map(({ title }, index) => `${index === 0 ? 'Fix:' : '    '} (${index + 1}) ${plain(title)}`)
}

/** `2 errors and 1 warning`, with all that is not among them in parentheses. "No findings" is for a run in which nothing was left out. */
export function countsOf({ findings, summary }: CheckResult): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const hidden = summary.new - findings.length
  const others = othersOf(summary, hidden)
  const shown = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ')
  const head =
    shown !== ''
      ? shown
      : hidden > 0
        ? '0 errors'
        : others.length > 0 || summary.unresolved > 0
          ? '0 new findings'
          : 'No findings'
  return others.length > 0 ? `${head} (${others.join(', ')})` : head
}

/** Every count of what is not reported as a finding. */
function othersOf(summary: Summary, hidden: number): string[] {
  return [
    hidden > 0 && `${plural(hidden, 'warning')} not shown`,
    summary.baselined > 0 && `${summary.baselined} baselined`,
    summary.suppressed > 0 && `${summary.suppressed} silenced`,
    summary.exceptions > 0 && `${plural(summary.exceptions, 'exception')} in use`,
    summary.unplaced > 0 && `${plural(summary.unplaced, 'file')} without a place`,
    summary.unjudged > 0 && `${plural(summary.unjudged, 'import')} not judged`,
    summary.outside > 0 && `${plural(summary.outside, 'import')} of files in \`outside\``,
    summary.opaque > 0 && `${plural(summary.opaque, 'import')} with an unknown target`,
    summary.skipped > 0 && `${plural(summary.skipped, 'file')} skipped`,
  ].filter((other) => other !== false)
}

/** How much was checked. */
export function coverage(summary: Summary): string {
  return `Checked ${plural(summary.files, 'file')} and ${plural(summary.edges, 'import')}, ${summary.unresolved} unresolved.`
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
