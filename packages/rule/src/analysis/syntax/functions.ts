import type { TSESTree } from '@typescript-eslint/utils'
import { memberName } from './imports.ts'

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  )
}

function isWrapper(node: TSESTree.Node): node is TSESTree.TSAsExpression {
  return (
    node.type === 'TSAsExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSTypeAssertion' ||
    node.type === 'TSInstantiationExpression' ||
    node.type === 'ChainExpression' ||
    // Only some of the parsers keep parentheses.
    (node.type as string) === 'ParenthesizedExpression'
  )
}

/** The expression inside of casts, `!`, optional chains and parentheses. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node
  while (isWrapper(inner)) inner = inner.expression
  return inner
}

/** The node with the casts, `!`, optional chains and parentheses around it. */
export function withWrappers(node: TSESTree.Node): TSESTree.Node {
  let outer = node
  while (outer.parent !== undefined && outer.parent !== null && isWrapper(outer.parent)) outer = outer.parent
  return outer
}

/** The innermost function around a node; `null` at the top of a file. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | null {
  let at: TSESTree.Node | null | undefined = node.parent
  while (at !== undefined && at !== null && !isFunction(at)) at = at.parent
  return at ?? null
}

/** The name by which people know a function: its own, or that of the variable, property or method that it is the value of. */
export function functionName(node: FunctionNode): string | null {
  if (node.type !== 'ArrowFunctionExpression' && node.id !== null) return node.id.name
  let value: TSESTree.Node = withWrappers(node)
  // A function that is wrapped once, as in `const load = cache(() => …)`.
  if (value.parent?.type === 'CallExpression' && value.parent.arguments[0] === value) {
    if (value.parent.parent?.type !== 'VariableDeclarator') return null
    value = value.parent
  }
  const { parent } = value
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if (parent?.type === 'AssignmentExpression') {
    if (parent.left.type === 'Identifier') return parent.left.name
    return parent.left.type === 'MemberExpression' ? memberName(parent.left) : null
  }
  if (parent?.type !== 'Property' && parent?.type !== 'MethodDefinition' && parent?.type !== 'PropertyDefinition')
    return null
  if (parent.key.type === 'PrivateIdentifier') return `#${parent.key.name}`
  return parent.key.type === 'Identifier' && !parent.computed ? parent.key.name : null
}

/** The nearest function around a node that has a name; `null` if there is none. */
export function enclosingName(node: TSESTree.Node): string | null {
  for (let at = enclosingFunction(node); at !== null; at = enclosingFunction(at)) {
    const name = functionName(at)
    if (name !== null) return name
  }
  return null
}
