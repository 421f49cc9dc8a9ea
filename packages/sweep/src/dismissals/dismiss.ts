import type { Debt } from '../debt/debt.ts'
import type { SweepItem } from '../items/item.ts'
import { findItem, type Sweep } from '../sweep.ts'
import { writeDismissals } from './dismissals-file.ts'
import type { CodeDigest } from './code-digest.ts'
import type { Dismissal } from './dismissal.ts'

/** Hides an item until its code changes; `isWhole` where the sweep looked at the whole project. */
export async function dismissItem(swept: Sweep, id: string, reason: string, isWhole: boolean): Promise<SweepItem> {
  const item = await findItem(swept, id)
  const { root, dismissals, debts, digest } = swept
  writeDismissals(root, addDismissal(dismissals, item, reason, debts, digest, isWhole))
  return item
}

/** The dismissals after one more. Those whose findings are all gone are removed where the whole project was looked at. */
export function addDismissal(
  dismissals: readonly Dismissal[],
  item: Pick<SweepItem, 'id' | 'rule' | 'about' | 'findings'>,
  reason: string,
  debts: readonly Debt[],
  digest: CodeDigest,
  isWhole: boolean,
): Dismissal[] {
  const ids = new Set(item.findings.map(({ id }) => id))
  const code = debts
    .filter(({ violation }) => ids.has(violation.id))
    .map(({ violation }) => `${violation.id}:${digest(violation)}`)
  const before = dismissals.find((one) => one.item === item.id)?.code ?? []
  const kept = before.filter((entry) => !ids.has(entry.split(':')[0]!))
  const added = {
    item: item.id,
    rule: item.rule,
    about: item.about,
    reason,
    code: [...new Set([...kept, ...code])].sort(),
  }
  const alive = new Set(debts.map(({ violation }) => violation.id))
  const isAlive = ({ code: entries }: Dismissal): boolean =>
    !isWhole || entries.some((entry) => alive.has(entry.split(':')[0]!))
  return [...dismissals.filter((one) => one.item !== item.id && isAlive(one)), added]
}
