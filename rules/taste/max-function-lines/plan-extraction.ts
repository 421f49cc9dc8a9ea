import type { Block, LongFunction } from './block.ts'
import { blocksOf } from './blocks.ts'
import type { Extraction, ExtractionPlan, Target } from './extraction.ts'
import { createNamer } from './name-block.ts'
import { ownLineFlags, type Span } from './own-lines.ts'

const MAX_PARTS = 3

/** Chooses what to extract; `null` where no part can leave the function as it is. */
export function planExtraction(target: Target): ExtractionPlan | null {
  const { own, max } = target
  const blocks = blocksOf({ ...target, ...sizesOf(target), linesIn: lineCounter(target) })
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
      const [start, end] = block.span
      const { inputs, outputs, isAsync, isReturned, continues, yields } = block
      const lines = { fromLine: target.lineOf(start), toLine: target.lineOf(end) }
      return { ...namer(block), start, end, ...lines, inputs, outputs, isAsync, isReturned, continues, yields }
    })
  return { action: 'extract', parts, left }
}

/** Fewer lines are not worth a function. The signature, the closing brace and the result take three of the limit. */
function sizesOf({ max }: Target): Pick<LongFunction, 'least' | 'most'> {
  return { least: Math.max(2, Math.min(6, Math.floor(max / 4))), most: Math.max(max - 3, 3) }
}

/** Counts own lines between two offsets. */
function lineCounter({ sourceCode, node, nested, lineOf }: Target): LongFunction['linesIn'] {
  const span = sourceCode.getRange(node)
  const first = lineOf(span[0])
  const sums = [0]
  for (const isOwn of ownLineFlags(sourceCode.text, span, nested)) sums.push(sums.at(-1)! + Number(isOwn))
  return ([start, end]) => sums[lineOf(end) - first + 1]! - sums[lineOf(start) - first]!
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
  const wanted = Math.min(left - max + Math.ceil(max / 10), max - 3)
  const { inputs, outputs, functionOutputs, depth } = block
  const share = saved / left
  let score = 10 + Math.min(saved / wanted, 1) * 60
  if (share > 0.75) score -= (share - 0.75) * 80
  if (inputs.length > 3) score -= block.kind === 'jsx' ? Math.min((inputs.length - 3) * 3, 25) : (inputs.length - 3) * 5
  // A hook returns state and functions to change it as one object.
  score -= block.usesHooks
    ? Math.max(0, outputs.length - 2) * 4
    : ([0, 0, 8, 18][outputs.length] ?? outputs.length * 10)
  // What is passed in only to be changed should be created there.
  score -= inputs.filter((name) => outputs.includes(name)).length * 12
  score -= functionOutputs * (block.usesHooks ? 1 : 8)
  if (block.usesHooks && block.nodes.length < 2) score -= 25
  if (block.isParagraph) score += 12
  if (block.nodes.length === 1) score += 4
  if (block.isReturned) score -= 6
  if (block.continues || block.yields) score -= 4
  if (block.needsTypes) score -= 30
  if (block.usesThis && block.yields) score -= 40
  if (block.usesThis) score -= label.className === null ? 40 : label.kind === 'constructor' ? 45 : 2
  if (block.kind === 'value') score -= inputs.length === 0 ? 0 : 10
  return score - depth * 2
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
