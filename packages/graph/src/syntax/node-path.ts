import { span, type AstNode } from './ast-node.ts'

/** A node and the path to the root; nodes of oxc-parser do not have a parent field. */
export interface NodePath {
  node: AstNode
  parent: NodePath | null
}

export const NOT_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'type', 'start', 'end', 'raw'])

/** Nodes with only names and strings, which the extraction of statements covers. */
function isOnlyNames(node: AstNode): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return true
    case 'ExportNamedDeclaration':
      return node['declaration'] === null
    default:
      return false
  }
}

/** A decorator may precede `export` and so be outside the span of its node. */
function mayOwnOutside(node: AstNode): boolean {
  return node.type.startsWith('Export') || (node['decorators'] !== undefined && node['decorators'].length > 0)
}

/**
 * Visits a tree without recursion, so that deep nesting does not overflow the stack. Skips subtrees for which
 * `mayMatter` is false.
 */
export function walkTree(
  root: NodePath,
  mayMatter: (start: number, end: number) => boolean,
  visit: (path: NodePath) => void,
): void {
  const stack: NodePath[] = [root]
  const consider = (value: unknown, parent: NodePath): void => {
    if (typeof value !== 'object' || value === null || typeof (value as AstNode).type !== 'string') return
    const node = value as AstNode
    if (isOnlyNames(node)) return
    const { start, end } = span(node)
    if (mayMatter(start, end) || mayOwnOutside(node)) stack.push({ node, parent })
  }
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    visit(path)
    for (const key of Object.keys(path.node)) {
      if (NOT_CHILDREN.has(key)) continue
      const value: unknown = path.node[key]
      if (Array.isArray(value)) for (const item of value) consider(item, path)
      else consider(value, path)
    }
  }
}
