import type { Policy } from '@stratalint/core'
import { listed } from './words.ts'

/** At most this many lines for layers in a partial order. */
const MOST_LINES = 10

/** What each layer may import, in as few lines as the order allows. */
export function layerLines({ layers }: Policy): string[] {
  if (layers.names.length === 0) return []
  const steps = stepsOf(layers)
  const order =
    steps === null
      ? partialOrder(layers)
      : [`Layers, lowest first: ${steps.map(nameOf).join(' → ')}. A layer may import itself and the layers before it.`]
  const siblings = steps !== null && steps.some((step) => step.length > 1)
  return [
    ...order,
    ...(siblings ? ['Layers in brackets are siblings: they may not import each other.'] : []),
    ...(layers.closed.length === 0 ? [] : [`No layer may import past ${listed(layers.closed)} to a layer below.`]),
  ]
}

function nameOf(step: readonly string[]): string {
  return step.length === 1 ? step[0]! : `(${step.join(', ')})`
}

/** The steps of a total order, each with its siblings; `null` for a partial order. */
function stepsOf({ names, below }: Policy['layers']): string[][] | null {
  const steps: string[][] = []
  for (const name of names) {
    const last = steps.at(-1)
    const isSibling = last !== undefined && isEqual(below[name] ?? [], below[last[0]!] ?? [])
    if (isSibling) last.push(name)
    else if (isEqual(below[name] ?? [], steps.flat())) steps.push([name])
    else return null
  }
  return steps
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(b)
  return a.length === b.length && a.every((name) => set.has(name))
}

/** Layers that may import the same are one line. */
function partialOrder({ names, sees }: Policy['layers']): string[] {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const key = JSON.stringify(names.filter((other) => sees[name]?.includes(other)))
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  const lines = [...groups].map(([key, members]) => {
    const seen = JSON.parse(key) as string[]
    return `- ${members.join(', ')}: ${seen.length === 0 ? 'no other layer' : seen.join(', ')}`
  })
  return [
    'A layer may import itself and:',
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES
      ? [`- ${lines.length - MOST_LINES} more: \`npx stratalint explain <file>\` lists what a file may import`]
      : []),
  ]
}
