import type { TSESTree } from '@typescript-eslint/utils'
import type { Block, LongFunction, Surroundings } from './block.ts'
import type { Span } from './own-lines.ts'
import { repeatsIn } from './repeats.ts'
import { joinTraits, traitsOf } from './traits.ts'

/** Adds an element, and the runs of elements directly inside of it. */
export function addElements(
  node: TSESTree.JSXElement | TSESTree.JSXFragment,
  long: LongFunction,
  around: Surroundings,
  blocks: Block[],
): void {
  add([node], 'jsx', long, around, blocks)
  const children = node.children.filter((child) => child.type !== 'JSXText' || child.raw.trim() !== '')
  if (children.length > 40) return
  const repeats = repeatsIn(children, long.sourceCode)
  // Nothing separates elements of one form.
  const cutsRepeats = (from: number, to: number): boolean =>
    repeats.some(({ nodes }) => {
      const first = children.findIndex((child) => child === nodes[0])
      const last = first + nodes.length - 1
      return from <= last && to >= first && (from > first || to < last)
    })
  for (const [from, first] of children.entries()) {
    if (first.type !== 'JSXElement') continue
    for (let to = from + 1; to < children.length; to++) {
      if (children[to]!.type !== 'JSXElement') continue
      // Everything inside is the element without its tag.
      if (from === 0 && to === children.length - 1 && node.type === 'JSXElement') continue
      if (cutsRepeats(from, to)) continue
      if (!add(children.slice(from, to + 1), 'jsx', long, around, blocks)) break
    }
  }
}

/** Adds an object or a list. */
export function addValue(
  node: TSESTree.ObjectExpression | TSESTree.ArrayExpression,
  long: LongFunction,
  around: Surroundings,
  blocks: Block[],
): void {
  const { parent } = node
  const isJoined =
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'Promise'
  if (!isJoined) add([node], 'value', long, around, blocks)
}

/** Returns whether a longer run may still be short enough. */
function add(
  nodes: readonly TSESTree.Node[],
  kind: 'jsx' | 'value',
  long: LongFunction,
  { depth, isInLoop }: Surroundings,
  blocks: Block[],
): boolean {
  const { sourceCode } = long
  const span: Span = [sourceCode.getRange(nodes[0]!)[0], sourceCode.getRange(nodes.at(-1)!)[1]]
  const lines = long.linesIn(span)
  // A constant may be longer than a function.
  if (lines > long.most && kind === 'jsx') return false
  if (lines < long.least) return true
  const flow = long.flow.flowOf(span, isInLoop)
  if (flow === null || flow.outputs.length > 0) return true
  const traits = joinTraits(nodes.map((one) => traitsOf(one)))
  const isConstant = flow.inputs.length === 0 && !traits.isAsync && !traits.usesThis && !flow.needsTypes
  if (lines > long.most && !isConstant) return true
  blocks.push({
    ...flow,
    ...traits,
    kind,
    nodes,
    span,
    lines,
    isReturned: false,
    continues: false,
    yields: false,
    isParagraph: true,
    depth,
  })
  return true
}
