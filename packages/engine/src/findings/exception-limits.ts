import { overLimit, type Finding, type Policy, type ReportedViolation } from '@stratalint/core'
import { byPosition } from './by-position.ts'

/** The violations of a run after exceptions with a limit were applied. */
export interface Limited {
  violations: ReportedViolation[]
  /** Explains in a finding that the limit of its exception was reached. */
  explain(violation: ReportedViolation, finding: Finding): Finding
  /** Whether a violation counts towards the same limit as a requested one. */
  sharesWith(isRequested: (violation: ReportedViolation) => boolean): (violation: ReportedViolation) => boolean
}

/** Exempts the first violations of each exception, in the order in which findings are printed. Needs all files. */
export function applyLimits({ exceptions }: Policy, violations: ReportedViolation[]): Limited {
  if (exceptions.every(({ limit }) => limit === null))
    return { violations, explain: (_, finding) => finding, sharesWith: () => () => false }
  const used = exceptions.map(() => 0)
  const covered = new Set<ReportedViolation>()
  for (const violation of violations.filter((one) => one.covered !== undefined).sort(byPosition)) {
    if (violation.covered!.some((index) => used[index]! < exceptions[index]!.limit!)) covered.add(violation)
    for (const index of violation.covered!) used[index]! += 1
  }
  return {
    violations: violations.filter((violation) => !covered.has(violation)),
    explain({ covered: [index] = [] }, finding) {
      return index === undefined
        ? finding
        : { ...finding, not: overLimit(index, exceptions[index]!.limit!, used[index]!) }
    },
    sharesWith(isRequested) {
      const shared = new Set(
        violations
          .filter(({ covered }) => covered !== undefined)
          .filter(isRequested)
          .flatMap(({ covered }) => covered!),
      )
      return ({ covered = [] }) => covered.some((index) => shared.has(index))
    },
  }
}
