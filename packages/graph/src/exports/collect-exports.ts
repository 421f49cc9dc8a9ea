import type { Edge } from '@stratalint/core'
import type { ExportRecord } from '../model/module-record.ts'
import { nameOf, span, type AstNode, type Span } from '../syntax/ast-node.ts'
import type { Frame } from '../syntax/node-path.ts'
import { commonJsExports } from './commonjs-exports.ts'
import { wholeExport, type Exported } from './exported-name.ts'
import { findToken } from './find-token.ts'
import {
  declarationKind,
  patternTargets,
  readLocalMeanings,
  type LocalMeanings,
  type Meaning,
} from './local-bindings.ts'

export interface ExportSource {
  root: Frame
  text: string
  edges: readonly Edge[]
  edgeOf: ReadonlyMap<AstNode, Edge>
  isDeclarationFile: boolean
}

/** The names that a module offers. */
export function collectExports(source: ExportSource): ExportRecord[] {
  const body: AstNode[] = source.root.node['body']
  const meanings = readLocalMeanings(body, source.edgeOf)
  const indexOf = new Map(source.edges.map((edge, index) => [edge, index]))
  const records = new Map<string, ExportRecord>()
  for (const statement of body) {
    for (const exported of [
      ...statementExports(statement, source, meanings),
      ...commonJsExports(statement, source.root, meanings),
    ]) {
      const record = toRecord(exported, indexOf, source.isDeclarationFile)
      addRecord(records, record)
    }
  }
  return [...records.values()]
}

/** Overloads and merged declarations are one export, at its first place; a value outweighs a type of the same name. */
export function addRecord(records: Map<string, ExportRecord>, record: ExportRecord): void {
  const { binding } = record
  const key = binding.type === 'through' ? JSON.stringify([record.name, binding.edge, binding.imported]) : record.name
  const known = records.get(key)
  if (known === undefined) records.set(key, record)
  else if (known.typeOnly && !record.typeOnly) records.set(key, { ...record, start: known.start, end: known.end })
}

function toRecord(
  { name, typeOnly, start, end, meaning }: Exported,
  indexOf: Map<Edge, number>,
  isDeclarationFile: boolean,
): ExportRecord {
  if (meaning.type === 'local') {
    return {
      name,
      typeOnly: typeOnly || isDeclarationFile || meaning.kind === 'type',
      start,
      end,
      binding: { type: 'local', kind: meaning.kind },
    }
  }
  const binding = { type: 'through' as const, edge: indexOf.get(meaning.edge)!, imported: meaning.imported }
  return { name, typeOnly: typeOnly || isDeclarationFile || meaning.typeOnly, start, end, binding }
}

function statementExports(statement: AstNode, { text, edgeOf }: ExportSource, meanings: LocalMeanings): Exported[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement['declaration']
        ? declarationExports(statement['declaration'], meanings)
        : specifierExports(statement, edgeOf.get(statement), meanings)
    case 'ExportAllDeclaration': {
      const edge = edgeOf.get(statement)
      if (edge === undefined) return []
      const name: AstNode | null = statement['exported']
      const place = name ? span(name) : findToken(text, span(statement).start + 'export'.length, '*')
      const meaning: Meaning = { type: 'through', edge, imported: '*', typeOnly: edge.typeOnly }
      return [{ name: name ? nameOf(name) : '*', typeOnly: edge.typeOnly, ...place, meaning }]
    }
    case 'ExportDefaultDeclaration':
      return [defaultExport(statement, text, meanings)]
    case 'TSExportAssignment': {
      const meaning = meanings.ofExpression(statement['expression'])
      const place = findToken(text, span(statement).start + 'export'.length, '=')
      return wholeExport(meaning, place)
    }
    default:
      return []
  }
}

function specifierExports(statement: AstNode, edge: Edge | undefined, meanings: LocalMeanings): Exported[] {
  return statement['specifiers'].map((specifier: AstNode): Exported => {
    const typeOnly = statement['exportKind'] === 'type' || specifier['exportKind'] === 'type'
    const local = nameOf(specifier['local'])
    const meaning: Meaning =
      edge === undefined ? meanings.ofName(local) : { type: 'through', edge, imported: local, typeOnly }
    return { name: nameOf(specifier['exported']), typeOnly, ...span(specifier['exported']), meaning }
  })
}

function declarationExports(declaration: AstNode, meanings: LocalMeanings): Exported[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration['declarations'].flatMap(({ id }: { id: AstNode }) =>
      patternTargets(id).map(({ name, node }): Exported => ({
        name,
        typeOnly: false,
        ...nameSpan(node),
        meaning: meanings.ofName(name),
      })),
    )
  }
  let id: AstNode | null = declaration['id']
  while (id?.type === 'TSQualifiedName') id = id['left'] as AstNode
  if (id?.type !== 'Identifier') return []
  const isAlias = declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TSImportEqualsDeclaration'
  const meaning: Meaning = isAlias ? meanings.ofName(id['name']) : { type: 'local', kind: declarationKind(declaration) }
  return [{ name: id['name'], typeOnly: declarationKind(declaration) === 'type', ...nameSpan(id), meaning }]
}

function defaultExport(statement: AstNode, text: string, meanings: LocalMeanings): Exported {
  const declaration: AstNode = statement['declaration']
  const isDeclaration = declaration.type.endsWith('Declaration') || declaration.type === 'TSDeclareFunction'
  const meaning: Meaning = isDeclaration
    ? { type: 'local', kind: declarationKind(declaration) }
    : meanings.ofExpression(declaration)
  const place =
    isDeclaration && declaration['id']
      ? nameSpan(declaration['id'])
      : findToken(text, span(statement).start + 'export'.length, 'default')
  return { name: 'default', typeOnly: false, ...place, meaning }
}

/** A declared identifier's own name, without the type annotation that the trees count in. */
function nameSpan(id: AstNode): Span {
  const { start, end } = span(id)
  const annotation: AstNode | null | undefined = id['typeAnnotation']
  return annotation || id['optional'] ? { start, end: Math.min(end, start + nameOf(id).length) } : { start, end }
}
