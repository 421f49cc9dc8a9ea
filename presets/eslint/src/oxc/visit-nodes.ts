import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { Located } from './locate.ts'

/** Calls back for every node of a tree, parents first, in the order of the text. */
export function visitNodes(root: Located, visit: (node: Located, parent: Located | null) => void): void {
  // Without recursion: a chain of operators may be deeper than the stack.
  const pending: [Located, Located | null][] = [[root, null]]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, parent] = next
    visit(node, parent)
    const keys = visitorKeys[node.type] ?? Object.keys(node)
    for (let index = keys.length - 1; index >= 0; index--) {
      const child = (node as unknown as Record<string, unknown>)[keys[index]!]
      for (const item of Array.isArray(child) ? (child.toReversed() as unknown[]) : [child])
        if (isNode(item)) pending.push([item, node])
    }
  }
}

function isNode(value: unknown): value is Located {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    typeof (value as { start?: unknown }).start === 'number'
  )
}
