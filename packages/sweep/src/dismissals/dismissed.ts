import type { Debt } from '../debt/debt.ts'
import type { CodeDigest } from './code-digest.ts'
import type { Dismissal } from './dismissal.ts'

/** Debts without those that people decided to leave. */
export interface Dismissed {
  left: Debt[]
  /** How many dismissals still hide something. */
  items: number
  /** How many findings they hide. */
  findings: number
  /** The reason that was given for an item that is back, or for one of its findings. */
  reasonOf(item: string, debts: readonly Debt[]): string | null
}

/** Leaves out what is dismissed, as long as its code is the same. */
export function withoutDismissed(
  debts: readonly Debt[],
  dismissals: readonly Dismissal[],
  digest: CodeDigest,
): Dismissed {
  const byFinding = new Map<string, { dismissal: Dismissal; digests: Set<string> }>()
  for (const dismissal of dismissals)
    for (const entry of dismissal.code) {
      const [id, code] = entry.split(':') as [string, string]
      const known = byFinding.get(id) ?? { dismissal, digests: new Set() }
      known.digests.add(code)
      byFinding.set(id, known)
    }
  const used = new Set<Dismissal>()
  const left = debts.filter(({ violation }) => {
    const known = byFinding.get(violation.id)
    if (known === undefined || !known.digests.has(digest(violation))) return true
    used.add(known.dismissal)
    return false
  })
  const byItem = new Map(dismissals.map((dismissal) => [dismissal.item, dismissal.reason]))
  return {
    left,
    items: used.size,
    findings: debts.length - left.length,
    reasonOf: (item, own) =>
      byItem.get(item) ??
      own
        .map(({ violation }) => byFinding.get(violation.id)?.dismissal.reason)
        .find((reason) => reason !== undefined) ??
      null,
  }
}
