import type { RuleSource } from '@stratalint/rule'
import { importedAs, memberName, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction } from './handlers.ts'
import type { Host } from './hosts.ts'
import { constantOf, staticText } from './static-text.ts'

/** Names of routers of other files, which a mount passes. */
const ROUTER_NAME = /(?:routers?|routes?|controllers?|api|app|plugin)$/i

/** The router of `x.routes()` of Koa. */
export function routesCall(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const name = memberName(node.callee)
  return name === 'routes' || name === 'middleware' ? node.callee.object : null
}

export function isRouterOfOtherFile(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression')
    return node.object.type === 'Identifier' && isRouterOfOtherFile(sourceCode, node.object)
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require')
    return staticText(sourceCode, node.arguments[0])?.startsWith('.') === true
  if (node.type !== 'Identifier') return false
  const imported = importedAs(sourceCode, node)
  return imported !== null && /^[.@~#]/.test(imported.module) && ROUTER_NAME.test(node.name)
}

/** The instance that a function of this file gets when it is registered as a plugin. */
export function pluginHost(sourceCode: RuleSource, node: TSESTree.Node): Host | null {
  let fn: TSESTree.Node | null = node
  if (node.type === 'Identifier') {
    const definition = variableOf(sourceCode, node)?.defs.at(-1)
    fn = definition?.type === 'FunctionName' ? definition.node : constantOf(sourceCode, node)
  }
  if (fn?.type === 'CallExpression') fn = fn.arguments.find(isFunction) ?? null
  if (fn === null || !('params' in fn)) return null
  const [parameter] = fn.params as TSESTree.Node[]
  if (parameter?.type !== 'Identifier') return null
  const variable = variableOf(sourceCode, parameter)
  return variable === null ? null : { framework: 'fastify', key: variable, prefix: [], isRoot: false }
}
