import { isSourceFile } from '@stratalint/core'
import { childrenOf, parseSource } from '@stratalint/graph'

export interface AstNode {
  type: string
  start: number
  end: number
  // The node type decides which fields exist.
  [field: string]: any
}

/** The tree of a source text; `null` where there is none. */
export function parseProgram(path: string, text: string): AstNode | null {
  // Any other name is that of a file that was set aside.
  const tree = parseSource(isSourceFile(path) ? path : 'file.tsx', text)
  return 'error' in tree ? null : tree.program
}

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'ChainExpression',
  'TSInstantiationExpression',
])

/** The expression inside casts, parentheses and optional chains. */
export function unwrap(node: AstNode): AstNode {
  let inner = node
  while (WRAPPERS.has(inner.type)) inner = inner['expression'] as AstNode
  return inner
}

/** Calls a function for each node below this one, and for itself, until it returns `false` for a branch. */
export function walk(node: AstNode, visit: (node: AstNode) => boolean | void): void {
  const pending = [node]
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (visit(next) !== false) pending.push(...childrenOf(next).reverse())
}

interface FunctionNode extends AstNode {
  params: AstNode[]
}

export function isFunction(node: AstNode | null | undefined): node is FunctionNode {
  return node != null && /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type)
}

/** A string, or a template without expressions. */
export function stringOf(node: AstNode | null | undefined): string | null {
  if (node == null) return null
  const inner = unwrap(node)
  if (inner.type === 'Literal' && typeof inner['value'] === 'string') return inner['value']
  if (inner.type === 'TemplateLiteral' && inner['expressions'].length === 0)
    return (inner['quasis'][0].value.cooked as string | null) ?? null
  return null
}

/** The name of a property access, else `null`. */
export function memberOf(node: AstNode): string | null {
  if (node.type !== 'MemberExpression') return null
  return node['computed'] === true ? stringOf(node['property']) : (node['property'].name as string)
}

/** The name of a property of an object or class, else `null`. */
export function keyOf(property: AstNode): string | null {
  const key = property['key'] as AstNode | undefined
  if (key === undefined) return null
  return property['computed'] !== true && key.type === 'Identifier' ? (key['name'] as string) : stringOf(key)
}

/** The value of a property of an object expression. */
export function propertyOf(object: AstNode | null | undefined, name: string): AstNode | null {
  if (object?.type !== 'ObjectExpression') return null
  const found = (object['properties'] as AstNode[]).find((one) => one.type === 'Property' && keyOf(one) === name)
  return found === undefined ? null : unwrap(found['value'])
}
