import type { ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { keyOf, otherFile } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Context = Pick<DescribeContext, 'project' | 'module'>
type ErrorClass = TSESTree.ClassDeclaration | TSESTree.ClassExpression

/** How the class of an error takes its cause. */
export type CauseParameter =
  /** As the argument at an index. */
  | { how: 'argument'; index: number }
  /** As the property `cause` of the argument at an index. */
  | { how: 'property'; index: number }
  /** Not yet: the constructor in a file has to be extended; `takesObject` where it takes one object. */
  | { how: 'missing'; file: string; owner: string; parameters: number; takesObject: boolean }
  /** Its definition is not known. */
  | { how: 'unknown' }

const CAUSE = /^(?:cause|err|error|e|inner|innerError|original|originalError|rootCause|previous|source)$/
const OPTIONS = /^(?:options|opts|init|extra|details)$/
const MAX_PARENTS = 4

/** Classes of packages: the index of the argument that holds the cause. */
const PACKAGES: Readonly<Record<string, (name: string) => number | null>> = {
  '@nestjs/common': (name) => (name === 'HttpException' ? 2 : /Exception$/.test(name) ? 1 : null),
  '@trpc/server': (name) => (name === 'TRPCError' ? 0 : null),
  'hono/http-exception': (name) => (name === 'HTTPException' ? 1 : null),
  '@hapi/boom': (name) => (name === 'Boom' ? 1 : null),
}

/** Finds out how the class that a file calls `name` takes the cause. */
export function causeParameterOf({ project, module }: Context, name: string): CauseParameter {
  const { file } = module
  const isOwn = new RegExp(String.raw`\bclass\s+${name.replaceAll('$', String.raw`\$`)}\b`).test(project.textOf(file))
  const own = isOwn ? classIn(otherFile(project, file)?.source.ast.body ?? [], name) : null
  if (own !== null) return ofClass(project, { file, node: own, name }, MAX_PARENTS)
  return ofImport(project, module, name, MAX_PARENTS)
}

type Found = { file: string; node: ErrorClass; name: string }

function ofImport(
  project: Context['project'],
  { edges }: { edges: readonly ResolvedEdge[] },
  name: string,
  depth: number,
): CauseParameter {
  for (const { target, names, specifier } of edges) {
    const binding = names.find((one) => (one.local ?? one.name) === name)
    if (binding === undefined) continue
    if (target.type !== 'file') {
      const index = PACKAGES[specifier]?.(binding.name) ?? null
      return index === null ? { how: 'unknown' } : { how: 'property', index }
    }
    const origin = project.facts.exportsOf(target.path)?.find((one) => one.name === binding.name)?.origin ?? null
    const file = origin?.path ?? target.path
    const node = classIn(otherFile(project, file)?.source.ast.body ?? [], origin?.name ?? binding.name)
    return node === null ? { how: 'unknown' } : ofClass(project, { file, node, name: binding.name }, depth)
  }
  return { how: 'unknown' }
}

function ofClass(project: Context['project'], { file, node, name }: Found, depth: number): CauseParameter {
  const made = node.body.body.find(
    (member): member is TSESTree.MethodDefinition =>
      member.type === 'MethodDefinition' && member.kind === 'constructor',
  )
  if (made !== undefined) return ofConstructor(made, file, name)
  const parent = node.superClass?.type === 'Identifier' ? node.superClass.name : null
  if (parent === null || depth === 0) return { how: 'unknown' }
  if (/^(?:Type|Range|Syntax|Reference|Eval|URI)?Error$/.test(parent)) return { how: 'property', index: 1 }
  const view = otherFile(project, file)
  if (view === null) return { how: 'unknown' }
  const local = classIn(view.source.ast.body, parent)
  return local === null
    ? ofImport(project, view, parent, depth - 1)
    : ofClass(project, { file, node: local, name: parent }, depth - 1)
}

function ofConstructor({ value: { params } }: TSESTree.MethodDefinition, file: string, owner: string): CauseParameter {
  const [first] = params
  const takesObject = params.length === 1 && first !== undefined && takesOneObject(first)
  for (const [index, param] of params.entries()) {
    const name = nameOf(param)
    const isError = /^(?:Error|ErrorOptions|unknown|any)$/.test(typeName(param) ?? 'unknown')
    if (name !== null && CAUSE.test(name) && isError) return { how: 'argument', index }
    if (name !== null && OPTIONS.test(name) && typeName(param) === 'ErrorOptions') return { how: 'property', index }
    if (hasCause(param)) return { how: 'property', index }
  }
  return { how: 'missing', file, owner, parameters: params.length, takesObject }
}

function takesOneObject(param: TSESTree.Node): boolean {
  const inner = param.type === 'AssignmentPattern' ? param.left : param
  return inner.type === 'ObjectPattern' || annotationOf(inner)?.type === 'TSTypeLiteral'
}

/** `{ message, cause }`, `options: { cause?: unknown }` */
function hasCause(param: TSESTree.Node): boolean {
  const inner = param.type === 'AssignmentPattern' ? param.left : param
  if (inner.type === 'ObjectPattern')
    return inner.properties.some((property) => property.type === 'Property' && keyOf(property) === 'cause')
  const type = annotationOf(inner)
  return (
    type?.type === 'TSTypeLiteral' &&
    type.members.some((member) => member.type === 'TSPropertySignature' && keyOf(member) === 'cause')
  )
}

function nameOf(param: TSESTree.Node): string | null {
  if (param.type === 'AssignmentPattern') return nameOf(param.left)
  if (param.type === 'TSParameterProperty') return nameOf(param.parameter)
  return param.type === 'Identifier' ? param.name : null
}

function annotationOf(param: TSESTree.Node): TSESTree.TypeNode | null {
  if (param.type === 'AssignmentPattern') return annotationOf(param.left)
  if (param.type === 'TSParameterProperty') return annotationOf(param.parameter)
  return param.type === 'Identifier' || param.type === 'ObjectPattern'
    ? (param.typeAnnotation?.typeAnnotation ?? null)
    : null
}

function typeName(param: TSESTree.Node): string | null {
  const type = annotationOf(param)
  if (type === null) return null
  if (type.type === 'TSUnknownKeyword') return 'unknown'
  if (type.type === 'TSAnyKeyword') return 'any'
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : 'other'
}

function classIn(body: readonly TSESTree.Node[], name: string): ErrorClass | null {
  for (const statement of body) {
    const node =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration !== null
        ? statement.declaration
        : statement
    if (node.type === 'ClassDeclaration' && (node.id?.name === name || name === 'default')) return node
  }
  return null
}
