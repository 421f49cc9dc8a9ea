import type { Edge } from '@stratalint/core'
import type { ExportRecord } from '../model/module-record.ts'
import { nameOf, span, type AstNode, type Span } from '../syntax/ast-node.ts'
import type { NodePath } from '../syntax/node-path.ts'
import { patternTargets } from '../syntax/pattern-targets.ts'
import { commonJsExports } from './commonjs-exports.ts'
import { wholeExport, type ExportedName } from './exported-name.ts'
import { findToken } from './find-token.ts'
import { declarationKind, readLocalBindings, type LocalBindings, type LocalBinding } from './local-bindings.ts'

export interface ExportSource {
  root: NodePath
  text: string
  edges: readonly Edge[]
  edgeOf: ReadonlyMap<AstNode, Edge>
  isDeclarationFile: boolean
}

/** The names that a module exports. */
export function collectExports(source: ExportSource): ExportRecord[] {
  const body: AstNode[] = source.root.node['body']
  const bindings = readLocalBindings(body, source.edgeOf)
  const indexOf = new Map(source.edges.map((edge, index) => [edge, index]))
  const records = new Map<string, ExportRecord>()
  for (const statement of body) {
    for (const exported of [
      ...statementExports(statement, source, bindings),
      ...commonJsExports(statement, source.root, bindings),
    ]) {
      const record = toRecord(exported, indexOf, source.isDeclarationFile)
      addRecord(records, record)
    }
  }
  return [...records.values()]
}

/** Overloads and merged declarations are one export, at the first position; a value takes precedence over a type. */
export function addRecord(records: Map<string, ExportRecord>, record: ExportRecord): void {
  const { binding } = record
  const key = binding.type === 'through' ? JSON.stringify([record.name, binding.edge, binding.imported]) : record.name
  const known = records.get(key)
  if (known === undefined) records.set(key, record)
  else if (known.typeOnly && !record.typeOnly) records.set(key, { ...record, start: known.start, end: known.end })
}

function toRecord(
  { name, typeOnly, start, end, binding }: ExportedName,
  indexOf: Map<Edge, number>,
  isDeclarationFile: boolean,
): ExportRecord {
  const isLocal = binding.type === 'local'
  return {
    name,
    typeOnly: typeOnly || isDeclarationFile || (isLocal ? binding.kind === 'type' : binding.typeOnly),
    start,
    end,
    binding: isLocal
      ? { type: 'local', kind: binding.kind }
      : { type: 'through', edge: indexOf.get(binding.edge)!, imported: binding.imported },
  }
}

function statementExports(statement: AstNode, { text, edgeOf }: ExportSource, bindings: LocalBindings): ExportedName[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement['declaration']
        ? declarationExports(statement['declaration'], bindings)
        : specifierExports(statement, edgeOf.get(statement), bindings)
    case 'ExportAllDeclaration': {
      const edge = edgeOf.get(statement)
      if (edge === undefined) return []
      const name: AstNode | null = statement['exported']
      const place = name ? span(name) : findToken(text, span(statement).start + 'export'.length, '*')
      const binding: LocalBinding = { type: 'through', edge, imported: '*', typeOnly: edge.typeOnly }
      return [{ name: name ? nameOf(name) : '*', typeOnly: edge.typeOnly, ...place, binding }]
    }
    case 'ExportDefaultDeclaration':
      return [defaultExport(statement, text, bindings)]
    case 'TSExportAssignment': {
      const binding = bindings.ofExpression(statement['expression'])
      const place = findToken(text, span(statement).start + 'export'.length, '=')
      return wholeExport(binding, place)
    }
    default:
      return []
  }
}

function specifierExports(statement: AstNode, edge: Edge | undefined, bindings: LocalBindings): ExportedName[] {
  return statement['specifiers'].map((specifier: AstNode): ExportedName => {
    const typeOnly = statement['exportKind'] === 'type' || specifier['exportKind'] === 'type'
    const local = nameOf(specifier['local'])
    const binding: LocalBinding =
      edge === undefined ? bindings.ofName(local) : { type: 'through', edge, imported: local, typeOnly }
    return { name: nameOf(specifier['exported']), typeOnly, ...span(specifier['exported']), binding }
  })
}

function declarationExports(declaration: AstNode, bindings: LocalBindings): ExportedName[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration['declarations'].flatMap(({ id }: { id: AstNode }) =>
      patternTargets(id).map(({ name, node }): ExportedName => ({
        name,
        typeOnly: false,
        ...nameSpan(node),
        binding: bindings.ofName(name),
      })),
    )
  }
  let id: AstNode | null = declaration['id']
  while (id?.type === 'TSQualifiedName') id = id['left'] as AstNode
  if (id?.type !== 'Identifier') return []
  const isAlias = declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TSImportEqualsDeclaration'
  const binding: LocalBinding = isAlias
    ? bindings.ofName(id['name'])
    : { type: 'local', kind: declarationKind(declaration) }
  return [{ name: id['name'], typeOnly: declarationKind(declaration) === 'type', ...nameSpan(id), binding }]
}

function defaultExport(statement: AstNode, text: string, bindings: LocalBindings): ExportedName {
  const declaration: AstNode = statement['declaration']
  const isDeclaration = declaration.type.endsWith('Declaration') || declaration.type === 'TSDeclareFunction'
  const binding: LocalBinding = isDeclaration
    ? { type: 'local', kind: declarationKind(declaration) }
    : bindings.ofExpression(declaration)
  const place =
    isDeclaration && declaration['id']
      ? nameSpan(declaration['id'])
      : findToken(text, span(statement).start + 'export'.length, 'default')
  return { name: 'default', typeOnly: false, ...place, binding }
}

/** The name of a declared identifier without its type annotation, which the span of the node includes. */
function nameSpan(id: AstNode): Span {
  const { start, end } = span(id)
  const annotation: AstNode | null | undefined = id['typeAnnotation']
  return annotation || id['optional'] ? { start, end: Math.min(end, start + nameOf(id).length) } : { start, end }
}
