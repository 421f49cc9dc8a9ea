import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '@stratalint/rule'
import type { FunctionNode } from '@stratalint/rule/analysis'
import { lastName } from './function-label.ts'
import { walk } from './walk.ts'

/** Methods that change the list, map or set that they are called on. */
const CHANGES = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/

/** Whether each call of a function gives away, or changes, an object of its own, which a constant would make the same one. */
export function isGivenAway(value: TSESTree.Node, { body }: FunctionNode): boolean {
  const holder = holderOf(value)
  if (holder === null) return false
  const { parent } = holder
  if (parent?.type === 'ReturnStatement' || holder === body) return true
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false
  const { name } = parent.id
  let isFound = false
  walk(body, (node) => {
    if (node.type === 'Identifier' && node.name === name && node !== parent.id) isFound ||= leaves(node)
    return !isFound
  })
  return isFound
}

/** The outermost literal that a value is a part of; `null` where it is `as const`. */
function holderOf(value: TSESTree.Node): TSESTree.Node | null {
  const { parent } = value
  switch (parent?.type) {
    case 'TSAsExpression':
      return isConstType(parent.typeAnnotation) ? null : holderOf(parent)
    case 'TSSatisfiesExpression':
    case 'ArrayExpression':
    case 'ObjectExpression':
      return holderOf(parent)
    case 'Property':
      return parent.value === value ? holderOf(parent) : value
    default:
      return value
  }
}

const isConstType = (type: TSESTree.TypeNode): boolean =>
  type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'

/** Whether a variable is returned, put into another object, or changed where it is used. */
function leaves(use: TSESTree.Identifier): boolean {
  const { parent } = use
  switch (parent.type) {
    case 'ReturnStatement':
    case 'ArrayExpression':
      return true
    case 'Property':
      return parent.value === use && parent.parent.type === 'ObjectExpression'
    case 'AssignmentExpression':
      return parent.right === use
    case 'MemberExpression':
      return parent.object === use && changes(parent)
    default:
      return false
  }
}

/** Whether an object is changed through one of its members. */
function changes(member: TSESTree.MemberExpression): boolean {
  const { parent } = member
  if (parent.type === 'AssignmentExpression') return parent.left === member
  if (parent.type === 'UpdateExpression') return true
  if (parent.type === 'UnaryExpression') return parent.operator === 'delete'
  if (parent.type === 'MemberExpression') return parent.object === member && changes(parent)
  return parent.type === 'CallExpression' && parent.callee === member && CHANGES.test(lastName(member))
}

/** The type that a function says it returns, where it returns a value as it is. */
export function returnedType(value: TSESTree.Node, node: FunctionNode, sourceCode: RuleSource): string | null {
  const { parent } = value
  const isReturned = (parent?.type === 'ReturnStatement' || value === node.body) && !node.async && !node.generator
  const type = node.returnType?.typeAnnotation
  return isReturned && type !== undefined ? sourceCode.getText(type).replace(/\s+/g, ' ') : null
}
