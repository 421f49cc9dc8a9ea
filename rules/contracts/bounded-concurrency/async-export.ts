import type { Project } from '@stratalint/rule'
import { isFunction, otherFile, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Whether an export of a file is certainly an asynchronous function, or an object with such a method. */
export function isAsyncExport(project: Project, file: string, path: readonly string[]): boolean {
  const [name, ...members] = path
  if (name === undefined) return false
  const origin = project.facts.exportsOf(file)?.find((one) => one.name === name)?.origin ?? { path: file, name }
  const view = otherFile(project, origin.path)
  if (view === null) return false
  for (const statement of view.source.ast.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const value = valueOf(declaration, origin.name)
    if (value !== null) return isAsync(memberOf(value, members))
  }
  return false
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

function isAsync(node: TSESTree.Node | null): boolean {
  if (!isFunction(node)) return false
  if (node.async) return true
  const type = node.returnType?.typeAnnotation
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise'
}
