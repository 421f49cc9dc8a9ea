/** A node of oxc-parser's, oxlint's or typescript-eslint's tree. The three agree on every field that is read here. */
export interface AstNode {
  type: string
  start?: number
  end?: number
  range?: [number, number]
  // Fields are read by node type, and three parsers' own types do not unify.
  [field: string]: any
}

/** The root of a tree, as loosely as all three parsers type it. */
export interface ProgramLike {
  type: string
  body: readonly object[]
}

export interface Span {
  start: number
  end: number
}

/** A node's UTF-16 offsets: typescript-eslint keeps them in `range`, oxc in `start` and `end`. */
export function span(node: AstNode): Span {
  if (node.start !== undefined && node.end !== undefined) return { start: node.start, end: node.end }
  return { start: node.range![0], end: node.range![1] }
}

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'ChainExpression',
])

/** Whether the node only wraps another expression and has its value. */
export function isWrapper(node: AstNode): boolean {
  return WRAPPERS.has(node.type)
}

/** The expression inside casts, parentheses and optional chains. */
export function unwrap(node: AstNode): AstNode {
  let inner = node
  while (isWrapper(inner)) inner = inner['expression']
  return inner
}

/** The node of a string, or of a template without expressions, and its text. */
export function constantString(node: AstNode | null | undefined): { node: AstNode; value: string } | null {
  if (!node) return null
  const inner = unwrap(node)
  if (inner.type === 'Literal' && typeof inner['value'] === 'string') return { node: inner, value: inner['value'] }
  if (inner.type === 'TemplateLiteral' && inner['expressions'].length === 0) {
    const value: unknown = inner['quasis'][0].value.cooked
    if (typeof value === 'string') return { node: inner, value }
  }
  return null
}

/** The name of an identifier, or of a string that stands where a name may. */
export function nameOf(node: AstNode): string {
  return node.type === 'Literal' ? String(node['value']) : node['name']
}

/** The constant name of a member expression's property, else `null`. */
export function memberName(node: AstNode): string | null {
  if (node.type !== 'MemberExpression') return null
  if (!node['computed']) return node['property'].type === 'Identifier' ? node['property'].name : null
  return constantString(node['property'])?.value ?? null
}

/** The constant name of a property's key, else `null`. */
export function keyName(property: AstNode): string | null {
  if (property['computed']) return constantString(property['key'])?.value ?? null
  return nameOf(property['key'])
}

/** Whether the node is `import.meta`, or `import.meta.<name>` when a name is given. */
export function isImportMeta(node: AstNode, name?: string): boolean {
  const inner = unwrap(node)
  if (name !== undefined) return memberName(inner) === name && isImportMeta(inner['object'])
  return inner.type === 'MetaProperty' && inner['meta'].name === 'import'
}
