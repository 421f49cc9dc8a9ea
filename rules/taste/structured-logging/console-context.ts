import type { RuleSource } from '@stratalint/rule'
import { isFunction, keyOf, memberName } from '@stratalint/rule/analysis'
import { isError } from '../logging/error-values.ts'
import type { TSESTree } from '@typescript-eslint/utils'

/** How a `catch` clause ends; `repeats` in a loop that tries again, or goes on with the next element. */
export type CatchEnd = 'throws' | 'returns' | 'goes-on' | 'repeats'

/** How the `catch` clause around a node ends; `null` where there is none. */
export function catchEnd(node: TSESTree.Node): CatchEnd | null {
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'CatchClause') {
      const last = at.body.body.at(-1)?.type
      if (last === 'ThrowStatement') return 'throws'
      return last === 'ReturnStatement' ? 'returns' : isInLoop(at) ? 'repeats' : 'goes-on'
    }
    if (/Function/.test(at.type)) return null
  }
  return null
}

function isInLoop(node: TSESTree.Node): boolean {
  for (let at = node.parent; at !== undefined && at !== null && !isFunction(at); at = at.parent)
    if (/^(?:For|While|DoWhile)/.test(at.type)) return true
  return false
}

/** Whether a call only formats the output: an empty line or a row of dashes. */
export function onlySeparates({ arguments: values }: TSESTree.CallExpression): boolean {
  return values.every((value) => isSeparator(value))
}

function isSeparator(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string' && !/[\p{L}\p{N}]/u.test(node.value)
  // `'-'.repeat(80)`, `new Array(80).join('-')`
  const callee = node.type === 'CallExpression' ? node.callee : null
  if (callee?.type !== 'MemberExpression') return false
  const text = memberName(callee) === 'repeat' ? callee.object : (node as TSESTree.CallExpression).arguments[0]
  return /^(?:repeat|join)$/.test(memberName(callee) ?? '') && text !== undefined && isSeparator(text)
}

/** How a method of the console is passed on: to handle an error, to be called with values, or under another name. */
export type ReferenceUse = 'error' | 'value' | 'name'

export function referenceUse(node: TSESTree.Node): ReferenceUse {
  const { parent } = node
  if (parent?.type !== 'CallExpression' || !parent.arguments.includes(node as TSESTree.Expression)) return 'name'
  const method = parent.callee.type === 'MemberExpression' ? memberName(parent.callee) : null
  const [event] = parent.arguments
  const isErrorEvent = event?.type === 'Literal' && event.value === 'error'
  return method === 'catch' || isErrorEvent || (method === 'then' && parent.arguments[1] === node) ? 'error' : 'value'
}

/** The text of `{ message: 'order paid', … }` as the only argument. */
export function ownMessage({ arguments: [only, ...others] }: TSESTree.CallExpression): TSESTree.Node | null {
  if (only?.type !== 'ObjectExpression' || others.length > 0) return null
  const property = only.properties.find((one) => one.type === 'Property' && /^(?:message|msg)$/.test(keyOf(one) ?? ''))
  const value = property?.type === 'Property' ? property.value : null
  return value?.type === 'Literal' ? value : null
}

/** The error that a call writes, as an identifier. */
export function errorOf(call: TSESTree.CallExpression | null, source: RuleSource): string | null {
  const error = call?.arguments.find((value) => value.type === 'Identifier' && isError(source, value))
  return error?.type === 'Identifier' ? error.name : null
}

/** The name of the class around a node. */
export function className(node: TSESTree.Node): string | null {
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent)
    if (at.type === 'ClassDeclaration') return at.id?.name ?? null
  return null
}

/** Whether a node is in a function that other code is given to call, such as `onError` of an object of options, and that returns nothing. */
export function isInCallback(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined | null = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (!isFunction(at)) continue
    const { parent } = at
    if (parent.type === 'CallExpression') return parent.arguments.includes(at as TSESTree.Expression)
    if (parent.type === 'Property') return parent.parent.type === 'ObjectExpression' && isPassed(parent.parent)
    return parent.type === 'JSXExpressionContainer'
  }
  return false
}

/** Whether an object of options is an argument, at any depth. */
function isPassed(object: TSESTree.Node): boolean {
  const { parent } = object
  if (parent?.type === 'Property') return isPassed(parent.parent)
  return (
    (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
    parent.arguments.includes(object as TSESTree.Expression)
  )
}
