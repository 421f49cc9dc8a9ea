import type { ReportedViolation } from '@stratalint/core'

/** The findings about unused entries that must stay, because a remedy of another finding is legal only with the entry. */
export async function neededEntries(
  violations: readonly ReportedViolation[],
  addMessages: (violations: readonly ReportedViolation[]) => Promise<boolean>,
): Promise<Set<ReportedViolation>> {
  const unused = violations.filter(({ entry }) => entry !== undefined)
  if (unused.length === 0) return new Set()
  const open = violations.filter(({ provesAbsence }) => provesAbsence !== true)
  await addMessages(open)
  const needs = open.flatMap(({ message }) => message?.fix.flatMap((fix) => fix.needs ?? []) ?? [])
  const exceptions = new Set(needs.flatMap((need) => need.exceptions))
  const allows = new Set(needs.flatMap((need) => need.allows))
  return new Set(unused.filter(({ entry }) => (entry!.list === 'exceptions' ? exceptions : allows).has(entry!.index)))
}
