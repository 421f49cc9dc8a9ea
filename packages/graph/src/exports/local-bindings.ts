import type { Edge } from '@stratalint/core'
import { importedName, memberName, unwrap, type AstNode } from '../syntax/ast-node.ts'
import { patternTargets } from '../syntax/pattern-targets.ts'
import { qualifierName } from '../edges/expressions/type-query.ts'

/** What a top-level name or expression of a module refers to. */
export type LocalBinding =
  { type: 'local'; kind: 'type' | 'value' } | { type: 'through'; edge: Edge; imported: string; typeOnly: boolean }

/** The top-level names of a module. */
export interface LocalBindings {
  ofName(name: string): LocalBinding
  ofExpression(expression: AstNode): LocalBinding
}

const VALUE: LocalBinding = { type: 'local', kind: 'value' }
const TYPE: LocalBinding = { type: 'local', kind: 'type' }

/** Reads the top-level declarations of a module; plain aliases of imported bindings count as those bindings. */
export function readLocalBindings(body: readonly AstNode[], edgeOf: ReadonlyMap<AstNode, Edge>): LocalBindings {
  const bindings = new Map<string, LocalBinding>()
  const declare = (name: string, binding: LocalBinding): void => {
    const known = bindings.get(name)
    // A type and a value may share a name; the value takes precedence.
    if (known === undefined || (binding.type === 'local' && binding.kind === 'value')) bindings.set(name, binding)
  }

  const ofName = (name: string): LocalBinding => bindings.get(name) ?? VALUE

  const ofEntity = (entity: AstNode): LocalBinding => {
    if (entity.type === 'Identifier') return ofName(entity['name'])
    if (entity.type !== 'TSQualifiedName' || entity['left'].type !== 'Identifier') return TYPE
    return memberOf(ofName(entity['left'].name), entity['right'].name)
  }

  const ofExpression = (expression: AstNode): LocalBinding => {
    const node = unwrap(expression)
    if (node.type === 'Identifier') return ofName(node['name'])
    const loaded = loadedModule(node, edgeOf)
    if (loaded !== null) return { type: 'through', edge: loaded, imported: '*', typeOnly: false }
    const name = memberName(node)
    // A member of a member is not an export, however long the chain.
    if (name === null || memberName(unwrap(node['object'])) !== null) return VALUE
    return memberOf(ofExpression(node['object']), name)
  }

  const ofTypeAlias = (aliased: AstNode): LocalBinding => {
    if (aliased['typeArguments']) return TYPE
    const edge = aliased.type === 'TSImportType' ? edgeOf.get(aliased) : undefined
    if (edge !== undefined && aliased['qualifier']?.type === 'Identifier') {
      return { type: 'through', edge, imported: qualifierName(aliased), typeOnly: true }
    }
    const binding = aliased.type === 'TSTypeReference' ? ofEntity(aliased['typeName']) : TYPE
    return binding.type === 'through' ? { ...binding, typeOnly: true } : TYPE
  }

  const declareVariables = (declaration: AstNode): void => {
    for (const { id, init } of declaration['declarations'] as { id: AstNode; init: AstNode | null }[]) {
      const binding = declaration['kind'] === 'const' && init ? ofExpression(init) : VALUE
      if (id.type === 'Identifier') {
        declare(id['name'], binding)
        continue
      }
      for (const { name, property } of patternTargets(id)) {
        declare(name, property === null ? VALUE : memberOf(binding, property))
      }
    }
  }

  const declareImports = (statement: AstNode): void => {
    const edge = edgeOf.get(statement)
    if (edge === undefined) return
    for (const specifier of statement['specifiers']) {
      const typeOnly = edge.typeOnly || specifier.importKind === 'type'
      declare(specifier.local.name, { type: 'through', edge, imported: importedName(specifier), typeOnly })
    }
  }

  const declareImportEquals = (declaration: AstNode): void => {
    const edge = edgeOf.get(declaration)
    const binding: LocalBinding =
      edge === undefined
        ? ofEntity(declaration['moduleReference'])
        : { type: 'through', edge, imported: '*', typeOnly: edge.typeOnly }
    declare(declaration['id'].name, binding)
  }

  for (const statement of body) if (statement.type === 'ImportDeclaration') declareImports(statement)
  for (const statement of body) {
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
    const declaration: AstNode | null = isExport ? statement['declaration'] : statement
    switch (declaration?.type) {
      case 'VariableDeclaration':
        declareVariables(declaration)
        break
      case 'TSImportEqualsDeclaration':
        declareImportEquals(declaration)
        break
      case 'TSTypeAliasDeclaration':
        declare(declaration['id'].name, ofTypeAlias(declaration['typeAnnotation']))
        break
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSModuleDeclaration':
        if (declaration['id']?.type === 'Identifier')
          declare(declaration['id'].name, { type: 'local', kind: declarationKind(declaration) })
        break
    }
  }
  return { ofName, ofExpression }
}

/** Whether a declaration exists at run time; a namespace that contains only types does not. */
export function declarationKind(declaration: AstNode): 'type' | 'value' {
  switch (declaration.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return 'type'
    case 'TSModuleDeclaration': {
      const body: AstNode[] = declaration['body']?.body ?? []
      const inner = body.map((statement) => (statement['declaration'] as AstNode | null) ?? statement)
      return inner.every((statement) => declarationKind(statement) === 'type') ? 'type' : 'value'
    }
    default:
      return 'value'
  }
}

function memberOf(binding: LocalBinding, name: string): LocalBinding {
  return binding.type === 'through' && binding.imported === '*' ? { ...binding, imported: name } : VALUE
}

/** The edge of an expression that evaluates to the module itself. */
function loadedModule(node: AstNode, edgeOf: ReadonlyMap<AstNode, Edge>): Edge | null {
  if (node.type === 'AwaitExpression') {
    const inner = unwrap(node['argument'])
    return inner.type === 'ImportExpression' ? (edgeOf.get(inner) ?? null) : null
  }
  const edge = node.type === 'CallExpression' ? edgeOf.get(node) : undefined
  // `require.resolve` returns a path.
  return edge?.kind === 'require' && memberName(unwrap(node['callee'])) !== 'resolve' ? edge : null
}
