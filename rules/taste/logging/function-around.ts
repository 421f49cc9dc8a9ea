import type { TSESTree } from '@typescript-eslint/utils'
import { keyOf, toSnakeCase } from '@stratalint/rule/analysis'

/** The name of the function around a node; `null` at the top of a file and in functions without a name. */
export function functionAround(node: TSESTree.Node): string | null {
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent) {
    const name = nameOfFunction(at)
    if (name !== null) return name
  }
  return null
}

function nameOfFunction(node: TSESTree.Node): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return null
  const { parent } = node
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property')
    return keyOf(parent)
  return null
}

/** A message for a line that has none, from the name of the function: `pay order failed`. */
export function messageFor(node: TSESTree.Node, isFailure: boolean): string {
  const name = functionAround(node)
  const words = name === null || name === 'constructor' ? [] : toSnakeCase(name).split('_')
  if (words.length === 0) return isFailure ? 'operation failed' : 'operation done'
  return `${words.slice(0, 5).join(' ')} ${isFailure ? 'failed' : 'done'}`
}
