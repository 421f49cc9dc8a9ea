import type { TSESTree } from '@typescript-eslint/utils'
import { memberName } from '../syntax/imports.ts'
import { unwrap } from '../syntax/functions.ts'
import type { FileView } from './file-view.ts'
import { identifiersIn, keyOf } from './patterns.ts'

/** The nodes that a file exports under a name. */
export function localExports({ source }: FileView, name: string): TSESTree.Node[] {
  return source.ast.body.flatMap((statement): TSESTree.Node[] => {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        return name === 'default' ? [unwrap(statement.declaration)] : []
      case 'TSExportAssignment':
        return name === 'default' ? [unwrap(statement.expression)] : []
      case 'ExportNamedDeclaration': {
        const { declaration, specifiers } = statement
        if (declaration === null)
          return specifiers.flatMap(({ local, exported }) => (nameOf(exported) === name ? [local] : []))
        if (declaration.type === 'VariableDeclaration')
          return declaration.declarations.flatMap(({ id }) => identifiersIn(id).filter((one) => one.name === name))
        return 'id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name
          ? [declaration]
          : []
      }
      case 'ExpressionStatement':
        return commonJsExport(statement.expression, name)
      default:
        return []
    }
  })
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** `exports.name = …`, `module.exports.name = …`, `module.exports = …`. */
function commonJsExport(node: TSESTree.Expression, name: string): TSESTree.Node[] {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return []
  const { object } = node.left
  const member = memberName(node.left)
  const isModule = (one: TSESTree.Node): boolean => one.type === 'Identifier' && one.name === 'module'
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' && isModule(object.object) && memberName(object) === 'exports')
  if (isExports) return member === name ? [unwrap(node.right)] : []
  if (!isModule(object) || member !== 'exports') return []
  const value = unwrap(node.right)
  if (name === 'default') return [value]
  if (value.type !== 'ObjectExpression') return []
  return value.properties.flatMap((property) =>
    property.type === 'Property' && keyOf(property) === name ? [unwrap(property.value)] : [],
  )
}
