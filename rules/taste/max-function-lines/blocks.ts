import type { RuleSource } from '@stratalint/rule'
import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { addElements, addValue } from './expression-blocks.ts'
import type { Flow, FlowFinder } from './flow.ts'
import type { Span } from './own-lines.ts'
import { addLoopBody, addStatements } from './statement-blocks.ts'
import type { Traits } from './traits.ts'
import { childrenOf } from './walk.ts'

/** A part of a function that could be a function of its own. */
export interface Block extends Flow, Traits {
  kind: 'statements' | 'loop-body' | 'jsx' | 'value'
  nodes: readonly TSESTree.Node[]
  /** With the comments directly above it. */
  span: Span
  /** Own lines of the function in it. */
  lines: number
  /** The call in its place is returned. */
  isReturned: boolean
  /** A `continue` of the loop becomes a `return`. */
  continues: boolean
  /** It yields, so that the call in its place is `yield*`. */
  yields: boolean
  /** A comment says what it does, or blank lines set it apart. */
  isParagraph: boolean
  /** How many statements with a body it is nested in. */
  depth: number
}

/** What blocks are looked for in. */
export interface LongFunction {
  sourceCode: RuleSource
  node: FunctionNode
  flow: FlowFinder
  /** The own lines of the function in a range. */
  linesIn(span: Span): number
  /** The fewest lines that are worth a function, and the most that one may have. */
  least: number
  most: number
}

/** Where a block is. */
export interface Surroundings {
  depth: number
  isInLoop: boolean
}

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])

/** Every part of a function that could be extracted. */
export function blocksOf(long: LongFunction): Block[] {
  const blocks: Block[] = []
  visitOwn(long.node.body, long, { depth: 0, isInLoop: false }, blocks)
  return blocks
}

function visitOwn(node: TSESTree.Node, long: LongFunction, around: Surroundings, blocks: Block[]): void {
  if (isFunction(node)) return
  const isLoop = LOOPS.has(node.type)
  switch (node.type) {
    case 'BlockStatement':
      addStatements(node.body, node, long, around, blocks)
      if (node.parent !== undefined && LOOPS.has(node.parent.type)) addLoopBody(node, long, around, blocks)
      break
    case 'SwitchCase':
      addStatements(node.consequent, node, long, around, blocks)
      break
    case 'JSXElement':
    case 'JSXFragment':
      addElements(node, long, around, blocks)
      break
    case 'ObjectExpression':
    case 'ArrayExpression':
      addValue(node, long, around, blocks)
  }
  const isNested = isLoop || node.type === 'BlockStatement' || node.type === 'SwitchCase'
  const inner = isNested ? { depth: around.depth + 1, isInLoop: around.isInLoop || isLoop } : around
  for (const child of childrenOf(node)) visitOwn(child, long, inner, blocks)
}
