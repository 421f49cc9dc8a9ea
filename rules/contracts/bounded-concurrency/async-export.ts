import type { Project } from '@stratalint/rule'
import { isFunction, otherFile, returnedBy, unwrap, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** What is known of an export: an asynchronous function, a function that declares another result, or neither. */
export type Asynchrony = 'async' | 'sync' | 'unknown'

/** Whether an export of a file, or a method of an exported object, is asynchronous. */
export function asynchronyOf(project: Project, file: string, path: readonly string[]): Asynchrony {
  const [name, ...members] = path
  if (name === undefined) return 'unknown'
  const origin = project.facts.exportsOf(file)?.find((one) => one.name === name)?.origin ?? { path: file, name }
  const view = otherFile(project, origin.path)
  for (const statement of view?.source.ast.body ?? []) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const value = valueOf(declaration, origin.name)
    if (value !== null) return ofFunction(memberOf(value, members))
  }
  return 'unknown'
}

function valueOf(declaration: TSESTree.Node | null, name: string): TSESTree.Node | null {
  if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name === name ? declaration : null
  if (declaration?.type !== 'VariableDeclaration') return null
  const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
  return found?.init == null ? null : unwrap(found.init)
}

function memberOf(value: TSESTree.Node, members: readonly string[]): TSESTree.Node | null {
  const [name, ...rest] = members
  if (name === undefined) return value
  if (value.type !== 'ObjectExpression') return null
  const property = value.properties.find(
    (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name,
  )
  return property?.type === 'Property' ? memberOf(unwrap(property.value), rest) : null
}

/** Without a declared result, a function may return the promise of another, but what it writes itself is none. */
function returnsOwnValue(node: FunctionNode): boolean {
  const values = returnedBy(node)
  return values.length > 0 && values.map(unwrap).every(({ type }) => OWN_VALUES.has(type))
}

const OWN_VALUES: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'Literal',
  'TemplateLiteral',
  'BinaryExpression',
  'UnaryExpression',
])

function ofFunction(node: TSESTree.Node | null): Asynchrony {
  if (!isFunction(node)) return 'unknown'
  if (node.async) return 'async'
  const type = node.returnType?.typeAnnotation
  if (type === undefined) return returnsOwnValue(node) ? 'sync' : 'unknown'
  const isReference = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
  if (!isReference) return 'sync'
  return /Promise|Awaitable|Task|Effect/.test((type.typeName as TSESTree.Identifier).name) ? 'async' : 'sync'
}
