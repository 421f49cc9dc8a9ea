import type { Policy, ReportedViolation } from '@stratalint/core'
import { check, type CheckRun, type CheckSession, type Summary } from '@stratalint/engine'

/** What a check of today's code with a policy reports. */
export interface Measured {
  summary: Summary
  violations: readonly ReportedViolation[]
  /** Why part of the project could not be checked; empty where all of it was. */
  faults: string[]
  /** Findings that no baseline contains, such as files that do not parse. */
  unbaselined: string[]
  /** What a check says about the project besides its findings, such as folders with a policy of their own. */
  notices: string[]
  /** The run itself, from which a baseline is made; `null` where there is nothing to check. */
  run: CheckRun | null
  /** The number of findings of each rule, the most first. */
  byRule: [string, number][]
  /** Imports that the policy forbids. */
  forbidden: number
  cycles: number
  unresolved: number
}

/** The number of findings that a baseline of today would contain. */
export function baselineSize({ summary, unbaselined }: Measured): number {
  return summary.findings - unbaselined.length
}

/** Checks a project by a policy that is not written yet. */
export async function measure(
  root: string,
  policyFile: string,
  policy: Policy,
  session?: CheckSession,
): Promise<Measured> {
  const notices: string[] = []
  const run = await check({
    cwd: root,
    loaded: { root, policyFile, hash: 'proposal', policy, sources: [] },
    session,
    detailed: true,
    baseline: false,
    onNotice: (notice) => notices.push(notice),
  })
  const { violations, describe } = run.details!
  const faulty = violations.filter(({ rule }) => !rule.includes('/') || rule.startsWith('stratalint/'))
  const described = faulty.length === 0 ? [] : await describe(faulty)
  const faults = run.trusted ? [] : described.map(({ file, what }) => `${file}: ${what}`)
  const unbaselined = run.trusted ? described.map(({ what }) => what) : []
  return { ...measured(run.summary, violations), faults, unbaselined, notices, run }
}

/** What the same check reports where these rules are off. */
export function withoutRules(all: Measured, rules: readonly string[]): Measured {
  if (rules.length === 0) return all
  const isLeft = ({ rule }: { rule: string }): boolean => !rules.includes(rule)
  const { run, summary, faults, unbaselined, notices } = all
  const violations = all.violations.filter(isLeft)
  const removed = all.violations.length - violations.length
  const findings = run?.appliedBaseline.findings.filter(isLeft)
  return {
    ...measured({ ...summary, findings: summary.findings - removed, new: summary.new - removed }, violations),
    faults,
    unbaselined,
    notices,
    run: run && { ...run, appliedBaseline: { ...run.appliedBaseline, findings: findings! } },
  }
}

function measured(
  summary: Summary,
  violations: readonly ReportedViolation[],
): Omit<Measured, 'faults' | 'unbaselined' | 'notices' | 'run'> {
  const counts = new Map<string, number>()
  for (const { rule } of violations) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const count = (rule: string): number => counts.get(rule) ?? 0
  return {
    summary,
    violations,
    byRule: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    forbidden: violations.filter(({ rule, specifier }) => isEdgeRule(rule) && specifier !== undefined).length,
    cycles: count('architecture/no-cycle'),
    unresolved: count('architecture/resolved-import'),
  }
}

/** Whether a rule forbids single imports by the places of their two ends. */
export function isEdgeRule(rule: string): boolean {
  return /^architecture\/(?:layer-direction|domain-boundary|provider-entry|external-placement|public-entry|placed-file)$/.test(
    rule,
  )
}
