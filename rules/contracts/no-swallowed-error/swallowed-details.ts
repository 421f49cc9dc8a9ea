import type { SetVariable } from './fallback-values.ts'
import type { OtherErrors } from './other-errors.ts'
import type { Outcome } from './outcome.ts'
import type { PlannedEdit } from './plan-edits.ts'
import type { Place } from './setting.ts'

/** An error that replaces the caught one, as far as its message needs it. */
export interface ReplacedError {
  how: string
  /** The callback that gets it: `next`. */
  passedTo: string | null
  /** The class or the function that makes it; `null` for other values. */
  callee: string | null
  isNew: boolean
  /** How many arguments it has. */
  args: number
  /** The last argument is an object literal. */
  isObject: boolean
  /** How many more errors of the same catch replace the caught one. */
  others: number
}

/** What a message needs to know of an error that is lost or replaced. */
export interface SwallowedDetails {
  outcome: Outcome
  form: 'catch' | '.catch' | 'then'
  isEmpty: boolean
  /** Where code for the other errors goes, if it does something only about those that its conditions name. */
  others: Pick<OtherErrors, 'place' | 'isRethrown'> | null
  /** Whether it holds a comment. */
  isCommented: boolean
  /** Whether `void` is written before the promise. */
  isVoided: boolean
  /** What replaces the error. */
  replacement: ReplacedError | null
  /** The name of the caught error. */
  error: string | null
  /** The call that may fail. */
  attempt: string | null
  /** The variable that keeps its value after a failure. */
  fallback: SetVariable | null
  /** What is returned after the `try`: `null`. */
  returned: string | null
  /** Whether the `try` always returns. */
  alwaysReturns: boolean
  /** The constant that the `try` begins with, as the only thing that it awaits. */
  constant: string | null
  /** The failing call only releases something. */
  isRelease: boolean
  /** `rmSync(path, { force: true })` */
  forced: string | null
  /** The call of the file's logger that a failure is written with. */
  logLine: string | null
  within: string | null
  waysOut: string[]
  place: Place
  /** Whether someone awaits or returns the promise. */
  isAwaited: boolean
  /** Whether the value of the promise is used in the function. */
  isStored: boolean
  /** The returns of the catch: one at its end, one at the end of each way through it, others, or one whose value is the log. */
  returns: 'none' | 'last' | 'each' | 'inside' | 'value'
  /** The first argument of `then` where it is no function: a name, or empty for `null`. */
  success: string | null
  /** Whether the catch ends with `continue`. */
  continues: boolean
  edits: PlannedEdit[]
}
