import type { DescribeContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { nameOf } from './statements.ts'

/** One name that an import statement declares. */
export interface ImportedName {
  local: string
  kind: 'default' | 'namespace' | 'named'
  /** As it is written in the braces. */
  text: string
  line: number
}

/** The statement of an edge. */
export interface ImportText {
  fromLine: number
  toLine: number
  /** What it takes, apart from effects; empty for a statement that is copied as a whole. */
  names: ImportedName[]
  isType: boolean
  /** The specifier with its quotes. */
  source: string
  /** The whole text, where it is no import declaration. */
  text: string
}

/** Reads the import statements of a file, by the edges that they make; `null` for an edge within other code. */
export function readImports(
  { module, sourceCode, position }: Pick<DescribeContext, 'module' | 'sourceCode' | 'position'>,
  isBinding: (statement: TSESTree.Statement) => boolean,
): (ImportText | null)[] {
  const statements = sourceCode.ast.body
    .filter((one) => isBinding(one))
    .map((node) => ({ node, span: sourceCode.getRange(node) }))
  const read = (edge: DescribeContext['module']['edges'][number]): ImportText | null => {
    const found = statements.find(({ span: [from, to] }) => edge.start >= from && edge.start < to)
    if (found === undefined) return null
    const { node, span } = found
    const lineOf = (offset: number): number => position(offset).line
    const isImport = node.type === 'ImportDeclaration'
    return {
      fromLine: lineOf(span[0]),
      toLine: lineOf(span[1]),
      names: isImport
        ? node.specifiers.map((one) => ({
            local: one.local.name,
            kind:
              one.type === 'ImportDefaultSpecifier'
                ? 'default'
                : one.type === 'ImportNamespaceSpecifier'
                  ? 'namespace'
                  : 'named',
            text: specifierText(one),
            line: lineOf(sourceCode.getRange(one)[0]),
          }))
        : edge.names.flatMap(({ local }) =>
            local === null ? [] : [{ local, kind: 'named' as const, text: local, line: lineOf(span[0]) }],
          ),
      isType: isImport && node.importKind === 'type',
      source: isImport ? sourceCode.getText(node.source) : '',
      text: isImport ? '' : sourceCode.getText(node),
    }
  }
  return module.edges.map(read)
}

function specifierText(node: TSESTree.ImportClause): string {
  if (node.type !== 'ImportSpecifier') return node.local.name
  const imported = nameOf(node.imported)
  const name = imported === node.local.name ? imported : `${imported} as ${node.local.name}`
  return node.importKind === 'type' ? `type ${name}` : name
}
