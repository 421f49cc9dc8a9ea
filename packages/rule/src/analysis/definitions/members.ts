import type { TSESTree } from '@typescript-eslint/utils'
import { memberName } from '../syntax/imports.ts'
import { unwrap } from '../syntax/functions.ts'
import { isClass, type Definition, type FileView } from './file-view.ts'
import { keyOf, typeOf } from './patterns.ts'

/** Types with the members of their first argument. */
export function isTransparent(name: TSESTree.EntityName): boolean {
  return (
    name.type === 'Identifier' &&
    /^(?:Readonly|Partial|Required|Pick|Omit|NonNullable|Awaited|Promise)$/.test(name.name)
  )
}

export function classAround(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (isClass(at)) return at
    // A function of its own has another `this`, unless it is a method of the class.
    const isOwn = at.type === 'FunctionDeclaration' || at.type === 'FunctionExpression'
    if (isOwn && at.parent?.type !== 'MethodDefinition') return null
  }
  return null
}

/** The values and types of a member of a class: its property, its constructor parameter, and what the constructor assigns. */
export function classMembers(
  view: FileView,
  { body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  name: string,
  isStatic: boolean,
): Definition[] {
  return body.body
    .flatMap((member): TSESTree.Node[] => {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
        return isStatic ? [] : [...parameterProperties(member.value, name), ...assignedMembers(member.value, name)]
      }
      if (!('key' in member) || keyOf(member) !== name || (member.static ?? false) !== isStatic) return []
      if (member.type === 'MethodDefinition') return member.kind === 'get' ? returnedBy(member.value) : [member.value]
      const annotation = typeOf(member)
      const value = 'value' in member ? member.value : null
      return [...(value == null ? [] : [unwrap(value)]), ...(annotation === null ? [] : [annotation])]
    })
    .map((node) => ({ view, node }))
}

function parameterProperties({ params }: { params: readonly TSESTree.Node[] }, name: string): TSESTree.Node[] {
  return params.flatMap((parameter) => {
    if (parameter.type !== 'TSParameterProperty') return []
    const pattern = parameter.parameter
    const id = pattern.type === 'AssignmentPattern' ? pattern.left : pattern
    if (id.type !== 'Identifier' || id.name !== name) return []
    const annotation = typeOf(id)
    return [
      ...(annotation === null ? [] : [annotation]),
      ...(pattern.type === 'AssignmentPattern' ? [unwrap(pattern.right)] : []),
    ]
  })
}

function assignedMembers({ body }: { body?: TSESTree.BlockStatement | null }, name: string): TSESTree.Node[] {
  return (body?.body ?? []).flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
    const { left, right } = statement.expression
    const isMember = left.type === 'MemberExpression' && left.object.type === 'ThisExpression'
    if (!isMember) return []
    const { property } = left
    return (property.type === 'PrivateIdentifier' ? property.name : memberName(left)) === name ? [unwrap(right)] : []
  })
}

export function typeMembers(view: FileView, members: readonly TSESTree.TypeElement[], name: string): Definition[] {
  return members.flatMap((member) => {
    if (member.type === 'TSMethodSignature' && keyOf(member) === name) return [{ view, node: member }]
    if (member.type !== 'TSPropertySignature' || keyOf(member) !== name) return []
    const annotation = typeOf(member)
    return annotation === null ? [] : [{ view, node: annotation }]
  })
}

type FunctionLike =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.TSEmptyBodyFunctionExpression

/** What a function returns: the expressions of its `return` statements outside nested functions, and its declared type. */
export function returnedBy(node: FunctionLike): TSESTree.Node[] {
  const declared = node.returnType?.typeAnnotation
  const types = declared === undefined ? [] : [declared]
  if (node.body == null) return types
  if (node.body.type !== 'BlockStatement') return [unwrap(node.body), ...types]
  return [...returnsIn(node.body.body), ...types]
}

function returnsIn(statements: readonly TSESTree.Node[]): TSESTree.Node[] {
  return statements.flatMap((statement): TSESTree.Node[] => {
    switch (statement.type) {
      case 'ReturnStatement':
        return statement.argument === null ? [] : [unwrap(statement.argument)]
      case 'BlockStatement':
        return returnsIn(statement.body)
      case 'IfStatement':
        return returnsIn([statement.consequent, ...(statement.alternate === null ? [] : [statement.alternate])])
      case 'TryStatement':
        return returnsIn([statement.block, ...(statement.handler === null ? [] : [statement.handler.body])])
      default:
        return []
    }
  })
}
