import { childrenOf } from '@stratalint/graph'
import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** How code leaves what is around it, apart from reaching its end. */
export interface Exits {
  returns: boolean
  /** `continue` of the loop that is directly around the code. */
  continues: boolean
  yields: boolean
  /** `break`, or a jump to a label or a loop further out. */
  jumps: boolean
}

interface Around {
  inLoop: boolean
  inSwitch: boolean
  labels: readonly string[]
}

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])

/** How a statement leaves what is around it; functions inside of it do not count. */
export function exitsOf(node: TSESTree.Node): Exits {
  const exits: Exits = { returns: false, continues: false, yields: false, jumps: false }
  collect(node, { inLoop: false, inSwitch: false, labels: [] }, exits)
  return exits
}

function collect(node: TSESTree.Node, around: Around, exits: Exits): void {
  if (isFunction(node)) return
  switch (node.type) {
    case 'ReturnStatement':
      exits.returns = true
      break
    case 'YieldExpression':
      exits.yields = true
      break
    case 'BreakStatement':
    case 'ContinueStatement':
      if (node.label !== null) exits.jumps ||= !around.labels.includes(node.label.name)
      else if (node.type === 'ContinueStatement') exits.continues ||= !around.inLoop
      else exits.jumps ||= !around.inLoop && !around.inSwitch
      return
    case 'LabeledStatement':
      around = { ...around, labels: [...around.labels, node.label.name] }
      break
    case 'SwitchStatement':
      around = { ...around, inSwitch: true }
      break
    default:
      if (LOOPS.has(node.type)) around = { ...around, inLoop: true }
  }
  for (const child of childrenOf(node)) collect(child, around, exits)
}

/** Whether statements never reach their end. */
export function alwaysExits(nodes: readonly TSESTree.Node[]): boolean {
  const last = nodes.at(-1)
  switch (last?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return alwaysExits(last.body)
    case 'IfStatement':
      return last.alternate !== null && alwaysExits([last.consequent]) && alwaysExits([last.alternate])
    case 'TryStatement':
      return alwaysExits([last.block]) && (last.handler === null || alwaysExits([last.handler.body]))
    default:
      return false
  }
}
