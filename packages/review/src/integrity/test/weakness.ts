import { isFunction, unwrap, type AstNode } from '../source/ast.ts'
import { squeeze, type Assertion } from './assertion.ts'
import type { TestState } from './test-call.ts'

/** Why an assertion cannot fail its test, or need not run. */
export type Weakness =
  | 'after a return'
  | 'under a condition'
  | 'in a try that ignores its error'
  | 'that is always true'
  | 'that is not awaited'

export interface Check extends Assertion {
  line: number
  weakness: Weakness | null
}

export function leaves(branch: AstNode): boolean {
  if (branch.type === 'BlockStatement') return (branch['body'] as AstNode[]).some(leaves)
  return branch.type === 'ReturnStatement'
}

/** A condition that was asserted before holds. */
export function conditionOf(
  test: AstNode,
  { text }: { text: string },
  { checks }: { checks: readonly Check[] },
): Weakness | null {
  const inner = unwrap(test)
  if (inner.type === 'Literal' && Boolean(inner['value'])) return null
  const condition = squeeze(text.slice(inner.start, inner.end)).replace(/^!+/, '')
  return checks.some(
    ({ subject, weakness }) => weakness === null && subject !== '' && condition.includes(subject.replace(/^!+/, '')),
  )
    ? null
    : 'under a condition'
}

/** An assertion on a promise that its test does not wait for. */
export function isUnawaited(expression: AstNode, { text }: { text: string }): boolean {
  const inner = unwrap(expression)
  if (inner.type !== 'CallExpression') return false
  const code = text.slice(inner.start, inner.end)
  return /^(?:expect\b[^]*\.\s*(?:resolves|rejects)\b|(?:assert|t)\s*\.\s*(?:rejects|doesNotReject|throwsAsync|notThrowsAsync)\b)/.test(
    code,
  )
}

export function skipOf(node: AstNode, callee: AstNode, name: string): TestState | null {
  if (name === 'pending' && callee.type === 'Identifier') return 'skipped'
  if (callee.type !== 'MemberExpression' || !/^(?:skip|fixme|todo)$/.test(name)) return null
  const object = unwrap(callee['object'])
  if (object.type !== 'ThisExpression' && !/^(?:t|ctx|context|test|it|task|testInfo)$/.test(object['name'] ?? ''))
    return null
  const [first] = node['arguments'] as AstNode[]
  if (first === undefined || first.type === 'Literal') return name === 'todo' ? 'todo' : 'skipped'
  // `test.skip('title', fn)` registers a test; `test.skip(({ browserName }) => …, 'why')` does not.
  return !isFunction(first) && (node['arguments'] as AstNode[]).some(isFunction) ? null : 'conditional'
}

export function isEmptyHandler(handler: AstNode | undefined): boolean {
  if (!isFunction(handler)) return handler?.type === 'MemberExpression' || handler?.['name'] === 'noop'
  const body = handler['body'] as AstNode
  return body.type === 'BlockStatement'
    ? body['body'].length === 0
    : body.type === 'Identifier' || body.type === 'Literal'
}
