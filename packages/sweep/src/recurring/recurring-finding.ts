/** What the findings are about, which decides the sentence. */
export type RecurringKind = 'import' | 'package' | 'unresolved' | 'cycle' | 'file'

/** The same mistake in the same part of the architecture again and again: a decision rather than another repair. */
export interface Recurring {
  rule: string
  /** The part of the architecture, such as `orders/service`. */
  from: string
  /** The part or the package that it imports; `null` for findings that are no imports. */
  to: string | null
  /** Who decides: the instances at both ends. */
  owners: string[]
  count: number
  /** How many were added to the baseline in the last weeks; `null` where git knows no history. */
  added: number | null
  /** How many were in the baseline, were fixed, and are back. */
  returned: number | null
  /** What there is to decide, and by whom. */
  decision: string
}
