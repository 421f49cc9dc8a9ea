import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { labelOf, type BoundarySource } from '../parse-at-boundary/boundary-sources.ts'
import { isTypeParameter } from '../parse-at-boundary/type-names.ts'

type Node = TSESTree.Node
type Cast = TSESTree.TSAsExpression | TSESTree.TSTypeAssertion

/** A cast, for the message. */
export interface CastDetails {
  type: 'any' | 'double' | 'boundary'
  /** What is cast, in short. */
  value: string
  /** What is cast, as code. */
  code: string
  /** The cast as it is written: `as unknown as Order`. */
  claim: string
  /** The type that is claimed, if it has a name. */
  name: string | null
  isList: boolean
  /** The type is a type parameter. */
  isParameter: boolean
  /** The value is an object or an array as written. */
  isLiteral: boolean
  /** What the data comes from, if it comes from outside. */
  source: string | null
  /** The data is what is cast, not a part of it. */
  isWhole: boolean
  /** How an `any` is used. */
  use: AnyUse | null
}

/** How the value of `as any` is used. */
export type AnyUse =
  | { type: 'member'; name: string; object: string }
  | { type: 'argument'; callee: string }
  | { type: 'variable'; name: string }
  | { type: 'property'; name: string }
  | { type: 'return' }
  | { type: 'other' }

export function castDetails(
  sourceCode: RuleSource,
  cast: Cast,
  type: CastDetails['type'],
  source: BoundarySource | null,
): CastDetails {
  const value = innermost(cast)
  const claimed = sourceCode.getText(cast.typeAnnotation).replace(/\s+/g, ' ')
  const named = nameOf(cast.typeAnnotation)
  const through =
    cast.expression !== value && isCast(cast.expression)
      ? `as ${sourceCode.getText(cast.expression.typeAnnotation)} `
      : ''
  const text = sourceCode.getText(value).replace(/\s+/g, ' ')
  return {
    type,
    value: text.length <= 40 ? text : labelOf(sourceCode, value),
    code: text.length <= 48 ? text : 'value',
    claim: `${through}as ${cut(claimed, 40)}`,
    name: named?.name ?? null,
    isList: named?.isList === true,
    isParameter: named !== null && isTypeParameter(cast, named.name),
    isLiteral: /^(?:Object|Array)Expression$/.test(value.type),
    source: source?.label ?? null,
    isWhole: source !== null && contains(sourceCode, value, source.node),
    use: type === 'any' ? useOf(sourceCode, cast) : null,
  }
}

const isCast = (node: Node): node is Cast => node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion'

function innermost(cast: Cast): Node {
  let at: Node = cast
  while (isCast(at)) at = at.expression
  return at
}

function nameOf(type: Node): { name: string; isList: boolean } | null {
  if (type.type === 'TSArrayType') {
    const element = nameOf(type.elementType)
    return element === null ? null : { ...element, isList: true }
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  const { name } = type.typeName
  if (name === 'Array' || name === 'ReadonlyArray') {
    const [argument] = type.typeArguments?.params ?? []
    const element = argument === undefined ? null : nameOf(argument)
    return element === null ? null : { ...element, isList: true }
  }
  return /^(?:Record|Partial|Promise|Map|Set|T|K|V|U|R)$/.test(name) ? null : { name, isList: false }
}

function useOf(sourceCode: RuleSource, cast: Cast): AnyUse {
  const { parent } = cast
  switch (parent.type) {
    case 'MemberExpression':
      return {
        type: 'member',
        name: memberName(parent) ?? '',
        object: cut(sourceCode.getText(innermost(cast)).replace(/\s+/g, ' '), 24),
      }
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === cast
        ? { type: 'other' }
        : { type: 'argument', callee: calleeOf(sourceCode, parent.callee) }
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? { type: 'variable', name: parent.id.name } : { type: 'other' }
    case 'Property':
      return parent.key.type === 'Identifier' ? { type: 'property', name: parent.key.name } : { type: 'other' }
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return { type: 'return' }
    default:
      return { type: 'other' }
  }
}

function calleeOf(sourceCode: RuleSource, given: Node): string {
  const callee = unwrap(given)
  const name = callee.type === 'MemberExpression' ? memberName(callee) : sourceCode.getText(callee)
  return cut((name ?? 'the function').replace(/\s+/g, ' '), 32)
}

function contains(sourceCode: RuleSource, outer: Node, inner: Node): boolean {
  const [start, end] = sourceCode.getRange(outer)
  const [from, to] = sourceCode.getRange(inner)
  return start <= from && to <= end
}

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
