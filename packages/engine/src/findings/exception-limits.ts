import { overLimit, type Finding, type Policy, type ReportedViolation } from '@stratalint/core'
import { byPosition } from './by-position.ts'

/** A run after exceptions with a limit were given to the first findings that need them. */
export interface Limited {
  violations: ReportedViolation[]
  /** Tells in a finding that no exception was left for it. */
  explain(violation: ReportedViolation, finding: Finding): Finding
  /** Whether a finding counts towards the same limit as another one that is of concern. */
  sharesWith(isOfConcern: (violation: ReportedViolation) => boolean): (violation: ReportedViolation) => boolean
}

/** Only a run over all files can count: the first findings use an exception up, in the order in which they are printed. */
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
    sharesWith(isOfConcern) {
      const shared = new Set(
        violations
          .filter(({ covered }) => covered !== undefined)
          .filter(isOfConcern)
          .flatMap(({ covered }) => covered!),
      )
      return ({ covered = [] }) => covered.some((index) => shared.has(index))
    },
  }
}
