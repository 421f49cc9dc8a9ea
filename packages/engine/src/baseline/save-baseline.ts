import { newFindings, updateBaseline } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { BASELINE_FILE, formatBaseline, writeBaseline } from '@stratalint/policy'
import { CheckError } from '../base/check-error.ts'
import type { CheckRun } from '../report-run.ts'

/** How a baseline may change: `grow` adds new findings, `prune` ignores them. */
export interface SaveOptions {
  grow?: { reason: string }
  prune?: boolean
}

/** The result of saving a baseline. `refused` means that there are new findings, and that nothing was written. */
export type SaveOutcome =
  | { status: 'written' | 'unchanged'; entries: number; added: number; fixed: number }
  | { status: 'refused'; added: number; fixed: number }

/** Writes the baseline of a whole run if it differs from the stored one. */
export function saveBaseline(
  { root, appliedBaseline, trusted }: CheckRun,
  { grow, prune = false }: SaveOptions = {},
): SaveOutcome {
  if (!trusted) throw new CheckError(`Part of the project could not be checked, so ${BASELINE_FILE} is unchanged.`)
  const { stored, match, findings, fixed } = appliedBaseline
  const added = newFindings(findings, match).length
  if (stored !== null && added > 0 && grow === undefined && !prune) return { status: 'refused', added, fixed }
  const addsNew = !prune && (stored === null || grow !== undefined)
  const next = updateBaseline({
    ...appliedBaseline,
    disk: createBaselineDisk(root),
    grow: addsNew ? { reason: grow?.reason ?? null } : null,
  })
  const counts = { entries: next.entries.length, added: addsNew ? added : 0, fixed }
  const isSame = stored === null ? next.entries.length === 0 : formatBaseline(stored) === formatBaseline(next)
  if (isSame) return { status: 'unchanged', ...counts }
  writeBaseline(root, next)
  return { status: 'written', ...counts }
}
