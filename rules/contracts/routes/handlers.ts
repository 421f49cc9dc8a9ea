import type { RuleSource } from '@stratalint/rule'
import { memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Framework } from './route.ts'
import { unwrap } from './static-text.ts'

export const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all'])

/** A call that is chained to another one begins at its own name, or all calls of a chain would begin alike. */
export function rangeOfCall(sourceCode: RuleSource, call: TSESTree.CallExpression): [number, number] {
  const [start, end] = sourceCode.getRange(call)
  const callee = call.callee
  if (callee.type !== 'MemberExpression') return [start, end]
  const object = unwrap(callee.object)
  const isChained = object.type === 'CallExpression' || object.type === 'NewExpression'
  return [isChained ? sourceCode.getRange(callee.property)[0] : start, end]
}

/** The call of `route('/x')` at the start of a chain of methods, as in Express. */
export function routeOfChain(object: TSESTree.Node): TSESTree.CallExpression | null {
  let node = unwrap(object)
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const name = memberName(node.callee)
    if (name === 'route') return node.arguments.length === 1 && mayBePath(node.arguments[0]!) ? node : null
    if (name === null || !METHODS.has(name)) return null
    node = unwrap(node.callee.object)
  }
  return null
}

export function split(handlers: readonly TSESTree.Node[]): {
  handler: TSESTree.Node | null
  middleware: TSESTree.Node[]
} {
  return { handler: handlers.at(-1) ?? null, middleware: handlers.slice(0, -1) }
}

export function elementsOf(node: TSESTree.Node): TSESTree.Node[] {
  const inner = unwrap(node)
  return inner.type === 'ArrayExpression' ? inner.elements.filter((element) => element !== null) : [inner]
}

export function mayBePath(node: TSESTree.Node): boolean {
  const inner = unwrap(node)
  if (inner.type === 'Literal') return typeof inner.value === 'string'
  return ['TemplateLiteral', 'Identifier', 'MemberExpression', 'BinaryExpression', 'ArrayExpression'].includes(
    inner.type,
  )
}

export function isPathText(node: TSESTree.Node): boolean {
  const inner = unwrap(node)
  if (inner.type === 'TemplateLiteral') return inner.quasis[0]!.value.raw.startsWith('/')
  return inner.type === 'Literal' && typeof inner.value === 'string' && inner.value.startsWith('/')
}

/** Whether a call on a host of another file is a route: a path in the source and a function that answers. */
export function isUnknownRoute(path: TSESTree.Node, handlers: readonly TSESTree.Node[]): boolean {
  const last = handlers.at(-1)
  return elementsOf(path).some(isPathText) && last !== undefined && last.type !== 'ObjectExpression'
}

export function isFunction(
  node: TSESTree.Node,
): node is TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
}

const NAMES_OF_PARAMETERS: [RegExp, Framework][] = [
  [/^_?(?:req|request) _?(?:res|response)\b/, 'express'],
  [/^_?(?:req|request) _?reply\b/, 'fastify'],
  [/^ctx\b/, 'koa'],
  [/^c\b/, 'hono'],
]

/** The framework that the names of a handler's parameters show. */
export function frameworkOfHandler(handler: TSESTree.Node | undefined): Framework | null {
  const inner = handler?.type === 'CallExpression' ? handler.arguments.find(isFunction) : handler
  if (inner === undefined || !isFunction(inner)) return null
  const names = inner.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '?')).join(' ')
  return NAMES_OF_PARAMETERS.find(([pattern]) => pattern.test(names))?.[1] ?? null
}
