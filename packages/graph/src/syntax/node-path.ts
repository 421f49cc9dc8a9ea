import { span, type AstNode } from './ast-node.ts'

/** A node with the way up to the root; oxc-parser's nodes do not know their parents. */
export interface Frame {
  node: AstNode
  parent: Frame | null
}

export const NOT_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'type', 'start', 'end', 'raw'])

/** These hold nothing but names and strings, which the walk over statements has read. */
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

/** A decorator may stand before `export` and so outside of the span of the node that owns it. */
function mayOwnOutside(node: AstNode): boolean {
  return node.type.startsWith('Export') || (node['decorators'] !== undefined && node['decorators'].length > 0)
}

/**
 * Visits a tree without recursion, so that no depth of nesting overflows the stack. Subtrees in which
 * `mayMatter` finds nothing are left out.
 */
export function walkTree(
  root: Frame,
  mayMatter: (start: number, end: number) => boolean,
  visit: (frame: Frame) => void,
): void {
  const stack: Frame[] = [root]
  const consider = (value: unknown, parent: Frame): void => {
    if (typeof value !== 'object' || value === null || typeof (value as AstNode).type !== 'string') return
    const node = value as AstNode
    if (isOnlyNames(node)) return
    const { start, end } = span(node)
    if (mayMatter(start, end) || mayOwnOutside(node)) stack.push({ node, parent })
  }
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    visit(frame)
    for (const key of Object.keys(frame.node)) {
      if (NOT_CHILDREN.has(key)) continue
      const value: unknown = frame.node[key]
      if (Array.isArray(value)) for (const item of value) consider(item, frame)
      else consider(value, frame)
    }
  }
}
