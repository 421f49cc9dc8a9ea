import type { TSESTree } from '@typescript-eslint/utils'

function onlyStatement(node: TSESTree.Node): TSESTree.Node | null {
  return node.type !== 'BlockStatement' ? node : node.body.length === 1 ? node.body[0]! : null
}

/** Whether a statement only throws if something is wrong. */
export const isCheck = (node: TSESTree.Node): boolean =>
  node.type === 'IfStatement' && node.alternate === null && onlyStatement(node.consequent)?.type === 'ThrowStatement'
