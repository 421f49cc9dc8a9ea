import { childKeys } from '@stratalint/graph'
import type { Listeners } from './start-rule.ts'

interface Node {
  type: string
  parent?: Node
  [field: string]: unknown
}

/** Calls listeners at the nodes of a tree, in the order of the source; without recursion, so that no depth overflows the stack. */
export function visitTree(root: object, listeners: readonly Listeners[]): void {
  const table = new Map<string, ((node: never) => void)[]>()
  for (const each of listeners) {
    for (const [selector, listener] of Object.entries(each)) {
      const known = table.get(selector)
      if (known === undefined) table.set(selector, [listener])
      else known.push(listener)
    }
  }
  const hasExits = [...table.keys()].some((selector) => selector.endsWith(':exit'))
  const call = (selector: string, node: Node): void => {
    const called = table.get(selector)
    if (called !== undefined) for (const listener of called) listener(node as never)
  }
  // A node that is left stands on the stack as the one that was entered, behind a `null`.
  const pending: (Node | null)[] = [root as Node]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) {
      const left = pending.pop()!
      call(`${left.type}:exit`, left)
      continue
    }
    call(node.type, node)
    if (hasExits) pending.push(node, null)
    const keys = childKeys(node.type)
    for (let index = keys.length - 1; index >= 0; index--) {
      const value = node[keys[index]!]
      if (typeof value !== 'object' || value === null) continue
      if (Array.isArray(value)) {
        for (let at = value.length - 1; at >= 0; at--) if (value[at] !== null) push(pending, value[at] as Node, node)
      } else {
        push(pending, value as Node, node)
      }
    }
  }
}

function push(pending: (Node | null)[], child: Node, parent: Node): void {
  child.parent = parent
  pending.push(child)
}
