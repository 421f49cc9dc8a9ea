import type { Applicability } from '@stratalint/core'
import type { CauseKind } from '../causes/causes.ts'
import type { DebtStatus } from '../debt/debt.ts'

/** The most lines that one item may change. */
export const MOST_LINES = 150

/** One finding of an item. */
export interface ItemFinding {
  id: string
  rule: string
  file: string
  line: number
  status: DebtStatus
  /** Why it was left, as the comment or the exception says. */
  reason: string | null
}

/** One repair that a person or a program can do alone. Paths are relative to the root. */
export interface SweepItem {
  /** It stays the same while the code around the cause moves. */
  id: string
  title: string
  rule: string
  cause: CauseKind
  /** The path or the name that the cause is about. */
  about: string
  /** The rule's reason, and its page. */
  why: string
  docs: string
  findings: ItemFinding[]
  resolves: number
  /** How many other items become smaller. */
  shortens: number
  /** Why it has its position. */
  rank: string
  lines: number
  /** `computed` from the changes of the fix, or `estimated` from the code that has to change. */
  linesAre: 'computed' | 'estimated'
  /** Why it changes more lines than an item should; `null` where it does not. */
  tooLarge: string | null
  /** Which part of its cause it is. */
  part: { index: number; of: number } | null
  steps: string[]
  /** The files that the fix changes, where that is known. */
  files: string[]
  applicability: Applicability
  /** Whether `stratalint fix` can do it alone; if not, why. */
  fix: { ids: string[] } | { reason: string }
  command: string
  verify: string
  /** How many findings of other items the command that verifies still reports. */
  verifyLeaves: number
  /** The reason of a dismissal that no longer applies, because the code has changed. */
  returned: string | null
}
