import type { PassThrough } from '@stratalint/core'
import { keyName, unwrap, type AstNode } from '../syntax/ast-node.ts'
import type { ProgramLike } from '../syntax/ast-node.ts'

/** The exports of a file, and the members of exported objects, that only call another function with their own arguments. */
export function passThroughsOf(program: ProgramLike): PassThrough[] {
  return (program.body as AstNode[]).flatMap((statement) => {
    const declaration: AstNode | null = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : null
    if (declaration?.type === 'FunctionDeclaration') {
      const callee = calleeOf(declaration)
      return callee === null ? [] : [{ exported: declaration['id'].name as string, member: null, callee }]
    }
    if (declaration?.type !== 'VariableDeclaration' || declaration['kind'] !== 'const') return []
    return (declaration['declarations'] as AstNode[]).flatMap(({ id, init }) =>
      id.type === 'Identifier' && init ? passingIn(id.name, unwrap(init)) : [],
    )
  })
}

function passingIn(exported: string, value: AstNode): PassThrough[] {
  if (value.type !== 'ObjectExpression') {
    const callee = calleeOf(value)
    return callee === null ? [] : [{ exported, member: null, callee }]
  }
  return (value['properties'] as AstNode[]).flatMap((property) => {
    if (property.type !== 'Property' || property['computed']) return []
    const member = keyName(property)
    const inner = unwrap(property['value'])
    const callee = inner.type === 'Identifier' ? (inner['name'] as string) : calleeOf(inner)
    return callee === null || member === null ? [] : [{ exported, member, callee }]
  })
}

/** The function that a function calls with all its parameters in their order, and nothing else. */
function calleeOf(node: AstNode): string | null {
  if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return null
  const body: AstNode = node['body']
  const [statement, ...more] = body.type === 'BlockStatement' ? (body['body'] as AstNode[]) : [body]
  if (statement === undefined || more.length > 0) return null
  const value: AstNode | null =
    statement.type === 'ReturnStatement'
      ? statement['argument']
      : statement.type === 'ExpressionStatement'
        ? statement['expression']
        : statement
  const call = value?.type === 'AwaitExpression' ? value['argument'] : value
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.optional) return null
  const parameters = (node['params'] as AstNode[]).map(plainName)
  const given = (call.arguments as AstNode[]).map(plainName)
  const isSame =
    parameters.length === given.length && parameters.every((name, at) => name !== null && name === given[at])
  return isSame ? call.callee.name : null
}

function plainName(node: AstNode): string | null {
  return node.type === 'Identifier' ? (node['name'] as string) : null
}
