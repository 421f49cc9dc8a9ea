import { clean, clip } from '@stratalint/core'

/** Something in a script that keeps a failure from being noticed, or a command from running. */
export interface Flaw {
  /** Equal for equal flaws of both sides. */
  key: string
  /** Continues a sentence about the command: "is ignored by …". */
  text: string
  /** 1-based, within the script. */
  line: number
}

/** A test on which a command depends. */
export interface Condition extends Flaw {
  test: string
  isNegated: boolean
}

/** Where the status of a command goes: `soft` if it is returned, `hard` if it ends the script. */
export interface Outer {
  soft: readonly Flaw[]
  hard: readonly Flaw[]
  /** Within a condition, where `set -e` has no effect. */
  isTested: boolean
  conditions: readonly Condition[]
  depth: number
}

/** A part of a script, as a message shows it. */
export const quote = (text: string): string => `'${clip(clean(text), 40)}'`

export function flaw(kind: string, quoted: string, sentence: string, line: number): Flaw {
  return { key: `${kind} ${clean(quoted)}`, text: sentence, line }
}

export function conditionOn(test: string, isNegated: boolean, line: number): Condition {
  return {
    key: `${isNegated ? 'not ' : ''}${clean(test)}`,
    text: `runs only ${isNegated ? 'unless' : 'if'} ${quote(test)}`,
    line,
    test,
    isNegated,
  }
}
