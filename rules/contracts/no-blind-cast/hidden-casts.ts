import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, unwrap, variableOf, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { innermost, isCast, isConst, type Cast } from './casts.ts'

type Node = TSESTree.Node

/** `const row = order as unknown`, then `row as Invoice`: the double cast in two statements. */
export function isSecondHalf(sourceCode: RuleSource, cast: Cast): boolean {
  const { expression, typeAnnotation } = cast
  if (expression.type !== 'Identifier' || !/\bas (?:unknown|any)\b/.test(sourceCode.text)) return false
  if (/^TS(?:Unknown|Any)Keyword$/.test(typeAnnotation.type) || isConst(cast)) return false
  const definition = variableOf(sourceCode, expression)?.defs.at(-1)
  if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const' || definition.node.init === null)
    return false
  const { id, init } = definition.node
  if (id.type !== 'Identifier' || id.typeAnnotation != null || !isCast(init)) return false
  return /^TS(?:Unknown|Any)Keyword$/.test(init.typeAnnotation.type) && !isTested(sourceCode, expression.name)
}

/** Whether code finds out what a value is: `typeof row`, `row instanceof Date`, `'id' in row`, `isInvoice(row)`. */
function isTested({ text }: RuleSource, name: string): boolean {
  const plain = name.replaceAll('$', String.raw`\$`)
  return new RegExp(
    String.raw`\btypeof ${plain}\b|\b${plain} instanceof\b|\bin ${plain}\b|\b(?:is[A-Z]\w*|assert\w*|\w*[sS]chema\.\w+)\(${plain}\b`,
  ).test(text)
}

/** The function that is nothing but a cast: `const cast = <T>(value: unknown): T => value as T`. */
export function castHelper(node: Cast): FunctionNode | null {
  const value = innermost(node)
  const fn = enclosingFunction(node)
  if (fn === null || value.type !== 'Identifier' || fn.params.length !== 1) return null
  const [param] = fn.params
  if (param?.type !== 'Identifier' || param.name !== value.name) return null
  const open = param.typeAnnotation?.typeAnnotation.type
  if (open !== 'TSUnknownKeyword' && open !== 'TSAnyKeyword') return null
  const { typeAnnotation } = node
  const name =
    typeAnnotation.type === 'TSTypeReference' && typeAnnotation.typeName.type === 'Identifier'
      ? typeAnnotation.typeName.name
      : ''
  const isParameter = fn.typeParameters?.params.some((one) => one.name.name === name) === true
  return isParameter && returnedBy(fn) === node ? fn : null
}

/** What a function without other statements returns. */
function returnedBy({ body }: FunctionNode): Node | null {
  if (body?.type !== 'BlockStatement') return body ?? null
  const [only, ...others] = body.body
  return only?.type === 'ReturnStatement' && others.length === 0 ? only.argument : null
}

const MAP_TYPE = /^(?:Readonly|Weak)?Map$/

/** The lookup in a map of this file whose missing value a cast hides: `orders.get(id) as Order`. */
export function castLookup(sourceCode: RuleSource, cast: Cast): boolean {
  const { expression, typeAnnotation } = cast
  const call = unwrap(expression)
  if (expression.type !== 'CallExpression' || call.type !== 'CallExpression') return false
  const callee = unwrap(call.callee)
  if (callee.type !== 'MemberExpression' || !isMap(sourceCode, unwrap(callee.object))) return false
  return !/\b(?:undefined|null|unknown|any)\b/.test(sourceCode.getText(typeAnnotation)) && !isConst(cast)
}

function isMap(sourceCode: RuleSource, node: Node): boolean {
  const definition = node.type === 'Identifier' ? variableOf(sourceCode, node)?.defs.at(-1) : undefined
  const name = definition?.name
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  if (type !== undefined)
    return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && MAP_TYPE.test(type.typeName.name)
  const init = definition?.type === 'Variable' ? definition.node.init : null
  return init?.type === 'NewExpression' && init.callee.type === 'Identifier' && MAP_TYPE.test(init.callee.name)
}
