import type { AstNode } from './module-source.ts'

/** Calls a function for each node of a tree, from the outside in, with the nodes around it, the innermost last. */
export function walk(root: AstNode, visit: (node: AstNode, around: readonly AstNode[]) => void): void {
  const around: AstNode[] = []
  const enter = (node: AstNode): void => {
    visit(node, around)
    around.push(node)
    for (const [field, value] of Object.entries(node)) {
      if (field === 'parent') continue
      for (const child of (Array.isArray(value) ? value : [value]) as unknown[]) if (isNode(child)) enter(child)
    }
    around.pop()
  }
  enter(root)
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as Partial<AstNode>).type === 'string'
}
