import { innermost, isCast, type Cast } from './casts.ts'
import { isPendingJson, nameOf, promisedType } from './claimed-type.ts'
import { keptMember, type KeptMember } from './kept-member.ts'
import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  functionName,
  importedAs,
  isFunction,
  localFunctionOf,
  memberName,
  unwrap,
  variableOf,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { labelOf } from '../parse-at-boundary/source-label.ts'
import type { BoundarySource } from '../parse-at-boundary/source-kind.ts'
import { cut, onOneLine } from '../parse-at-boundary/fix-text.ts'
import { specialOf, type SpecialValue } from './special-value.ts'
import { schemaTextOf, type SchemaText } from '../parse-at-boundary/schema-text.ts'
import { isRequest } from '../parse-at-boundary/requests.ts'
import { elementName } from '../parse-at-boundary/details.ts'
import { expectedType } from '../parse-at-boundary/type-names.ts'
import { isTypeParameter } from '../parse-at-boundary/written-types.ts'
import { failureOf, type Failure } from '../parse-at-boundary/failure.ts'

type Node = TSESTree.Node

/** A cast, for the message. */
export interface CastDetails {
  type: 'any' | 'double' | 'boundary'
  /** What is cast, in short. */
  value: string
  /** What is cast, as code; `null` where it is too long to repeat. */
  code: string | null
  /** The cast as it is written: `as unknown as Order`. */
  claim: string
  /** The type that is claimed, if it has a name. */
  name: string | null
  isList: boolean
  /** The type is a type parameter. */
  isParameter: boolean
  /** What is cast is a promise of the data, and whether the function around it can await. */
  promise: { canAwait: boolean } | null
  /** The value is an object or an array as written. */
  isLiteral: boolean
  /** What the data comes from, if it comes from outside. */
  source: string | null
  /** The data is what is cast, not a part of it. */
  isWhole: boolean
  /** A name for the type of data from outside that has none. */
  dataName: string
  /** The type of the data as a schema of zod, where it is short: `z.string()`. */
  inline: SchemaText | null
  /** What makes the value, where its cast has a way out of its own. */
  special: SpecialValue | null
  /** What the code does with data that does not match. */
  failure: Failure
  /** The type that the variable which is cast is declared with. */
  declared: string | null
  /** The type without a claim that it is declared with. */
  open: 'any' | 'unknown' | null
  /** How the value is used. */
  use: AnyUse
  /** The function that does nothing but this cast. */
  helper?: string
}

/** How the value of `as any` is used. */
export type AnyUse =
  | {
      type: 'member'
      name: string
      object: string
      isInstance: boolean
      isEventTarget: boolean
      /** The framework whose request the object is. */
      request: 'express' | 'fastify' | null
      kept: KeptMember
    }
  | { type: 'argument'; callee: string; isOwn: boolean; isBuiltIn: boolean }
  | { type: 'variable'; name: string; isTyped: boolean }
  | { type: 'property'; name: string }
  | { type: 'return'; isTyped: boolean }
  | { type: 'compared'; other: string }
  | { type: 'other' }

export function castDetails(
  sourceCode: RuleSource,
  cast: Cast,
  type: CastDetails['type'],
  source: BoundarySource | null,
  file: string,
): CastDetails {
  const value = innermost(cast)
  const claimed = onOneLine(sourceCode.getText(cast.typeAnnotation)).replaceAll('< ', '<').replaceAll(' >', '>')
  const promised = source === null || value.type === 'AwaitExpression' ? null : promisedType(cast.typeAnnotation)
  const claimedType = promised ?? cast.typeAnnotation
  const isPromise = promised !== null || (source !== null && isPendingJson(source, value))
  const named = nameOf(claimedType)
  const through =
    cast.expression !== value && isCast(cast.expression)
      ? `as ${sourceCode.getText(cast.expression.typeAnnotation)} `
      : ''
  const text = onOneLine(sourceCode.getText(value))
  const dataName = source === null ? '' : nameOfData(cast, source, file)
  const element = isListOfAny(claimedType) ? elementName(dataName) : null
  return {
    type,
    value: (text.length <= 40 ? text : labelOf(sourceCode, value)).replaceAll('`', "'"),
    code: text.length > 56 ? null : isPromise && !/^(?:Call|Member|Identifier)/.test(value.type) ? `(${text})` : text,
    claim: `${through}as ${cut(claimed, 40)}`,
    name: named?.name ?? null,
    isList: named?.isList === true || element !== null,
    isParameter: named !== null && isTypeParameter(cast, named.name),
    promise: isPromise ? { canAwait: enclosingFunction(cast)?.async === true } : null,
    isLiteral: /^(?:Object|Array)Expression$/.test(value.type),
    source: source?.label ?? null,
    isWhole: source !== null && contains(sourceCode, value, source.node),
    dataName: element ?? dataName,
    inline: source === null ? null : schemaTextOf(sourceCode, claimedType),
    special: specialOf(sourceCode, value, claimed),
    failure: source === null ? 'throw' : failureOf(sourceCode, source, cast),
    declared: declaredType(sourceCode, value),
    open: openType(sourceCode, value),
    use: useOf(sourceCode, cast),
  }
}

const isListOfAny = (type: Node): boolean => type.type === 'TSArrayType' && type.elementType.type === 'TSAnyKeyword'

/** A name for data by what is around the cast. */
function nameOfData(cast: Cast, source: BoundarySource, file: string): string {
  const { names, fallback } = expectedType(
    { ...source, node: cast },
    { kind: 'unknown', node: cast, path: [], steps: [] },
    file,
    [],
  )
  return names[0] ?? fallback
}

function useOf(sourceCode: RuleSource, cast: Cast): AnyUse {
  const { parent } = cast
  switch (parent.type) {
    case 'MemberExpression':
      return {
        type: 'member',
        name: memberName(parent) ?? '',
        object: cut(sourceCode.getText(innermost(cast)).replace(/\s+/g, ' '), 24),
        isInstance: isInstance(sourceCode, innermost(cast)),
        kept: keptMember(sourceCode, parent),
        request: requestOf(sourceCode, innermost(cast)),
        isEventTarget: /^(?:e|ev|evt|event)\.(?:target|currentTarget)$/.test(sourceCode.getText(innermost(cast))),
      }
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === cast
        ? { type: 'other' }
        : {
            type: 'argument',
            callee: calleeOf(sourceCode, parent.callee),
            isOwn: isOwn(sourceCode, parent.callee),
            isBuiltIn: /^(?:Object|Reflect)\.\w+$/.test(sourceCode.getText(parent.callee)),
          }
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier'
        ? { type: 'variable', name: parent.id.name, isTyped: parent.id.typeAnnotation != null }
        : { type: 'other' }
    case 'AssignmentPattern':
      return parent.left.type === 'Identifier'
        ? { type: 'variable', name: parent.left.name, isTyped: parent.left.typeAnnotation != null }
        : { type: 'other' }
    case 'Property':
      return parent.key.type === 'Identifier' ? { type: 'property', name: parent.key.name } : { type: 'other' }
    case 'BinaryExpression': {
      if (!/^[!=]==?$/.test(parent.operator)) return { type: 'other' }
      const other = parent.left === cast ? parent.right : parent.left
      return { type: 'compared', other: cut(onOneLine(sourceCode.getText(other)), 40) }
    }
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return { type: 'return', isTyped: returnsTyped(parent) }
    default:
      return { type: 'other' }
  }
}

/** The framework whose request a parameter is. */
function requestOf(sourceCode: RuleSource, value: Node): 'express' | 'fastify' | null {
  if (value.type !== 'Identifier' || !isRequest(sourceCode, value)) return null
  const [, framework] = /['"](express|fastify)['"]/.exec(sourceCode.text) ?? []
  return (framework as 'express' | 'fastify' | undefined) ?? null
}

/** Whether a value is a member of `this`, or has the type of a class by its annotation or `new`: its member may be private. */
function isInstance(sourceCode: RuleSource, value: Node): boolean {
  if (value.type !== 'Identifier') return /^this\b/.test(sourceCode.getText(value))
  const definition = variableOf(sourceCode, value)?.defs.at(-1)
  const init = definition?.type === 'Variable' ? definition.node.init : null
  return init?.type === 'NewExpression' || definition?.type === 'ClassName'
}

/** Whether the function around a `return` says what it returns, or gets its type from where it is passed. */
function returnsTyped(node: Node): boolean {
  const of = isFunction(node) ? node : enclosingFunction(node)
  return of === null || of.returnType != null || functionName(of) === null || isInTypedObject(of)
}

/** Whether a function is a property of an object that has its type from elsewhere. */
function isInTypedObject({ parent }: Node): boolean {
  const object = parent?.type === 'Property' ? parent.parent : null
  return /^(?:TSSatisfiesExpression|CallExpression|NewExpression)$/.test(object?.parent?.type ?? '')
}

/** Whether a function is declared in the repository. */
function isOwn(sourceCode: RuleSource, given: Node): boolean {
  const callee = unwrap(given)
  const imported = importedAs(sourceCode, callee)
  return imported === null ? localFunctionOf(sourceCode, callee) !== null : /^[.@~#]\.?\//.test(imported.module)
}

/** The type that a parameter or a constant is declared with. */
function declaredType(sourceCode: RuleSource, node: Node): string | null {
  const name = node.type === 'Identifier' ? variableOf(sourceCode, node)?.defs.at(-1)?.name : undefined
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  if (type?.type === 'TSTupleType' || type?.type === 'TSTypeLiteral') return sourceCode.getText(type)
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : null
}

/** Whether a parameter or a variable is declared with a type that says nothing. */
function openType(sourceCode: RuleSource, node: Node): CastDetails['open'] {
  const name = node.type === 'Identifier' ? variableOf(sourceCode, node)?.defs.at(-1)?.name : undefined
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation.type : undefined
  return type === 'TSAnyKeyword' ? 'any' : type === 'TSUnknownKeyword' ? 'unknown' : null
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
