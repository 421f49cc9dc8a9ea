import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import { childKeys } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

type Root = TSESTree.CatchClause | FunctionNode

const LOOPS = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'])

/** The children of a node. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const fields = node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>
  return childKeys(node.type).flatMap((key) => {
    const value = fields[key]
    if (typeof value !== 'object' || value === null) return []
    return Array.isArray(value) ? value.filter((child) => child !== null) : [value]
  })
}

/** Whether the function around a `return` returns a value somewhere outside of this catch. */
export function returnsValue(statement: TSESTree.ReturnStatement, root: Root): boolean {
  let at: TSESTree.Node | null | undefined = statement.parent
  while (at !== undefined && at !== null && !isFunction(at)) at = at.parent
  return at?.body?.type === 'BlockStatement' && containsValue(at.body, root === at ? statement : root)
}

function containsValue(node: TSESTree.Node, except: TSESTree.Node): boolean {
  if (node === except) return false
  if (node.type === 'ReturnStatement') {
    const { argument } = node
    return argument !== null && !(argument.type === 'Identifier' && argument.name === 'undefined')
  }
  return childrenOf(node).some((child) => !isFunction(child) && containsValue(child, except))
}

/** The statements after the `try` of a catch that a `continue` in it skips. */
export function skippedBy(jump: TSESTree.ContinueStatement, root: Root): TSESTree.Node[] {
  const skipped: TSESTree.Node[] = []
  let node: TSESTree.Node | null | undefined = root.type === 'CatchClause' ? root.parent : jump
  for (; node !== undefined && node !== null && !LOOPS.has(node.type); node = node.parent)
    skipped.push(...followersOf(node))
  return skipped
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
