import { isSilenced, type ReportedViolation } from '@stratalint/core'
import type { RunDetails } from '@stratalint/engine'

/** Whether a finding is open, in the baseline, or silenced by a comment with or without a reason. */
export type FindingState = 'open' | 'baselined' | 'silenced' | 'silenced without a reason'

/** A finding of any state. */
export interface StatedFinding {
  state: FindingState
  violation: ReportedViolation
}

/** Every finding of a run: the open ones first. */
export function findingsOf({ violations, baselined, silenced, records }: RunDetails): StatedFinding[] {
  const hasReason = (violation: ReportedViolation): boolean => {
    const directives = records.get(violation.file)?.directives ?? []
    return isSilenced(
      violation,
      directives.filter(({ kind, reason }) => kind === 'enable' || reason !== null),
    )
  }
  return [
    ...violations.map((violation) => ({ state: 'open' as const, violation })),
    ...silenced.map((violation) => ({
      state: hasReason(violation) ? ('silenced' as const) : ('silenced without a reason' as const),
      violation,
    })),
    ...baselined.map((violation) => ({ state: 'baselined' as const, violation })),
  ]
}
