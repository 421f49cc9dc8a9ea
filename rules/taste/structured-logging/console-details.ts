import type { LogLibrary } from '@stratalint/rule/analysis'
import type { CatchEnd, ReferenceUse } from './console-context.ts'

/** A use of the console, as far as its message needs it. */
export interface ConsoleDetails {
  /** `console.log` */
  use: string
  level: string | null
  /** The function around it. */
  within: string | null
  /** The arguments for a logger, by the order that its library wants. */
  fieldsFirst: string
  messageFirst: string
  message: string
  /** Whether the words of the message come from the name of the function. */
  isGuess: boolean
  /** How the `catch` around it ends. */
  caught: CatchEnd | null
  /** Whether it is in a function that a library calls, so that nobody gets what it returns or throws. */
  isInCallback: boolean
  /** Whether it writes an empty line or a row of dashes. */
  onlySeparates: boolean
  /** How a method is passed on, as in `.catch(console.error)`; `null` for a call. */
  reference: ReferenceUse | null
  /** Whether the call passes on all parameters of its function. */
  hasSpread: boolean
  /** The console as a whole, as in `{ logger: console }`. */
  isValue: boolean
  library: LogLibrary
  /** What a `catch` around it does beside it, in code for a browser; `null` in other code. */
  browser: 'alone' | 'others' | 'none' | null
  /** The error that it writes. */
  error: string | null
  /** The call and the end of the imports, where it can be replaced as it is. */
  replaced: { start: number; end: number; at: number; isCertain: boolean } | null
  /** The class around it. */
  owner: string | null
}
