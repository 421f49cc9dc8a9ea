import { newFindings, updateBaseline } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { BASELINE_FILE, formatBaseline, writeBaseline } from '@stratalint/policy'
import { CheckError } from './base/check-error.ts'
import type { CheckRun } from './check.ts'

/** How a baseline is to change: `grow` takes new findings in, `prune` leaves them be. */
export interface FreezeOptions {
  grow?: { reason: string }
  prune?: boolean
}

/** What became of a baseline. `refused` new findings are neither in it nor was anything written. */
export type Freeze =
  | { status: 'written' | 'unchanged'; entries: number; added: number; fixed: number }
  | { status: 'refused'; added: number; fixed: number }

/** Writes the baseline of a whole run, if it differs from the one there is. */
export function freeze({ root, ratchet, trusted }: CheckRun, { grow, prune = false }: FreezeOptions = {}): Freeze {
  if (!trusted) throw new CheckError(`Part of the project could not be checked, so ${BASELINE_FILE} is left as it is.`)
  const { stored, match, findings, fixed } = ratchet
  const disk = createBaselineDisk(root)
  const added = newFindings(findings, match).length
  if (stored !== null && added > 0 && grow === undefined && !prune) return { status: 'refused', added, fixed }
  const takesNew = !prune && (stored === null || grow !== undefined)
  const next = updateBaseline({ ...ratchet, disk, grow: takesNew ? { reason: grow?.reason ?? null } : null })
  const counts = { entries: next.entries.length, added: takesNew ? added : 0, fixed }
  const isSame = stored === null ? next.entries.length === 0 : formatBaseline(stored) === formatBaseline(next)
  if (isSame) return { status: 'unchanged', ...counts }
  writeBaseline(root, next)
  return { status: 'written', ...counts }
}
