import type { TSESTree } from '@typescript-eslint/utils'
import { rangeOf } from '../../source/positioned.ts'
import { enclosingFunction, isFunction } from './functions.ts'
import type { Variable } from './local-functions.ts'

type Node = TSESTree.Node

/**
 * Whether a node runs before another whenever that runs: it ends earlier in the source, and no branch or function that
 * may be skipped contains it alone. Loops and `try` are taken to run.
 */
export function comesBefore(earlier: Node, later: Node): boolean {
  // What ends first is evaluated first: `check(value)` in `check(value).id`.
  if (rangeOf(earlier)[1] >= rangeOf(later)[1]) return false
  let child = earlier
  for (let at = earlier.parent; at !== undefined && at !== null; child = at, at = at.parent) {
    if (contains(at, later) && !isBranchOf(at, child)) return true
    if (contains(child, later)) return true
    if (isBranchOf(at, child) || isFunction(at)) return false
  }
  return true
}

/** Whether a child may be skipped although its parent runs. */
function isBranchOf(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test !== child
    case 'LogicalExpression':
      return parent.right === child
    case 'SwitchStatement':
      return parent.discriminant !== child
    case 'CatchClause':
      return true
    default:
      return false
  }
}

function contains(outer: Node, inner: Node): boolean {
  const [start, end] = rangeOf(outer)
  const [from, to] = rangeOf(inner)
  return start <= from && to <= end
}

/** Whether a variable that was written at one place holds another value where it is read. */
export function isOverwritten(variable: Variable, read: Node, written: Node): boolean {
  const [readAt] = rangeOf(read)
  const [, writtenAt] = rangeOf(written)
  // A read above the write sees it only in a loop or in a function that runs later.
  if (readAt < writtenAt && enclosingFunction(read) === enclosingFunction(written) && !inSameLoop(read, written))
    return true
  return variable.references.some(({ identifier, init }) => {
    const { parent } = identifier
    if (init === true || parent?.type !== 'AssignmentExpression' || parent.left !== identifier) return false
    if (parent.operator !== '=' || contains(parent, written)) return false
    // The write takes effect after its right side.
    const [, end] = rangeOf(parent)
    return end > writtenAt && end <= readAt && comesBefore(identifier, read)
  })
}

function inSameLoop(a: Node, b: Node): boolean {
  for (let at = a.parent; at !== undefined && at !== null && !isFunction(at); at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type) && contains(at, b)) return true
  }
  return false
}
