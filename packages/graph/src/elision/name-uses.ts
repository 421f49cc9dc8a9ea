import type { AstNode, ProgramLike } from '../syntax/ast-node.ts'
import { NOT_CHILDREN, type NodePath } from '../syntax/node-path.ts'
import { findBinding } from '../syntax/scope.ts'
import { metadataTypes } from './decorator-metadata.ts'

/** How a file uses an imported name; `exported` if it only exports it again. */
export type NameUse = 'value' | 'exported' | 'type'

/** The compiler options that decide which names exist at run time. */
export interface ElisionOptions {
  /** Imports stay as written: `verbatimModuleSyntax` or one of the options that it replaced. */
  keepsImports: boolean
  /** `emitDecoratorMetadata`: the types of decorated members are values. */
  decoratorMetadata: boolean
}

/** The name that JSX elements use implicitly. */
const JSX_FACTORY = 'React'

interface ElisionPath extends NodePath {
  parent: ElisionPath | null
  inType: boolean
}

/** TypeScript nodes that contain expressions; all others are elided. */
const RUN_TIME_NODES = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
  'TSImportEqualsDeclaration',
  'TSQualifiedName',
])

/** Finds how a file uses each of these names; names that it does not use are absent. */
export function findNameUses(
  program: ProgramLike,
  names: ReadonlySet<string>,
  { decoratorMetadata }: Pick<ElisionOptions, 'decoratorMetadata'>,
): Map<string, NameUse> {
  const uses = new Map<string, NameUse>()
  const note = (name: string, use: NameUse): void => {
    if (!names.has(name)) return
    const known = uses.get(name)
    if (known === undefined || known === 'type' || use === 'value') uses.set(name, use)
  }
  const noteValue = (name: string, path: ElisionPath): void => {
    const binding = names.has(name) ? findBinding(name, path) : null
    if (binding?.type === 'import') note(name, 'value')
  }

  const visit = (path: ElisionPath): void => {
    const { node, inType } = path
    switch (node.type) {
      case 'Identifier':
        return inType ? note(node['name'], 'type') : isReference(path) ? noteValue(node['name'], path) : undefined
      case 'JSXIdentifier':
        return isComponentName(path) ? noteValue(node['name'], path) : undefined
      case 'JSXElement':
      case 'JSXFragment':
        return noteValue(JSX_FACTORY, path)
      case 'ExportSpecifier':
        return note(node['local'].name, isTypeExport(path) ? 'type' : 'exported')
      case 'ClassDeclaration':
      case 'ClassExpression':
        if (decoratorMetadata) for (const name of metadataTypes(node)) noteValue(name, path)
    }
  }

  const stack: ElisionPath[] = [{ node: program, parent: null, inType: false }]
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    visit(path)
    const { node } = path
    if (
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      node.type === 'ExportSpecifier' ||
      isReExport(node)
    )
      continue
    for (const key of Object.keys(node)) {
      if (NOT_CHILDREN.has(key)) continue
      const value: unknown = node[key]
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child !== 'object' || child === null || typeof (child as AstNode).type !== 'string') continue
        stack.push({
          node: child as AstNode,
          parent: path,
          inType: isComputedKey(node, key) ? false : path.inType || isElided(child as AstNode, node, key),
        })
      }
    }
  }
  return uses
}

function isReExport(node: AstNode): boolean {
  return node.type === 'ExportNamedDeclaration' && Boolean(node['source'])
}

/** Whether a node does not exist at run time. */
function isElided(node: AstNode, parent: AstNode, key: string): boolean {
  if (node['declare'] === true || node['kind'] === 'global') return true
  if (key === 'typeAnnotation' || key === 'returnType' || key === 'implements') return true
  return (
    node.type.startsWith('TS') &&
    (!RUN_TIME_NODES.has(node.type) ||
      (node.type === 'TSQualifiedName' &&
        parent.type !== 'TSImportEqualsDeclaration' &&
        parent.type !== 'TSQualifiedName'))
  )
}

/** TypeScript counts the expression in `[Kind.Card]: string` as a use of the value, even in an interface. */
function isComputedKey(parent: AstNode, key: string): boolean {
  return (
    key === 'key' &&
    parent['computed'] &&
    (parent.type === 'TSPropertySignature' || parent.type === 'TSMethodSignature')
  )
}

/** Whether an identifier refers to a variable; it may also be the name of a property, a label or a member. */
function isReference({ node, parent }: ElisionPath): boolean {
  if (parent === null) return true
  const holder = parent.node
  switch (holder.type) {
    case 'MemberExpression':
      return holder['computed'] || holder['object'] === node
    case 'Property':
      return holder['computed'] || holder['value'] === node || holder['shorthand']
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return holder['computed'] || holder['key'] !== node
    case 'TSEnumMember':
      return holder['computed'] || holder['id'] !== node
    case 'TSQualifiedName':
      return holder['left'] === node
    case 'TSImportEqualsDeclaration':
      return holder['id'] !== node && holder['importKind'] !== 'type'
    case 'LabeledStatement':
      return holder['label'] !== node
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return false
    default:
      return true
  }
}

/** `<Form>` and `<form.Field>` refer to variables; `<form>` and the names of attributes do not. */
function isComponentName({ node, parent }: ElisionPath): boolean {
  switch (parent?.node.type) {
    case 'JSXOpeningElement':
      return /^[^a-z]/.test(node['name'])
    case 'JSXMemberExpression':
      return parent.node['object'] === node
    default:
      return false
  }
}

function isTypeExport({ node, parent }: ElisionPath): boolean {
  return node['exportKind'] === 'type' || parent?.node['exportKind'] === 'type'
}
