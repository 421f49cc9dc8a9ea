import type { Outcome } from './outcome.ts'
import type { PlannedEdit } from './plan-edits.ts'
import type { Place } from './setting.ts'

/** What a message needs to know of an error that is lost or replaced. */
export interface SwallowedDetails {
  outcome: Outcome
  form: 'catch' | '.catch' | 'then'
  isEmpty: boolean
  /** Whether it holds a comment. */
  isCommented: boolean
  /** Whether `void` is written before the promise. */
  isVoided: boolean
  /** What replaces the error. */
  replacement: { how: string; text: string } | null
  /** The name of the caught error. */
  error: string | null
  /** The call that may fail. */
  attempt: string | null
  within: string | null
  waysOut: string[]
  place: Place
  /** Whether someone awaits or returns the promise. */
  isAwaited: boolean
  /** Whether the value of the promise is used in the function. */
  isStored: boolean
  /** Whether the catch ends with `continue`. */
  continues: boolean
  edits: PlannedEdit[]
}
