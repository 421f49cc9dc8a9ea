import { HEAD, ROUND, UNSURE } from './kinds.ts'

/** After these words an expression begins. */
export const BEFORE_EXPRESSION = new Set([
  'return', 'typeof', 'case', 'do', 'else', 'in', 'instanceof', 'new', 'void', 'delete', 'throw', 'extends', 'default',
])

/** Of what comes after these only the grammar knows. */
export const BEFORE_EITHER = new Set(['of', 'yield', 'await', 'as', 'satisfies', 'is', 'keyof', 'asserts', 'debugger', 'break', 'continue'])

/** What these hold in parentheses is no operand; a statement may follow. */
const HEADS = new Set(['if', 'while', 'for', 'with'])

/** The kind of a parenthesis after a word. */
export function bracketAfter(word: string): number {
  return HEADS.has(word) ? HEAD : word === 'await' ? UNSURE : ROUND
}

/** A function or a class after these words is no statement of its own. */
export const OPERATORS = new Set([...BEFORE_EXPRESSION, 'await', 'yield', 'of'])
