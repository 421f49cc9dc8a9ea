import { childKeys } from '@stratalint/graph'
import { bySpecificity, compileSelector, type CompiledSelector } from './selectors.ts'

/** What a rule listens to, by selector. */
export type Listeners = Record<string, (...args: never[]) => void>

interface Node {
  type: string
  parent?: Node | null
  [field: string]: unknown
}

type Called = CompiledSelector & { listener: (node: never) => void }

/** Calls listeners at the nodes of a tree, in the order of the source; without recursion, so that no depth overflows the stack. */
export function visitTree(root: object, listeners: readonly Listeners[]): void {
  const all = listeners
    .flatMap((each) => Object.entries(each).map(([text, listener]) => ({ ...compileSelector(text), listener })))
    .sort(bySpecificity)
  const onEnter = createCaller(all.filter(({ isExit }) => !isExit))
  const onExit = all.some(({ isExit }) => isExit) ? createCaller(all.filter(({ isExit }) => isExit)) : null
  for (const step of stepsOf(root as Node, onExit !== null)) {
    if (Array.isArray(step)) onExit!(step[0])
    else onEnter(step)
  }
}

/** The nodes in the order in which they are entered; one that is left is in an array. Every node gets its parent, as ESLint does before it calls any listener. */
function stepsOf(root: Node, hasExits: boolean): (Node | [Node])[] {
  root.parent ??= null
  const steps: (Node | [Node])[] = []
  const pending: (Node | [Node])[] = [root]
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    steps.push(step)
    if (Array.isArray(step)) continue
    if (hasExits) pending.push([step])
    const from = pending.length
    pushChildren(step, pending)
    for (let index = from; index < pending.length; index++) (pending[index] as Node).parent = step
  }
  return steps
}

/** In reverse, so that the first child is popped first. */
function pushChildren(node: Node, pending: (Node | [Node])[]): void {
  const keys = childKeys(node.type)
  for (let index = keys.length - 1; index >= 0; index--) {
    const value = node[keys[index]!]
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at--) if (value[at] !== null) pending.push(value[at] as Node)
    } else {
      pending.push(value as Node)
    }
  }
}

/** Calls the listeners that match a node: by its type alone where all selectors are plain types. */
function createCaller(called: readonly Called[]): (node: Node) => void {
  const isPlain = called.every(({ type }) => type !== null)
  const byType = new Map<string, readonly Called[]>()
  const forType = (type: string): readonly Called[] => {
    let found = byType.get(type)
    if (found === undefined) {
      found = called.filter((one) => one.type === null || one.type === '*' || one.type === type)
      byType.set(type, found)
    }
    return found
  }
  return (node) => {
    const candidates = forType(node.type)
    if (candidates.length === 0) return
    const ancestors = isPlain ? [] : ancestorsOf(node)
    for (const { matches, listener } of candidates) if (matches(node, ancestors)) listener(node as never)
  }
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = []
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) ancestors.push(at)
  return ancestors
}
