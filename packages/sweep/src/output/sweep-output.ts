import type { DebtStatus } from '../debt/debt.ts'
import type { SweepItem } from '../items/item.ts'
import type { Recurring } from '../recurring/recurring-finding.ts'

/** The counts of a sweep. */
export interface SweepSummary {
  findings: Record<DebtStatus, number>
  /** Root causes that are not dismissed; each is an item, or several where it is large. */
  causes: number
  /** Dismissals that hide something, and how many findings they hide. */
  dismissed: { items: number; findings: number }
}

/** What is printed. */
export interface SweepOutput {
  summary: SweepSummary
  items: readonly SweepItem[]
  recurring: readonly Recurring[]
  /** Whether these are all items. */
  complete: boolean
}
