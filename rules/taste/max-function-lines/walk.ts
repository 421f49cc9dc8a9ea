import { childKeys } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  )
}

/** The children of a node, in the order of their fields. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = []
  for (const key of childKeys(node.type)) {
    const value = (node as unknown as Record<string, unknown>)[key]
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null) children.push(child as TSESTree.Node)
  }
  return children
}

/** Visits a node and everything in it; `enter` returns `false` to skip what is inside of a node. */
export function walk(root: TSESTree.Node, enter: (node: TSESTree.Node) => boolean | void): void {
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop())
    if (enter(node) !== false) pending.push(...childrenOf(node).reverse())
}
