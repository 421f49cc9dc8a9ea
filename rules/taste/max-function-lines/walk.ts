import { childrenOf } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

/** Visits a node and everything in it; `enter` returns `false` to skip what is inside of a node. */
export function walk(root: TSESTree.Node, enter: (node: TSESTree.Node) => boolean | void): void {
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop())
    if (enter(node) !== false) pending.push(...childrenOf(node).reverse())
}
