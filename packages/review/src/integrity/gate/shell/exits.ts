import { constantOf, exitOf, simpleOf } from './literal.ts'
import type { Chain, List, Node } from './parse.ts'

/** How a chain ends the script with success: always, or where a condition is met; the condition is that for going on. */
export function exitOfChain({ parts }: Chain): { condition: { text: string; isNegated: boolean } | null } | null {
  const [first] = parts
  const simple = simpleOf(first!.pipeline)
  if (parts.length === 1 && simple !== null) {
    const exit = exitOf(simple)
    return exit === 'success' || exit === 'status' || simple.words[0]?.text === 'exec' ? { condition: null } : null
  }
  const [node] = first!.pipeline.nodes
  if (parts.length === 1 && node?.type === 'if') {
    const branch = node.branches.find(({ body }) => body.some((chain) => exitOfChain(chain)?.condition === null))
    if (branch === undefined) return null
    return { condition: { text: branch.condition.map(({ text }) => text).join('; '), isNegated: true } }
  }
  const last = parts.at(-1)!
  const lastNode = last.pipeline.nodes[0]
  const ends =
    lastNode?.type === 'group' && !lastNode.isSubshell
      ? lastNode.list.some((chain) => exitOfChain(chain)?.condition === null)
      : lastNode?.type === 'simple' && exitOf(lastNode) === 'success'
  if (parts.length < 2 || !ends) return null
  const constant = parts.length === 2 ? constantOf(first!.pipeline) : null
  if (constant !== null) return constant === (last.operator === '&&') ? { condition: null } : null
  const test = parts
    .slice(0, -1)
    .map(({ pipeline }) => pipeline.text)
    .join(' && ')
  return { condition: { text: test, isNegated: last.operator === '&&' } }
}

/** Whether a condition always has the same result. */
export function constantOfList(list: List): boolean | null {
  const [chain] = list
  return list.length === 1 && chain!.parts.length === 1 ? constantOf(chain!.parts[0]!.pipeline) : null
}

export function withoutNegation(chain: Chain): Chain {
  return { ...chain, parts: chain.parts.map((part) => ({ ...part, pipeline: { ...part.pipeline, isNegated: false } })) }
}

export function textOf(list: List): string {
  return list.map(({ text }) => text).join('; ')
}

export function lineOf(chain: Chain): number {
  return lineOfNode(chain.parts[0]!.pipeline.nodes[0]!)
}

export function lineOfList(list: List): number {
  return list[0] === undefined ? 1 : lineOf(list[0])
}

export function lineOfNode(node: Node): number {
  if (node.type === 'simple') return node.line
  if (node.type === 'group') return lineOfList(node.list)
  if (node.type === 'if') return lineOfList(node.branches[0]?.condition ?? [])
  if (node.type === 'loop') return lineOfList(node.condition ?? node.body)
  if (node.type === 'case') return lineOfList(node.bodies[0] ?? [])
  return lineOfNode(node.body)
}
