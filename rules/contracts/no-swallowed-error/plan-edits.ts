import type { RuleSource } from '@stratalint/rule'
import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** A change of the file. */
export interface PlannedEdit {
  start: number
  end: number
  text: string
}

/** Classes of the language whose second argument may name the cause. */
export const BUILT_IN: ReadonlySet<string> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
])

/** The name for the error of a catch that does not name it. */
export const newErrorName = (text: string): string => (/\berror\b/.test(text) ? 'cause' : 'error')

/** The edits that give a new error of the language its cause; none where they are not certain. */
export function planCause(
  sourceCode: RuleSource,
  root: TSESTree.CatchClause | FunctionNode,
  value: TSESTree.Node,
  error: string | null,
): PlannedEdit[] {
  if (value.type !== 'NewExpression' || value.callee.type !== 'Identifier' || !BUILT_IN.has(value.callee.name))
    return []
  if (value.arguments.length > 1 || value.arguments[0]?.type === 'SpreadElement') return []
  const name = error ?? newErrorName(sourceCode.getText(root))
  const binding = error === null ? planBinding(sourceCode, root, name) : []
  if (binding === null) return []
  const property = name === 'cause' ? 'cause' : `cause: ${name}`
  const [argument] = value.arguments
  if (argument !== undefined) {
    const [, end] = sourceCode.getRange(argument)
    return [...binding, { start: end, end, text: `, { ${property} }` }]
  }
  const [, end] = sourceCode.getRange(value)
  const isCall = sourceCode.text[end - 1] === ')'
  const text = `undefined, { ${property} }`
  return [...binding, isCall ? { start: end - 1, end: end - 1, text } : { start: end, end, text: `(${text})` }]
}

/** Names the error: `catch {` becomes `catch (error) {`, `() => …` becomes `(error) => …`. */
function planBinding(
  sourceCode: RuleSource,
  root: TSESTree.CatchClause | FunctionNode,
  name: string,
): PlannedEdit[] | null {
  const [start] = sourceCode.getRange(root)
  if (root.type === 'CatchClause') {
    if (root.param !== null) return null
    return [{ start: start + 'catch'.length, end: start + 'catch'.length, text: ` (${name})` }]
  }
  if (!isFunction(root) || root.params.length > 0) return null
  const open = sourceCode.text.indexOf('()', start)
  const [bodyStart] = sourceCode.getRange(root.body)
  return open < 0 || open > bodyStart ? null : [{ start: open + 1, end: open + 1, text: name }]
}

/** Adds `throw error` after the log. */
export function planRethrow(sourceCode: RuleSource, node: TSESTree.CatchClause, error: string | null): PlannedEdit[] {
  const last = node.body.body.at(-1)
  if (error === null || last?.type !== 'ExpressionStatement') return []
  const [start, end] = sourceCode.getRange(last)
  const semicolon = sourceCode.text[end - 1] === ';' ? ';' : ''
  const lineStart = sourceCode.text.lastIndexOf('\n', start) + 1
  const indent = sourceCode.text.slice(lineStart, start)
  if (indent.trim() !== '') return []
  const newLine = sourceCode.text[lineStart - 2] === '\r' ? '\r\n' : '\n'
  return [{ start: end, end, text: `${newLine}${indent}throw ${error}${semicolon}` }]
}
