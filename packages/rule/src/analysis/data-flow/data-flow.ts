import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import { isFunction, unwrap } from '../syntax/functions.ts'
import { comesBefore } from '../syntax/order.ts'
import { bind } from './bind.ts'
import { follow } from './follow.ts'
import { Walk, type Use } from './walk.ts'

type Node = TSESTree.Node

/**
 * Where the value of an expression goes within the file: through assignments, destructuring, object and array literals,
 * `await`, `then`, conditionals, casts, returns and functions of the file. For a name that a pattern or a parameter
 * binds, where the value of that name goes.
 */
export function usesOf(sourceCode: RuleSource, node: Node): Use[] {
  const walk = new Walk(sourceCode)
  const start = { path: [], steps: [], frames: [] }
  if (isBinding(node)) bind(walk, node, start)
  else walk.go(node, start)
  return walk.run(follow)
}

/** Whether one use happens before another wherever both happen: it is earlier, and in no branch that the other is not in. */
export function happensBefore(earlier: Use, later: Use): boolean {
  const [a, b] = [
    [...earlier.steps, earlier.node],
    [...later.steps, later.node],
  ]
  const differs = a.findIndex((node, index) => node !== b[index])
  if (differs === -1) return false
  const [node, next] = [a[differs]!, b[differs]]
  // What a function of the file does with the value happens before its result is used.
  if (next === undefined) return true
  return (differs < a.length - 1 && withoutAwait(next) === node) || comesBefore(node, next)
}

function withoutAwait(given: Node): Node {
  const node = unwrap(given)
  return node.type === 'AwaitExpression' ? unwrap(node.argument) : node
}

/** Whether a node binds names instead of having a value. */
function isBinding(node: Node): boolean {
  const { parent } = node
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'RestElement') return true
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id === node
    case 'AssignmentPattern':
      return parent.left === node
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern'
    case 'ArrayPattern':
    case 'RestElement':
    case 'TSParameterProperty':
    case 'CatchClause':
      return true
    default:
      return isFunction(parent) && parent.params.includes(node as TSESTree.Parameter)
  }
}
