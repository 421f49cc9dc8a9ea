import type { Finding } from '@stratalint/core'
import type { CheckResult, Summary } from '@stratalint/engine'
import { plain } from './plain.ts'

/** The fixes of a finding, each with its label. */
export function labelledFixes({ fix }: Pick<Finding, 'fix'>): { label: string; title: string }[] {
  return fix.map(({ title }, index) => ({
    label: fix.length === 1 ? 'Fix: ' : `${index === 0 ? 'Fix:' : '    '} (${index + 1}) `,
    title: plain(title),
  }))
}

/** The fixes of a finding, one per line. */
export function fixLines(finding: Pick<Finding, 'fix'>): string[] {
  return labelledFixes(finding).map(({ label, title }) => label + title)
}

/** `2 errors and 1 warning (3 baselined)`. "No findings" is printed only if nothing was left out. */
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

/** The counts of everything that is not reported as a finding. */
function othersOf(summary: Summary, hidden: number): string[] {
  return [
    hidden > 0 && `${plural(hidden, 'warning')} not shown`,
    summary.baselined > 0 && `${summary.baselined} baselined`,
    summary.suppressed > 0 &&
      `${summary.suppressed} silenced by ${summary.suppressed === 1 ? 'a comment' : 'comments'}`,
    summary.exceptions > 0 && `${plural(summary.exceptions, 'exception')} in use`,
    summary.unplaced > 0 && `${plural(summary.unplaced, 'file')} without a place`,
    summary.unjudged > 0 && `${plural(summary.unjudged, 'import')} not checked`,
    summary.outside > 0 && `${plural(summary.outside, 'import')} of files in \`outside\``,
    summary.opaque > 0 && `${plural(summary.opaque, 'import')} with an unknown target`,
    summary.skipped > 0 && `${plural(summary.skipped, 'file')} skipped`,
  ].filter((other) => other !== false)
}

/** What was found, and without findings in how much. */
export function verdictOf(result: CheckResult): string {
  return `${countsOf(result)}.${result.findings.length > 0 ? '' : ` ${coverage(result.summary)}`}`
}

/** How many files and imports were checked. */
export function coverage(summary: Summary): string {
  return `Checked ${plural(summary.files, 'file')} and ${plural(summary.edges, 'import')}, ${summary.unresolved} unresolved.`
}

/** Whether a finding reports that a rule itself failed. */
export function isCrash({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'stratalint/internal'
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The elements of each key, in the order of their first element. */
export function groupBy<T>(elements: readonly T[], keyOf: (element: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const element of elements) {
    const group = groups.get(keyOf(element))
    if (group === undefined) groups.set(keyOf(element), [element])
    else group.push(element)
  }
  return groups
}
