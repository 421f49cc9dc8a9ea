import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Block } from './block.ts'
import { lastName } from './function-label.ts'
import { walk } from './walk.ts'

/** What the only effect of a block is. */
export interface Filling {
  action: 'append' | 'add' | 'fill'
  /** The list, text, map or object that it changes. */
  target: string
  /** What it goes through to do so, where it is a loop. */
  source: string | null
}

const ACTION_OF: Record<string, Filling['action']> = { push: 'append', append: 'append', add: 'add', set: 'fill' }

/** What a block adds to a value that it takes; `null` if it does anything else. */
export function fillingOf({ nodes, inputs, outputs }: Block): Filling | null {
  const found = new Map<string, Filling['action']>()
  let isOther = outputs.length > 1 || outputs.some((name) => !inputs.includes(name))
  const add = (target: TSESTree.Node, action: Filling['action']): void => {
    const name = targetName(target)
    if (name === null || (target.type === 'Identifier' && !inputs.includes(name))) isOther = true
    else found.set(name, action)
  }
  const visit = (expression: TSESTree.Node): void => {
    if (expression.type === 'CallExpression' && expression.callee.type === 'MemberExpression') {
      const action = ACTION_OF[lastName(expression.callee)]
      if (action === undefined) isOther = true
      else add(expression.callee.object, action)
    } else if (expression.type === 'AssignmentExpression') {
      const { left, operator } = expression
      if (left.type === 'MemberExpression') add(left.object, 'fill')
      else if (left.type !== 'Identifier') isOther = true
      else if (outputs.includes(left.name)) {
        if (operator === '+=' && /^(?:Template)?Literal$/.test(expression.right.type) && isText(expression.right))
          add(left, 'append')
        else isOther = true
      }
    } else if (expression.type !== 'UpdateExpression') isOther = true
  }
  for (const root of nodes)
    walk(root, (node) => {
      if (node.type === 'ExpressionStatement') visit(node.expression)
      if (node.type === 'AwaitExpression' || node.type === 'ReturnStatement') isOther = true
      return !isFunction(node)
    })
  const [only, ...others] = found
  if (isOther || only === undefined || others.length > 0) return null
  const [first] = nodes
  const source = nodes.length === 1 && first?.type === 'ForOfStatement' ? iteratedName(first.right) : null
  return { action: only[1], target: only[0], source }
}

const isText = (node: TSESTree.Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')

function targetName(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && !node.computed ? lastName(node) : null
}

/** `rows` of `report.rows.entries()` and `Object.entries(report.rows)`. */
function iteratedName(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier' || node.type === 'MemberExpression') return targetName(node)
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  if (!/^(?:entries|values|keys)$/.test(lastName(node.callee))) return null
  const [argument] = node.arguments
  return iteratedName(argument ?? node.callee.object)
}
