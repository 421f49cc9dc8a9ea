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
  const others = fresh.filter((violation) => !wanted.has(violation))
  const isSaid = await addBrief(run, others)
  const shown = new Map(
    others.map((violation) => [violation, { ...violation, message: { what: whatOf(violation), fix: [], not: '' } }]),
  )
  const violations = fresh.map((violation) => shown.get(violation) ?? violation)
  return { violations, brief: new Set(shown.values()), isComplete: isDescribed && isSaid }
}

/** Writes what is wrong into the violations that do not say it yet. */
async function addBrief(run: Pick<OpenRun, 'addMessages'>, violations: readonly ReportedViolation[]): Promise<boolean> {
  const open = violations.filter(({ message, brief }) => message === null && brief === undefined)
  // The message of a violation is its whole one or none.
  const copies = open.map((violation) => ({ ...violation }))
  const isComplete = copies.length === 0 || (await run.addMessages(copies, 'brief'))
  open.forEach((violation, index) => {
    const { message, reads = [], rule, severity } = copies[index]!
    // A rule that crashed is reported in its place.
    Object.assign(violation, { rule, severity, brief: { what: message!.what, reads } })
  })
  return isComplete
}

function whatOf({ message, brief }: ReportedViolation): string {
  return message?.what ?? brief!.what
}
