import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, variableOf, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

const LIMITS = /sema|mutex|lock|limit|throttl|permit|slot|bucket|queue|pool/i

/** Whether a function waits for its turn before it awaits anything else: `await semaphore.acquire()`. */
export function waitsForTurn(sourceCode: RuleSource, { body }: FunctionNode): boolean {
  return body.type === 'BlockStatement' && startsWithTurn(sourceCode, body.body)
}

function startsWithTurn(sourceCode: RuleSource, statements: readonly TSESTree.Statement[]): boolean {
  const first = statements.find((statement) => /\bawait\b/.test(sourceCode.getText(statement)))
  if (first === undefined) return false
  if (first.type === 'TryStatement') return startsWithTurn(sourceCode, first.block.body)
  const awaited =
    first.type === 'ExpressionStatement'
      ? first.expression
      : first.type === 'VariableDeclaration'
        ? first.declarations[0].init
        : null
  return awaited?.type === 'AwaitExpression' && isTurn(sourceCode, unwrap(awaited.argument))
}

/** A lock for one key, as of Redlock, limits nothing. */
function isTurn(sourceCode: RuleSource, call: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false
  const owner = sourceCode.getText(call.callee.object)
  const name = memberName(call.callee) ?? ''
  if (/redlock/i.test(owner)) return false
  return name === 'acquire' || (/^(?:lock|take|wait|enter|down|removeTokens)$/.test(name) && LIMITS.test(owner))
}

const TRANSACTION = /^(?:tx|trx|transaction)$/

/** Whether a call is part of a transaction that it gets, `insert(tx, order)` or `Order.create(data, { transaction })`: one connection runs its queries one after another. */
export function isInTransaction(sourceCode: RuleSource, { arguments: args, callee }: TSESTree.CallExpression): boolean {
  const chained = unwrap(callee)
  const before = chained.type === 'MemberExpression' ? unwrap(chained.object) : null
  return (
    args.some((argument) => isTransaction(sourceCode, argument)) ||
    (before?.type === 'CallExpression' && isInTransaction(sourceCode, before))
  )
}

function isTransaction(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  const inner = unwrap(node)
  switch (inner.type) {
    case 'Identifier':
      return TRANSACTION.test(inner.name) && !isElement(sourceCode, inner)
    case 'MemberExpression':
      return TRANSACTION.test(memberName(inner) ?? '')
    case 'ObjectExpression':
      return inner.properties.some((each) => each.type === 'Property' && isTransaction(sourceCode, each.value))
    default:
      return false
  }
}

/** Whether a name is an element of the list, such as a transaction of a bank account. */
function isElement(sourceCode: RuleSource, name: TSESTree.Identifier): boolean {
  const definition = variableOf(sourceCode, name)?.defs[0]
  if (definition?.type === 'Variable') return definition.node.parent.parent?.type === 'ForOfStatement'
  const { parent } = definition?.node ?? {}
  return parent?.type === 'CallExpression' && /\.(?:map|flatMap|forEach|from)$/.test(sourceCode.getText(parent.callee))
}
