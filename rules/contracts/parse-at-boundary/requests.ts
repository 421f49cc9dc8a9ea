import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName, unwrap, variableOf, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

export const REQUEST_PARTS = new Set(['body', 'query', 'params'])
const REQUEST_NAME = /^_?(?:req|request)$/
const RESPONSE_NAME = /^_?(?:res|resp|response|reply|rep)$/
const FRAMEWORK =
  /['"](?:express(?:-[\w-]+)?|fastify|koa|@koa\/router|koa-router|restify|polka|@nestjs\/(?:common|platform-express)|@medusajs\/[\w/-]+|next|h3|@tinyhttp\/app|@loopback\/rest|routing-controllers)['"]/
/** A package, not a relative path or an alias such as `@/types` or `src/types`. */
const PACKAGE = /^(?!src\/)(?:@[\w-]+\/)?[a-z]/
const KOA = /['"](?:koa|@koa\/router|koa-router)['"]/

/** The part of a request that a member is: `req.body`, `ctx.request.query`, `ctx.params` of Koa. */
export function requestPart(
  sourceCode: RuleSource,
  node: TSESTree.MemberExpression,
  name: string,
): { request: object; name: string } | null {
  if (!REQUEST_PARTS.has(name)) return null
  const object = unwrap(node.object)
  if (object.type === 'MemberExpression') {
    const inner = unwrap(object.object)
    const isContext = inner.type === 'Identifier' && /^(?:ctx|context|koaCtx|c)$/.test(inner.name)
    if (!isContext || memberName(object) !== 'request') return null
    const variable = variableOf(sourceCode, inner)
    return variable === null ? null : { request: variable, name }
  }
  if (object.type !== 'Identifier') return null
  const variable = variableOf(sourceCode, object)
  const definition = variable?.defs.at(-1)
  if (variable === null || definition?.type !== 'Parameter' || !isFunction(definition.node)) return null
  if (isRequestParameter(sourceCode, definition.name, definition.node)) return { request: variable, name }
  const isKoa = name !== 'body' && /^(?:ctx|context)$/.test(object.name) && KOA.test(sourceCode.text)
  return isKoa ? { request: variable, name } : null
}

/** Whether an expression is a request: a parameter that is one, or `c.req`, `ctx.request`. */
export function isRequest(sourceCode: RuleSource, given: Node): boolean {
  const node = unwrap(given)
  if (node.type === 'MemberExpression') return /^(?:req|request)$/.test(memberName(node) ?? '')
  if (node.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return false
  return REQUEST_NAME.test(node.name) || isRequestParameter(sourceCode, definition.name, definition.node)
}

/** Whether a parameter is a request of a web framework that has parsed its body, query and params. */
export function isRequestParameter(sourceCode: RuleSource, param: Node, of: FunctionNode): boolean {
  const type = referredType(param)
  if (type === 'NextRequest') return false
  // The `Request` of the web platform has a stream as its body.
  if (type === 'Request' && !isImported(sourceCode, 'Request')) return false
  if (type !== null && /Request$/.test(type) && !isOfOtherPackage(sourceCode, type)) return true
  if (param.type === 'Identifier' && !REQUEST_NAME.test(param.name)) return hasDecorator(param, /^Re?q(?:uest)?$/)
  if (type !== null && !/req/i.test(type)) return false
  if (hasDecorator(param, /^Req(?:uest)?$/)) return true
  const index = of.params.findIndex((each) => contains(sourceCode, each, param))
  const next = of.params[index + 1]
  const hasResponse =
    next?.type === 'Identifier' && (RESPONSE_NAME.test(next.name) || /Response$|Reply$/.test(referredType(next) ?? ''))
  if (hasResponse) return true
  if (type !== null && isOfOtherPackage(sourceCode, type)) return false
  return param.type === 'Identifier' && (FRAMEWORK.test(sourceCode.text) || isRouteHandler(of))
}

/** Whether a type comes from a package that is no web framework, such as the saved requests of an HTTP client. */
function isOfOtherPackage(sourceCode: RuleSource, type: string): boolean {
  const specifier = importOf(sourceCode, type)
  return specifier !== null && PACKAGE.test(specifier) && !FRAMEWORK.test(`'${specifier}'`)
}

function isRouteHandler(of: FunctionNode): boolean {
  const { parent } = of
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false
  const [path] = parent.arguments
  return (
    /^(?:get|post|put|patch|delete|all|use)$/.test(memberName(parent.callee) ?? '') &&
    path?.type === 'Literal' &&
    typeof path.value === 'string' &&
    path.value.startsWith('/')
  )
}

function contains(sourceCode: RuleSource, outer: Node, inner: Node): boolean {
  const [start, end] = sourceCode.getRange(outer)
  const [from, to] = sourceCode.getRange(inner)
  return start <= from && to <= end
}

const isImported = (sourceCode: RuleSource, name: string): boolean => importOf(sourceCode, name) !== null

/** The specifier from which a file imports a name; `null` for none. */
function importOf({ ast }: RuleSource, name: string): string | null {
  for (const statement of ast.body)
    if (statement.type === 'ImportDeclaration' && statement.specifiers.some(({ local }) => local.name === name))
      return statement.source.value
  return null
}

/** The last name of a written type: `Request` of `express.Request<P>`. */
function referredType(node: Node): string | null {
  const annotation = (node as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation?.typeAnnotation
  if (annotation?.type === 'TSIntersectionType') {
    const names = annotation.types.map((type) => (type.type === 'TSTypeReference' ? lastNameOf(type.typeName) : ''))
    return names.find((name) => /Request$/.test(name)) ?? null
  }
  if (annotation?.type !== 'TSTypeReference') return null
  // Of `express.Request`, so that it is not treated as the global.
  return annotation.typeName.type === 'TSQualifiedName'
    ? `.${lastNameOf(annotation.typeName)}`
    : lastNameOf(annotation.typeName)
}

function lastNameOf(name: TSESTree.EntityName): string {
  return name.type === 'Identifier' ? name.name : name.type === 'TSQualifiedName' ? name.right.name : ''
}

export function hasDecorator(node: Node, names: RegExp): boolean {
  return decoratorOf(node, names) !== null
}

/** The call of a decorator with such a name. */
export function decoratorOf(node: Node, names: RegExp): TSESTree.CallExpression | null {
  for (const { expression } of (node as { decorators?: TSESTree.Decorator[] }).decorators ?? []) {
    if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') continue
    if (names.test(expression.callee.name)) return expression
  }
  return null
}
