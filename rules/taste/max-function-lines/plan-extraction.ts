import type { TSESTree } from '@typescript-eslint/utils'
import type { Block, LongFunction } from './block.ts'
import { blocksOf } from './blocks.ts'
import type { Extraction, ExtractionPlan, Target } from './extraction.ts'
import { longestPart } from './longest-part.ts'
import { createNamer } from './name-block.ts'
import { withWholeRuns } from './runs.ts'
import { ownLineFlags, type Span } from './own-lines.ts'
import { isGivenAway, returnedType } from './shared-value.ts'
import { walk } from './walk.ts'

const MAX_PARTS = 12
/** More inputs than these are no interface that anybody understands. */
const MOST_INPUTS = { few: { jsx: 6, other: 4 }, many: { jsx: 10, other: 8 } }
const MOST_OUTPUTS = 4
/** What is left of a line of usual width for the inputs and outputs of a call. */
const WIDTH_OF_NAMES = 45

/** Chooses what to extract; `null` where no part can leave the function as it is. */
export function planExtraction(target: Target): ExtractionPlan | null {
  const all = blocksOf({ ...target, ...sizesOf(target), linesIn: lineCounter(target) })
  const blocks = withWholeRuns(
    all.filter((block) => canMove(block, target)),
    target.sourceCode,
  )
  const few = planFrom(
    blocks.filter((block) => inputsFit(block, 'few')),
    target,
  )
  if (few !== null && few.left <= target.max) return few
  const many = planFrom(
    blocks.filter((block) => inputsFit(block, 'many')),
    target,
  )
  const best = few !== null && many !== null && few.left <= many.left ? few : many
  // What hardly shortens the function is no way to split it.
  return best !== null && best.left > target.max && target.own - best.left < (target.own - target.max) / 2 ? null : best
}

function planFrom(blocks: readonly Block[], target: Target): ExtractionPlan | null {
  const { own, max } = target
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
      const { inputs, outputs, binding, isAsync, isReturned, continues, yields } = block
      const lines = { fromLine: target.lineOf(start), toLine: target.lineOf(end) }
      const flow = { inputs, outputs, binding, isAsync, isReturned, continues, yields }
      const named = namer(block)
      const [value] = block.nodes
      const isConstant = named.form === 'constant'
      return {
        ...named,
        isGivenAway: isConstant && isGivenAway(value!, target.node),
        type: isConstant ? returnedType(value!, target.node, target.sourceCode) : null,
        start,
        end,
        ...lines,
        ...flow,
        hasKey: block.nodes.some(hasKey),
        hasJsx: block.nodes.some(holdsJsx),
      }
    })
  const next =
    left <= max
      ? null
      : longestPart(
          target,
          chosen.map(({ span }) => span),
        )
  return { action: 'extract', parts, left, next }
}

/** Fewer lines are not worth a function, and the new one must be short enough too. */
function sizesOf({ max, partMax = max }: Target): Pick<LongFunction, 'least' | 'most'> {
  return { least: Math.max(2, Math.min(8, Math.floor(max / 4))), most: Math.max(Math.min(max, partMax) - 3, 3) }
}

/** Counts own lines between two offsets. */
function lineCounter({ sourceCode, node, nested, lineOf }: Target): LongFunction['linesIn'] {
  const span = sourceCode.getRange(node)
  const first = lineOf(span[0])
  const sums = [0]
  for (const isOwn of ownLineFlags(sourceCode.text, span, nested)) sums.push(sums.at(-1)! + Number(isOwn))
  return ([start, end]) => sums[lineOf(end) - first + 1]! - sums[lineOf(start) - first]!
}

/** Whether the rest works without a block, and the new function is short enough. */
function canMove(block: Block, { label, max, partMax = max, isMovable }: Target): boolean {
  const { kind, lines, inputs, outputs, nodes } = block
  if (block.usesThis && label.className === null) return false
  // Of several outputs, some would be constants and some not.
  if (outputs.length > 1 && block.binding === 'let') return false
  if (kind === 'jsx' && nodes.some(isBoundToParent)) return false
  if (isMovable?.(block.span) === false) return false
  if (kind === 'value' && inputs.length === 0 && !block.isAsync && !block.usesThis) return true
  // `return (`, `)`, and a fragment around several elements.
  const around = kind === 'jsx' ? (nodes.length > 1 ? 4 : 2) : outputs.length > 0 || kind === 'value' ? 1 : 0
  const signature = kind === 'jsx' && inputs.length > 3 ? inputs.length + 2 : 1
  return lines + around + signature + 1 <= Math.max(Math.min(max, partMax), 6)
}

function inputsFit({ kind, inputs, outputs, usesHooks }: Block, most: 'few' | 'many'): boolean {
  const { jsx, other } = MOST_INPUTS[most]
  return inputs.length <= (kind === 'jsx' ? jsx : other) && outputs.length <= MOST_OUTPUTS + (usesHooks ? 2 : 0)
}

/** Elements whose meaning depends on what the parent finds directly inside of it. */
function isBoundToParent(node: TSESTree.Node): boolean {
  const { parent } = node
  if (parent?.type !== 'JSXElement') return false
  const { name, attributes } = parent.openingElement
  const tag = name.type === 'JSXIdentifier' ? name.name : name.type === 'JSXMemberExpression' ? name.property.name : ''
  const isSlot = attributes.some((one) => one.type === 'JSXAttribute' && one.name.name === 'asChild')
  return isSlot || /^(?:Trans|Switch|Routes|FormControl|Slot|Item|Tooltip|Navigator|Children)$/.test(tag)
}

const hasKey = (node: TSESTree.Node): boolean =>
  node.type === 'JSXElement' &&
  node.openingElement.attributes.some((one) => one.type === 'JSXAttribute' && one.name.name === 'key')

function holdsJsx(root: TSESTree.Node): boolean {
  let found = false
  walk(root, ({ type }) => {
    found ||= type === 'JSXElement' || type === 'JSXFragment'
    return !found
  })
  return found
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

/** The lines that the function gets shorter by: a call stays, in several lines where it is long. */
function savedBy({ kind, lines, outputs, inputs }: Block): number {
  const names = [...inputs, ...outputs].join(', ').length
  const isLong = (kind === 'jsx' ? names * 2 + inputs.length * 3 : names) > WIDTH_OF_NAMES
  return lines - (isLong ? Math.max(inputs.length, outputs.length) + 2 : 1)
}

/** How good it would be to extract a block, from what it needs, what it gives back and how much it takes away. */
function scoreOf(block: Block, { label, max }: Target, left: number): number {
  const saved = savedBy(block)
  if (saved < 2) return -1
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
  if (block.usesThis) score -= label.kind === 'constructor' ? 45 : 2
  if (block.kind === 'value') score -= inputs.length === 0 ? 0 : 10
  return score - depth * 2
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
