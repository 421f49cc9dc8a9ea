import type { FunctionLabel } from './function-label.ts'
import { blocksOf, type Block, type LongFunction } from './blocks.ts'
import { createNamer } from './name-block.ts'
import type { Span } from './own-lines.ts'

/** One part of a function that becomes a function, a method, a component, a hook or a constant. */
export interface Extraction {
  form: 'function' | 'method' | 'component' | 'hook' | 'constant'
  name: string
  start: number
  end: number
  /** 1-based, as the editor shows them. */
  fromLine: number
  toLine: number
  inputs: string[]
  outputs: string[]
  isAsync: boolean
  /** The call is returned. */
  isReturned: boolean
  /** `continue` becomes `return`. */
  continues: boolean
}

/** How a function gets within the limit. It can be stored, and carried out later. */
export interface ExtractionPlan {
  action: 'extract'
  parts: Extraction[]
  /** Own lines of the function afterwards. */
  left: number
}

/** What is known of the long function. */
export interface Target extends LongFunction {
  file: string
  label: FunctionLabel
  own: number
  max: number
  lineOf(offset: number): number
}

const MAX_PARTS = 3
/** The signature, the closing brace and the result. */
const FRAME = 3

/** Chooses what to extract; `null` where no part can leave the function as it is. */
export function planExtraction(target: Target): ExtractionPlan | null {
  const { own, max } = target
  const blocks = blocksOf(target, max - FRAME)
  const namer = createNamer(target)
  const chosen: Block[] = []
  let left = own
  while (left > max && chosen.length < MAX_PARTS) {
    const free = blocks.filter((block) => chosen.every((other) => !overlap(block.span, other.span)))
    const best = bestOf(free, target, left)
    if (best === null) break
    chosen.push(best)
    left -= savedBy(best)
  }
  if (chosen.length === 0) return null
  const parts = chosen
    .sort((a, b) => a.span[0] - b.span[0])
    .map((block): Extraction => {
      const { form, name } = namer(block)
      return {
        form,
        name,
        start: block.span[0],
        end: block.span[1],
        fromLine: target.lineOf(block.span[0]),
        toLine: target.lineOf(block.span[1]),
        inputs: block.inputs,
        outputs: block.outputs,
        isAsync: block.isAsync,
        isReturned: block.exit === 'return',
        continues: block.continues,
      }
    })
  return { action: 'extract', parts, left }
}

function bestOf(blocks: readonly Block[], target: Target, left: number): Block | null {
  let best: Block | null = null
  let bestScore = -Infinity
  for (const block of blocks) {
    const score = scoreOf(block, target, left)
    if (score > bestScore) [best, bestScore] = [block, score]
  }
  return bestScore > 0 ? best : null
}

/** The lines that the function gets shorter by: a call stays. */
function savedBy({ lines, outputs, inputs }: Block): number {
  return lines - (outputs.length > 3 || inputs.length > 4 ? 3 : 1)
}

/** How good it would be to extract a block, from what it needs, what it gives back and how much it takes away. */
function scoreOf(block: Block, { label, max }: Target, left: number): number {
  const saved = savedBy(block)
  // A few lines below the limit, so that the next change fits too.
  const wanted = Math.min(left - max + Math.ceil(max / 10), max - FRAME)
  const { inputs, outputs, functionOutputs, depth } = block
  const share = saved / left
  let score = 20 + Math.min(saved / wanted, 1) * 50
  if (share > 0.75) score -= (share - 0.75) * 80
  if (inputs.length > 3) score -= (inputs.length - 3) * (block.kind === 'jsx' ? 3 : 5)
  // A hook returns state and functions to change it as one object.
  score -= block.usesHooks
    ? Math.max(0, outputs.length - 2) * 4
    : ([0, 0, 8, 18][outputs.length] ?? outputs.length * 10)
  score -= functionOutputs * (block.usesHooks ? 1 : 8)
  if (block.usesHooks && block.nodes.length < 2) score -= 25
  if (block.isParagraph) score += 12
  if (block.nodes.length === 1) score += 4
  if (block.exit === 'return') score -= 6
  if (block.continues) score -= 4
  if (block.needsTypes) score -= 30
  if (block.usesThis) score -= label.className === null ? 40 : label.kind === 'constructor' ? 45 : 2
  if (block.kind === 'value') score -= inputs.length === 0 ? 0 : 10
  return score - depth * 2
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
