// Kinds of tokens, and of open brackets: plain constants, which cost less to compare than members of an enum.
export const END = 0
export const NAME = 1
export const STRING = 2
export const PUNCTUATOR = 3
/** A number, a template, a regular expression or an element of JSX: of no further interest. */
export const OPERAND = 4
export type Kind = 0 | 1 | 2 | 3 | 4

export const ROUND = 0
/** The head of `if`, `while`, `for` or `with`, after which an expression begins. */
export const HEAD = 1
/** After `for await` or `await`. */
export const UNSURE = 2
export const SQUARE = 3
export const CURLY = 4
/** `${` */
export const TEMPLATE = 5

/** What stands for a name where the code of the token before is asked for. */
export const AFTER_NAME = -1
