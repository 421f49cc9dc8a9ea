import { visitorKeys } from '@typescript-eslint/visitor-keys'

/** Anything that has a place in the text; oxc gives the offsets, ESLint wants all of these. */
export interface Located {
  type: string
  start: number
  end: number
  range: [number, number]
  loc: { start: Position; end: Position }
}

/** Lines count from 1, columns from 0. */
export interface Position {
  line: number
  column: number
}

/** Gives nodes, comments and tokens of one text the locations that ESLint wants. */
export function createLocator(text: string): { position(offset: number): Position; locate<Type extends Pick<Located, 'start' | 'end'>>(item: Type): Type & Located } {
  const lineStarts = [0]
  for (const { index, 0: { length } } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) lineStarts.push(index + length)

  const position = (offset: number): Position => {
    let [low, high] = [0, lineStarts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - lineStarts[low]! }
  }
  const locate = <Type extends Pick<Located, 'start' | 'end'>>(item: Type): Type & Located =>
    Object.assign(item, { range: [item.start, item.end], loc: { start: position(item.start), end: position(item.end) } }) as unknown as Type & Located
  return { position, locate }
}

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
      for (const item of Array.isArray(child) ? child.toReversed() as unknown[] : [child]) if (isNode(item)) pending.push([item, node])
    }
  }
}

function isNode(value: unknown): value is Located {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && typeof (value as { start?: unknown }).start === 'number'
}
