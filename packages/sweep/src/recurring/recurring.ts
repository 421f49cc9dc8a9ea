import {
  createLocator,
  fullLabel,
  groupBy,
  instanceLabel,
  isCycle,
  type Policy,
  type Violation,
} from '@stratalint/core'
import { posix } from 'node:path'
import { nameIn, packageOf } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import { decision } from '../texts/recurring.ts'
import type { Recurring, RecurringKind } from './recurring-finding.ts'
import { historyOf, keyOf, type History } from './history.ts'

/** Fewer may be chance. */
const FEWEST = 5

/** How weighty a finding that came back is: it was judged worth a repair once. */
const FEWEST_RETURNED = 1

/** Findings of one rule between the same two parts, where there are many of them or some came back. */
export function findRecurring(root: string, policy: Policy, debts: readonly Debt[]): Recurring[] {
  const locate = createLocator(policy)
  const labelOf = (file: string): Part => {
    const location = locate(file)
    if (location === null) return { label: posix.dirname(file), owner: posix.dirname(file) }
    const label = fullLabel(location)
    return { label, owner: location.place.identity.length === 0 ? label : instanceLabel(location) }
  }
  const history = historyOf(root)
  const ends = debts.map((debt) => ({ debt, ...endsOf(debt.violation, labelOf) }))
  return [
    ...groupBy(ends, ({ debt, from, to }) => JSON.stringify([debt.violation.rule, from.label, to?.label])).values(),
  ]
    .map((group) => recurringOf(group, history))
    .filter(({ count, returned }) => count >= FEWEST || (returned ?? 0) >= FEWEST_RETURNED)
    .sort((a, b) => b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

interface Part {
  label: string
  owner: string
}

interface Ends {
  debt: Debt
  from: Part
  to: Part | null
}

function endsOf(violation: Violation, labelOf: (file: string) => Part): { from: Part; to: Part | null } {
  const { file, resolved, specifier, subject } = violation
  const from = labelOf(file)
  if (specifier === undefined) return { from, to: null }
  const name = packageOf({ subject })
  if (name !== null) return { from, to: { label: name, owner: from.owner } }
  if (resolved !== undefined) return { from, to: labelOf(resolved) }
  return { from, to: specifier.startsWith('.') ? null : { label: nameIn(specifier), owner: from.owner } }
}

function recurringOf(group: readonly Ends[], history: History | null): Recurring {
  const [{ debt, from, to }] = group as [Ends, ...Ends[]]
  const { violation } = debt
  const keys = group.map((one) => keyOf(one.debt.violation))
  const counted = (set: ReadonlySet<string> | undefined): number | null =>
    set === undefined ? null : keys.filter((key) => set.has(key)).length
  const draft = {
    rule: violation.rule,
    from: from.label,
    to: to?.label ?? null,
    owners: [...new Set([from.owner, ...(to === null ? [] : [to.owner])])],
    count: group.length,
    added: counted(history?.added),
    returned: counted(history?.fixed),
  }
  return { ...draft, decision: decision(draft, kindOf(violation)) }
}

function kindOf(violation: Violation): RecurringKind {
  if (isCycle(violation)) return 'cycle'
  if (violation.specifier === undefined) return 'file'
  if (packageOf(violation) !== null) return 'package'
  return violation.resolved === undefined ? 'unresolved' : 'import'
}
