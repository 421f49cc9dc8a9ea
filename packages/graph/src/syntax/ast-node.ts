/** A node of oxc-parser's, oxlint's or typescript-eslint's tree. The three agree on every field used here. */
export interface AstNode {
  type: string
  start?: number
  end?: number
  range?: [number, number]
  // The node type decides which fields exist, and the types of the three parsers do not unify.
  [field: string]: any
}

/** The root of a tree, in a type that all three parsers satisfy. */
export interface ProgramLike {
  type: string
  body: readonly object[]
}

export interface Span {
  start: number
  end: number
}

/** The UTF-16 offsets of a node: typescript-eslint has them in `range`, oxc in `start` and `end`. */
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

/** Whether a node only wraps another expression and has the same value. */
export function isWrapper(node: AstNode): boolean {
  return WRAPPERS.has(node.type)
}

/** The expression inside casts, parentheses and optional chains. */
export function unwrap(node: AstNode): AstNode {
  let inner = node
  while (isWrapper(inner)) inner = inner['expression']
  return inner
}

/** A string, or a template without expressions, and its text. */
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

/** The name of an identifier, or of a string in its place. */
export function nameOf(node: AstNode): string {
  return node.type === 'Literal' ? String(node['value']) : node['name']
}

/** The constant property name of a member expression, else `null`. */
export function memberName(node: AstNode): string | null {
  if (node.type !== 'MemberExpression') return null
  if (!node['computed']) return node['property'].type === 'Identifier' ? node['property'].name : null
  return constantString(node['property'])?.value ?? null
}

/** The constant name of a property, else `null`. */
export function keyName(property: AstNode): string | null {
  if (property['computed']) return constantString(property['key'])?.value ?? null
  return nameOf(property['key'])
}

/** Whether a node is `import.meta`, or `import.meta.<name>` if a name is given. */
export function isImportMeta(node: AstNode, name?: string): boolean {
  const inner = unwrap(node)
  if (name !== undefined) return memberName(inner) === name && isImportMeta(inner['object'])
  return inner.type === 'MetaProperty' && inner['meta'].name === 'import'
}

/** The imported name of any import specifier. */
export function importedName(specifier: AstNode): string {
  switch (specifier.type) {
    case 'ImportDefaultSpecifier':
      return 'default'
    case 'ImportNamespaceSpecifier':
      return '*'
    default:
      return nameOf(specifier['imported'])
  }
}
