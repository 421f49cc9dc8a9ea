import { overLimit, type Finding, type Policy, type ReportedViolation } from '@stratalint/core'
import { byPosition } from './by-position.ts'

/** A run after exceptions with a limit were given to the first findings that need them. */
export interface Limited {
  violations: ReportedViolation[]
  /** Tells in a finding that no exception was left for it. */
  explain(violation: ReportedViolation, finding: Finding): Finding
  /** The files whose imports count towards the same limit as a finding. */
  sharers(violation: ReportedViolation): string[]
}

/** Only a run over all files can count: the first findings use an exception up, in the order in which they are printed. */
export function applyLimits({ exceptions }: Policy, violations: ReportedViolation[]): Limited {
  if (exceptions.every(({ limit }) => limit === null)) return { violations, explain: (_, finding) => finding, sharers: () => [] }
  const used = exceptions.map(() => 0)
  const files = exceptions.map(() => new Set<string>())
  const covered = new Set<ReportedViolation>()
  for (const violation of violations.filter((one) => one.covered !== undefined).sort(byPosition)) {
    if (violation.covered!.some((index) => used[index]! < exceptions[index]!.limit!)) covered.add(violation)
    for (const index of violation.covered!) {
      used[index]! += 1
      files[index]!.add(violation.file)
    }
  }
  return {
    violations: violations.filter((violation) => !covered.has(violation)),
    explain({ covered: [index] = [] }, finding) {
      return index === undefined ? finding : { ...finding, not: overLimit(index, exceptions[index]!.limit!, used[index]!) }
    },
    sharers: ({ covered = [] }) => covered.flatMap((index) => [...files[index]!]),
  }
}
