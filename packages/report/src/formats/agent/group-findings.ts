import { findSource, groupBy, type Finding, type Violation } from '@stratalint/core'

/** The findings of one rule, by what causes them. */
export interface RuleGroup<V extends Violation = Finding> {
  rule: string
  causes: Cause<V>[]
}

/** Findings that have a cause in common. */
export interface Cause<V extends Violation = Finding> {
  /** The finding that they follow from, which is repaired first. */
  source: V | null
  /** The file or package that they import; `null` for a finding that is alone. */
  target: string | null
  findings: V[]
}

/** Groups findings by rule and root cause: errors before warnings, and what follows from another finding at the end. */
export function groupFindings<V extends Violation>(findings: readonly V[]): RuleGroup<V>[] {
  const sourceOf = findSource(findings)
  const rankOf = (finding: V): number => (finding.severity === 'error' ? 0 : 2) + (sourceOf(finding) === null ? 0 : 1)
  const causesOf = (group: readonly V[]): Cause<V>[] => {
    const causes = groupBy(group, (finding) => sourceOf(finding) ?? finding.resolved ?? finding.specifier ?? finding)
    return [...causes].map(([cause, members]) => ({
      source: sourceOf(members[0]!),
      target: typeof cause === 'string' && members.length > 1 ? cause : null,
      findings: sorted(members, rankOf),
    }))
  }
  const rules = [...groupBy(findings, ({ rule }) => rule)].map(([rule, group]) => ({ rule, causes: causesOf(group) }))
  return sorted(
    rules.map(({ rule, causes }) => ({ rule, causes: sorted(causes, (cause) => rankOf(cause.findings[0]!)) })),
    ({ causes }) => rankOf(causes[0]!.findings[0]!),
  )
}

function sorted<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  return [...items].sort((a, b) => rankOf(a) - rankOf(b))
}
