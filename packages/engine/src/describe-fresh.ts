import type { ReportedViolation, Violation } from '@stratalint/core'
import type { OpenRun } from './run/cached-run.ts'

/** Chooses the findings that are reported together with their fixes; the others only say what is wrong. */
export type ChooseFixes = <V extends Violation>(found: readonly V[]) => Iterable<V>

/** Violations with their messages, and those of them that only say what is wrong. */
export interface DescribedViolations {
  violations: readonly ReportedViolation[]
  brief: ReadonlySet<ReportedViolation>
  /** `false` when a rule crashed. */
  isComplete: boolean
}

/** Writes the messages of what a check reports; fixes only where they are wanted, because computing them takes longest. */
export async function describeFresh(
  run: Pick<OpenRun, 'addMessages'>,
  fresh: readonly ReportedViolation[],
  choose: ChooseFixes | undefined,
): Promise<DescribedViolations> {
  const wanted = new Set(choose?.(fresh) ?? fresh)
  const isDescribed = await run.addMessages(fresh.filter((violation) => wanted.has(violation)))
  if (wanted.size === fresh.length) return { violations: fresh, brief: new Set(), isComplete: isDescribed }
  // The cache keeps whole messages only.
  const violations = fresh.map((violation) => (wanted.has(violation) ? violation : { ...violation }))
  const brief = violations.filter((violation) => !wanted.has(violation))
  const isSaid = await run.addMessages(brief, 'brief')
  for (const violation of brief) violation.message = { ...violation.message!, fix: [], not: '' }
  return { violations, brief: new Set(brief), isComplete: isDescribed && isSaid }
}
