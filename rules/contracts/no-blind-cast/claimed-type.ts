import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from '../parse-at-boundary/source-kind.ts'

type Node = TSESTree.Node

/** The type that a promise has by its claimed type. */
export function promisedType(type: TSESTree.TypeNode): TSESTree.TypeNode | null {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  return /^Promise(?:Like)?$/.test(type.typeName.name) ? (type.typeArguments?.params[0] ?? null) : null
}

/** Whether a value is the call that reads JSON, which gives a promise. */
export const isPendingJson = ({ node, label }: BoundarySource, value: Node): boolean =>
  value === node && value.type === 'CallExpression' && /\.(?:json|parseBody)\(/.test(label)

/** Types of the language that are made from others. */
const NAMELESS =
  /^(?:Record|Partial|Required|Readonly|Pick|Omit|Exclude|Extract|NonNullable|Awaited|Parameters|ReturnType|InstanceType|Promise|Map|Set)$/

/** The name of a type, or of the elements of a list. */
export function nameOf(type: Node): { name: string; isList: boolean } | null {
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
  return NAMELESS.test(name) ? null : { name, isList: false }
}
