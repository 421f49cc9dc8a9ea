import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** A statement at the top of a module. */
export type Body = TSESTree.ProgramStatement

/** The range of `export default` with the white space after it; `null` if there is more in it. */
export function headOf(
  statement: Body,
  { text, getRange }: RuleSource,
): { start: number; end: number; after: string } | null {
  const [start, end] = getRange(statement)
  const head = /^export\s+default(?![\w$])\s*/.exec(text.slice(start, end))?.[0]
  return head === undefined ? null : { start, end: start + head.length, after: text.slice(start + head.length, end) }
}

interface Declared {
  statement: Body
  /** The keyword of a statement that `export` can stand before; `null` where it cannot. */
  keyword: string | null
  typeOnly: boolean
}

/** The top-level declarations and imports of a name. */
export function declarationsOf(body: readonly Body[], name: string): Declared[] {
  return body.flatMap((each): Declared[] => {
    const isExport = each.type === 'ExportNamedDeclaration' && each.declaration !== null
    const statement = (isExport ? each.declaration : each) as Body
    const typeOnly = statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration'
    switch (statement.type) {
      case 'VariableDeclaration': {
        const names = statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : null))
        const holds =
          names.includes(name) || statement.declarations.some(({ id }) => id.type !== 'Identifier' && binds(id, name))
        return holds
          ? [
              {
                statement: each,
                keyword: isExport || names.length > 1 || names[0] !== name ? null : statement.kind,
                typeOnly,
              },
            ]
          : []
      }
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
      case 'ClassDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSEnumDeclaration': {
        if (statement.id?.name !== name) return []
        const isPlain = !isExport && !('decorators' in statement && (statement.decorators as unknown[]).length > 0)
        return [{ statement: each, keyword: isPlain ? KEYWORDS[statement.type] : null, typeOnly }]
      }
      case 'TSModuleDeclaration':
        return statement.id.type === 'Identifier' && statement.id.name === name
          ? [{ statement: each, keyword: null, typeOnly }]
          : []
      case 'TSImportEqualsDeclaration':
        return statement.id.name === name ? [{ statement: each, keyword: null, typeOnly }] : []
      case 'ImportDeclaration': {
        const found = statement.specifiers.find(({ local }) => local.name === name)
        if (found === undefined) return []
        const isType =
          statement.importKind === 'type' || (found.type === 'ImportSpecifier' && found.importKind === 'type')
        return [{ statement: each, keyword: null, typeOnly: isType }]
      }
      default:
        return []
    }
  })
}

const KEYWORDS = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  TSEnumDeclaration: 'enum',
}

function binds(pattern: TSESTree.Node, name: string): boolean {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name
    case 'ObjectPattern':
      return pattern.properties.some((each) => binds(each.type === 'Property' ? each.value : each.argument, name))
    case 'ArrayPattern':
      return pattern.elements.some((each) => each !== null && binds(each, name))
    case 'AssignmentPattern':
      return binds(pattern.left, name)
    case 'RestElement':
      return binds(pattern.argument, name)
    default:
      return false
  }
}

/** Whether the module exports its own `name` as `name`, and not something else. */
export function isExported(body: readonly Body[], name: string): boolean {
  return body.some((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return false
    if (statement.declaration !== null) return declarationsOf([statement], name).length > 0
    return statement.specifiers.some(({ local, exported }) => nameOf(local) === name && nameOf(exported) === name)
  })
}

export function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** The name under which the module also exports the default of another one. */
export function nameOfDefault(body: readonly Body[], specifier: string): string | null {
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source?.value !== specifier) continue
    const found = statement.specifiers.find(
      ({ local, exported }) => nameOf(local) === 'default' && nameOf(exported) !== 'default',
    )
    if (found !== undefined) return nameOf(found.exported)
  }
  return null
}
