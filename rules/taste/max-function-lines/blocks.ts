import { childrenOf } from '@stratalint/graph'
import type { Block, LongFunction, Surroundings } from './block.ts'
import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { addElements, addValue } from './expression-blocks.ts'
import { addLoopBody, addStatements } from './statement-blocks.ts'

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
