import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { walk } from './walk.ts'

const FEWEST = 3
const SHARE = 0.8

/** Whether a function is a list of registrations, such as the routes of a plugin: calls that each take a function. */
export function isListOfRegistrations({ getRange }: RuleSource, { body }: FunctionNode): boolean {
  if (body.type !== 'BlockStatement') return false
  const registrations = body.body.filter(isRegistration)
  const sizeOf = (nodes: readonly TSESTree.Node[]): number =>
    nodes.map((node) => getRange(node)).reduce((sum, [start, end]) => sum + end - start, 0)
  return registrations.length >= FEWEST && sizeOf(registrations) >= sizeOf(body.body) * SHARE
}

function isRegistration(statement: TSESTree.Node): boolean {
  const call = statement.type === 'ExpressionStatement' ? statement.expression : null
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.arguments.some(
      (argument) => isFunction(argument) || (argument.type === 'ObjectExpression' && holdsFunction(argument)),
    )
  )
}

function holdsFunction(object: TSESTree.Node): boolean {
  let holds = false
  walk(object, (node) => {
    holds ||= isFunction(node)
    return !holds
  })
  return holds
}
