import type { RuleSource } from '@stratalint/rule'
import { unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

export interface Options {
  clients: readonly string[]
  retry: 'off' | 'require'
}

/** Whether a callee is a client that the options list by its name. */
export function isNamedClient(sourceCode: RuleSource, callee: TSESTree.Node, clients: readonly string[]): boolean {
  if (clients.length === 0) return false
  let node = unwrap(callee)
  const text = sourceCode.getText(node)
  while (node.type === 'MemberExpression') node = unwrap(node.object)
  return clients.includes(text) || (node.type === 'Identifier' && clients.includes(node.name))
}
