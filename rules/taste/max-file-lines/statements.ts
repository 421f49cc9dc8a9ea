import { isFunction } from '@stratalint/rule/analysis'
import type { DescribeContext, RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { walk } from '../max-function-lines/walk.ts'

export type Shape = 'type' | 'class' | 'enum' | 'component' | 'function' | 'data' | 'object' | 'code'

/** What a top-level statement declares, or does. */
export interface Draft {
  nodes: TSESTree.Statement[]
  /** Empty for a statement. */
  names: string[]
  shape: Shape
  /** What it does when the file is loaded depends on its place in the file. */
  isPinned: boolean
}

export function isIn(sourceCode: RuleSource, node: TSESTree.Node, offset: number): boolean {
  const [start, end] = sourceCode.getRange(node)
  return offset >= start && offset < end
}

/** Statements that only import or re-export, and directives: nothing that can move. */
export function isImport(
  statement: TSESTree.Statement,
  sourceCode: RuleSource,
  edges: DescribeContext['module']['edges'],
): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSImportEqualsDeclaration':
      return true
    case 'ExportNamedDeclaration':
      return statement.declaration === null
    case 'ExportDefaultDeclaration':
      return statement.declaration.type === 'Identifier'
    case 'ExpressionStatement':
      return typeof statement.directive === 'string'
    case 'VariableDeclaration':
      return edges.some(
        ({ kind, start, names }) =>
          kind === 'require' && isIn(sourceCode, statement, start) && names.some(({ local }) => local !== null),
      )
    default:
      return false
  }
}

export function draftOf(statement: TSESTree.Statement): Draft[] {
  const inner =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
      ? statement.declaration!
      : statement
  const nodes = [statement]
  switch (inner.type) {
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return [{ nodes, names: [inner.id.name], shape: 'type', isPinned: false }]
    case 'TSEnumDeclaration':
      return [{ nodes, names: [inner.id.name], shape: 'enum', isPinned: false }]
    case 'TSModuleDeclaration':
      return [
        {
          nodes,
          names: inner.id.type === 'Identifier' ? [inner.id.name] : [],
          shape: 'object',
          isPinned: inner.id.type !== 'Identifier',
        },
      ]
    case 'ClassDeclaration':
      return [{ nodes, names: [inner.id?.name ?? 'default'], shape: 'class', isPinned: false }]
    case 'FunctionDeclaration':
    case 'TSDeclareFunction': {
      const name = inner.id?.name ?? 'default'
      return [{ nodes, names: [name], shape: functionShape(name, inner), isPinned: false }]
    }
    case 'VariableDeclaration': {
      const names = inner.declarations.flatMap(({ id }) => namesIn(id))
      const [only] = inner.declarations
      return [{ nodes, names, shape: valueShape(names[0] ?? '', only?.init ?? null), isPinned: names.length === 0 }]
    }
    case 'EmptyStatement':
      return []
    default:
      if (statement.type === 'ExportDefaultDeclaration')
        return [
          { nodes, names: ['default'], shape: valueShape('default', inner as TSESTree.Expression), isPinned: false },
        ]
      return [{ nodes, names: [], shape: 'code', isPinned: true }]
  }
}

function namesIn(pattern: TSESTree.Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => (one === null ? [] : namesIn(one)))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}

function functionShape(name: string, node: TSESTree.Node): Shape {
  return /^[A-Z]/.test(name) && hasJsx(node) ? 'component' : 'function'
}

const DATA = new Set(['ArrayExpression', 'ObjectExpression', 'Literal', 'TemplateLiteral', 'UnaryExpression'])

function valueShape(name: string, init: TSESTree.Expression | null): Shape {
  const value = unwrapped(init)
  if (value === null) return 'object'
  if (isFunction(value)) return functionShape(name, value)
  if (value.type === 'ClassExpression') return 'class'
  if (value.type === 'CallExpression' && /^[A-Z]/.test(name) && hasJsx(value)) return 'component'
  return DATA.has(value.type) && !holdsCode(value) ? 'data' : 'object'
}

export function unwrapped(node: TSESTree.Expression | null): TSESTree.Expression | null {
  let value = node
  while (
    value !== null &&
    (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression' || value.type === 'TSNonNullExpression')
  )
    value = value.expression
  return value
}

function holdsCode(root: TSESTree.Node): boolean {
  let found = false
  walk(root, (node) => {
    found ||= isFunction(node) || node.type === 'CallExpression' || node.type === 'NewExpression'
    return !found
  })
  return found
}

export function hasJsx(root: TSESTree.Node): boolean {
  let found = false
  walk(root, (node) => {
    found ||= node.type === 'JSXElement' || node.type === 'JSXFragment'
    return !found
  })
  return found
}

/** Local names and the names under which statements export them. */
export function exportedNames(body: readonly TSESTree.Statement[]): [string, string][] {
  return body.flatMap((statement): [string, string][] => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement
      if (declaration.type === 'Identifier') return [[declaration.name, 'default']]
      const name = 'id' in declaration && declaration.id?.type === 'Identifier' ? declaration.id.name : 'default'
      return [[name, 'default']]
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return []
    if (statement.declaration !== null)
      return draftOf(statement).flatMap(({ names }) => names.map((name): [string, string] => [name, name]))
    return statement.specifiers.map(({ local, exported }): [string, string] => [nameOf(local), nameOf(exported)])
  })
}

export function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** The name that the first declaration of a statement has. */
export function nameOfStatement(statement: TSESTree.Statement): string | null {
  return draftOf(statement)[0]?.names[0] ?? null
}
