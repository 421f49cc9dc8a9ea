import type { Node } from 'jsonc-parser'
import { loadJsonc } from '../../bundle/lazy-libraries.ts'
import { locatedAt, type Located } from './located.ts'

/** Locates the parts of a JSON text. */
export function jsonTree(text: string): Located | null {
  const root = loadJsonc().parseTree(text)
  return root === undefined ? null : convert(root, root.offset)
}

function convert({ type, children = [] }: Node, start: number): Located {
  const located = locatedAt(start)
  if (type === 'array') children.forEach((item, index) => located.inner.set(index, convert(item, item.offset)))
  if (type === 'object') {
    for (const { children: [key, value] = [] } of children) {
      if (key !== undefined && value !== undefined) located.inner.set(key.value as string, convert(value, key.offset))
    }
  }
  return located
}
