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

/** `createOptions((build) => ({ … }))`: the object is the settings that a builder gets, and its values have no use outside of it. */
export function isSettings(node: FunctionNode): boolean {
  const { body, parent } = node
  if (body?.type !== 'ObjectExpression' || parent?.type !== 'CallExpression') return false
  const { callee } = parent
  const named = callee.type === 'MemberExpression' ? callee.property : callee
  const name = named.type === 'Identifier' ? named.name : ''
  return parent.arguments.some((argument) => argument === node) && BUILDER.test(name)
}

/** Functions that make something from settings; what `wrap`, `map` or `useMemo` calls computes a result. */
const BUILDER = /^(?:create|define|build|configure|make|extend|options|config)(?![a-z])/
