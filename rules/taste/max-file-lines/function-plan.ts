import type { FunctionNode } from '@stratalint/rule/analysis'
import { createFlowFinder } from '../max-function-lines/flow.ts'
import { labelOf } from '../max-function-lines/function-label.ts'
import { planExtraction } from '../max-function-lines/plan-extraction.ts'
import type { InsideContext, InsidePlan } from './inside-plan.ts'

/** A longer part would be a long function itself. */
const MOST_OF_PART = 80

/** Plans which parts of a function move to other files. */
export function planFunction(
  { module, sourceCode, position, owner, need, max, companions }: InsideContext,
  node: FunctionNode,
): Extract<InsidePlan, { action: 'extract' }> | null {
  const lineOf = (offset: number): number => position(offset).line
  const [start, end] = sourceCode.getRange(node)
  const own = lineOf(end) - lineOf(start) + 1
  // Without a class, nothing that uses `this` is a part.
  const label = { ...labelOf(sourceCode, node), name: owner, className: null }
  const plan = planExtraction({
    file: module.file,
    sourceCode,
    node,
    nested: [],
    flow: createFlowFinder(sourceCode, node),
    label,
    own,
    // A few lines less are no split.
    max: Math.max(own - Math.max(need + 2, Math.ceil(max / 20)), Math.ceil(own / 4)),
    partMax: Math.min(max - 5, MOST_OF_PART),
    isMovable: companions.isMovable,
    lineOf,
  })
  if (plan === null) return null
  const along = companions.of(plan.parts.map((part) => [part.start, part.end]))
  return {
    action: 'extract',
    owner,
    parts: plan.parts,
    along: along.names,
    saved: own - plan.left + along.lines - plan.parts.length,
  }
}
