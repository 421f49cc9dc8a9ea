import { enclosingFunction, isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import { childrenOf } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

type Root = TSESTree.CatchClause | FunctionNode

export const LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
])

/** Whether the function around a `return` returns a value somewhere outside of this catch. */
export function returnsValue(statement: TSESTree.ReturnStatement, root: Root): boolean {
  let at: TSESTree.Node | null | undefined = statement.parent
  while (at !== undefined && at !== null && !isFunction(at)) at = at.parent
  return at?.body?.type === 'BlockStatement' && containsValue(at.body, root === at ? statement : root)
}

/** Whether a node returns a value, apart from one part of it. */
export function containsValue(node: TSESTree.Node, except: TSESTree.Node): boolean {
  if (node === except) return false
  if (node.type === 'ReturnStatement') {
    const { argument } = node
    return argument !== null && !(argument.type === 'Identifier' && argument.name === 'undefined')
  }
  return childrenOf(node).some((child) => !isFunction(child) && containsValue(child, except))
}

/** The statements after the `try` of a catch that a `continue` in it skips. */
export function skippedBy(jump: TSESTree.ContinueStatement, root: Root): TSESTree.Node[] {
  return followersUpTo(root.type === 'CatchClause' ? root.parent : jump, ({ type }) => LOOPS.has(type))
}

/** The statements of the function that a `return` in a catch skips; the next rounds of a loop are not among them. */
export function skippedByReturn(jump: TSESTree.ReturnStatement, root: Root): TSESTree.Node[] {
  if (root.type !== 'CatchClause' || enclosingFunction(jump) !== enclosingFunction(root)) return []
  return followersUpTo(root.parent, isFunction)
}

/** Whether a `return` ends a loop around its catch, as `break` does. */
export function leavesLoop(jump: TSESTree.ReturnStatement, root: Root): boolean {
  if (root.type !== 'CatchClause' || enclosingFunction(jump) !== enclosingFunction(root)) return false
  let at: TSESTree.Node | null | undefined = root.parent.parent
  for (; at !== undefined && at !== null && !isFunction(at); at = at.parent) if (LOOPS.has(at.type)) return true
  return false
}

/** What follows a statement in its block and in those around it. */
export function followersUpTo(statement: TSESTree.Node, isEnd: (node: TSESTree.Node) => boolean): TSESTree.Node[] {
  const following: TSESTree.Node[] = []
  let node: TSESTree.Node | null | undefined = statement
  for (; node !== undefined && node !== null && !isEnd(node); node = node.parent) following.push(...followersOf(node))
  return following
}

/** The statements that follow a statement in its block. */
export function followersOf(node: TSESTree.Node): TSESTree.Node[] {
  const { parent } = node
  if (parent?.type !== 'BlockStatement' && parent?.type !== 'Program') return []
  const body: readonly TSESTree.Node[] = parent.body
  return body.slice(body.indexOf(node) + 1)
}

/** Whether control never gets past a statement. */
export function alwaysLeaves(node: TSESTree.Node | undefined): boolean {
  switch (node?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true
    case 'BlockStatement':
      return alwaysLeaves(node.body.at(-1))
    case 'IfStatement':
      return node.alternate !== null && alwaysLeaves(node.consequent) && alwaysLeaves(node.alternate)
    default:
      return false
  }
}

/** Whether a statement always returns or throws, so that nothing after it runs. */
export function neverEnds(node: TSESTree.Node | null | undefined): boolean {
  switch (node?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return node.body.some(neverEnds)
    case 'IfStatement':
      return neverEnds(node.consequent) && neverEnds(node.alternate)
    case 'TryStatement':
      return (
        neverEnds(node.finalizer) || (neverEnds(node.block) && (node.handler === null || neverEnds(node.handler.body)))
      )
    case 'SwitchStatement':
      // A case without an end of its own goes on with the next.
      return (
        node.cases.some(({ test }) => test === null) &&
        !node.cases.some((each) => breaks(each)) &&
        (node.cases.at(-1)?.consequent.some(neverEnds) ?? false)
      )
    default:
      return false
  }
}

/** Whether a node has a `break`, apart from those of loops and switches in it. */
function breaks(node: TSESTree.Node): boolean {
  if (node.type === 'BreakStatement') return true
  if (LOOPS.has(node.type) || node.type === 'SwitchStatement' || isFunction(node)) return hasLabel(node)
  return childrenOf(node).some(breaks)
}

/** Whether a `break` in a node names what it leaves. */
function hasLabel(node: TSESTree.Node): boolean {
  if (node.type === 'BreakStatement') return node.label !== null
  return childrenOf(node).some((child) => !isFunction(child) && hasLabel(child))
}

/** The statements that return from the function of a catch clause, in their order. */
export function returnsIn(node: TSESTree.Node): TSESTree.ReturnStatement[] {
  if (node.type === 'ReturnStatement') return [node]
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : returnsIn(child)))
}
