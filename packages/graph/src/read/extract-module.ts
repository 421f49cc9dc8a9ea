import { isComponentFile, isDeclarationFile, type Edge } from '@stratalint/core'
import type { ModuleRecord } from '../model/module-record.ts'
import type { AstNode, ProgramLike } from '../syntax/ast-node.ts'
import { dynamicImportExtractor } from '../edges/expressions/dynamic-import.ts'
import { exportAllExtractor } from '../edges/statements/export-all.ts'
import { exportTypeExtractor } from '../edges/statements/export-type.ts'
import { exportExtractor } from '../edges/statements/export.ts'
import { collectExports } from '../exports/collect-exports.ts'
import { withComponent } from '../exports/component-export.ts'
import { walkTree, type NodePath } from '../syntax/node-path.ts'
import { globExtractor } from '../edges/expressions/glob.ts'
import { findKeywordOffsets } from './keyword-offsets.ts'
import { importEqualsExtractor } from '../edges/statements/import-equals.ts'
import { importTypeExtractor } from '../edges/statements/import-type.ts'
import { importExtractor } from '../edges/statements/import.ts'
import type { EdgeExtractor, ExtractedImports } from '../edges/edge-extractor.ts'
import { mockExtractor } from '../edges/expressions/mock.ts'
import { extractReferences } from '../edges/statements/reference.ts'
import { requireValueExtractor, type RequireNames } from '../edges/expressions/opaque-require.ts'
import { requireExtractor } from '../edges/expressions/require.ts'
import { typeQueryExtractor } from '../edges/expressions/type-query.ts'
import { urlExtractor } from '../edges/expressions/url.ts'

/** The kinds of statements. */
const STATEMENTS = byNodeType([
  importExtractor,
  importTypeExtractor,
  exportExtractor,
  exportTypeExtractor,
  exportAllExtractor,
  importEqualsExtractor,
])

/** The kinds of expressions and types, at any depth. */
const DEEP = byNodeType([
  dynamicImportExtractor,
  requireExtractor,
  typeQueryExtractor,
  mockExtractor,
  urlExtractor,
  globExtractor,
])

/**
 * Extracts the imports and exports of a source file from its tree, which may be oxc-parser's, oxlint's or
 * typescript-eslint's. `text` has no BOM, and offsets refer to it. With `isShallow`, the tree has only statements,
 * because nothing deeper imports a module.
 */
export function extractModule(program: ProgramLike, text: string, filename: string, isShallow = false): ModuleRecord {
  const root: NodePath = { node: program, parent: null }
  const body: AstNode[] = root.node['body']
  const isDeclaration = isDeclarationFile(filename)
  const edgeOf = new Map<AstNode, Edge>()
  const foundAt = new Map<AstNode, ExtractedImports>()

  const collect = (
    extractors: ReadonlyMap<string, readonly EdgeExtractor[]>,
    path: NodePath,
    ambient: boolean,
  ): void => {
    for (const extractor of extractors.get(path.node.type) ?? []) {
      const found = extractor.extract(path.node, path)
      if (found === null) continue
      if ('kind' in found) edgeOf.set(path.node, ambient ? asTypeOnly(found) : found)
      else foundAt.set(path.node, found)
      return
    }
  }

  for (const { statement, ambient } of moduleStatements(body)) {
    collect(STATEMENTS, { node: statement, parent: root }, ambient || isDeclaration)
  }
  if (!isShallow) {
    const names: RequireNames = new Set(['require'])
    const deep = new Map([...DEEP, ['Identifier', [requireValueExtractor(names)]]])
    // Each alias of `require` is another keyword to search for.
    for (let known = 0; known < names.size;) {
      known = names.size
      const keywords = findKeywordOffsets(text, body, names)
      if (keywords.any) walkTree(root, keywords.within, (path) => collect(deep, path, isDeclaration))
    }
  }

  const more = [...foundAt.values()]
  const edges = [...edgeOf.values(), ...more.flatMap((found) => found.edges), ...extractReferences(text)].sort(
    (a, b) => a.start - b.start,
  )
  const exports = collectExports({ root, text, edges, edgeOf, isDeclarationFile: isDeclaration })
  const record: ModuleRecord = {
    edges,
    exports: isComponentFile(filename)
      ? withComponent(exports, reExportedScripts(body, edges, edgeOf), filename)
      : exports,
  }
  if (more.length > 0) {
    const [globs, opaque] = [more.flatMap((found) => found.globs), more.flatMap((found) => found.opaque)]
    if (globs.length > 0) record.globs = globs.sort((a, b) => a.patterns[0]!.start - b.patterns[0]!.start)
    if (opaque.length > 0) record.opaque = opaque.sort((a, b) => a.start - b.start)
  }
  return record
}

/** The indexes of the edges to scripts of a component in other files. */
function reExportedScripts(
  body: readonly AstNode[],
  edges: readonly Edge[],
  edgeOf: ReadonlyMap<AstNode, Edge>,
): number[] {
  return body
    .filter((statement) => statement['isReExported'] === true)
    .map((statement) => edges.indexOf(edgeOf.get(statement)!))
}

/** The statements of a module, including those in `declare module` and namespace bodies. */
function* moduleStatements(
  body: readonly AstNode[],
  ambient = false,
): Generator<{ statement: AstNode; ambient: boolean }> {
  for (const statement of body) {
    yield { statement, ambient }
    const declaration: AstNode | null | undefined =
      statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
    if (declaration?.type === 'TSImportEqualsDeclaration' && declaration !== statement)
      yield { statement: declaration, ambient }
    if (declaration?.type !== 'TSModuleDeclaration') continue
    const isAmbient =
      ambient ||
      declaration['declare'] === true ||
      declaration['kind'] === 'global' ||
      declaration['id'].type === 'Literal'
    const block: AstNode | null | undefined = declaration['body']
    if (block?.type === 'TSModuleBlock') yield* moduleStatements(block['body'], isAmbient)
  }
}

function byNodeType(extractors: readonly EdgeExtractor[]): Map<string, EdgeExtractor[]> {
  const table = new Map<string, EdgeExtractor[]>()
  for (const extractor of extractors) {
    for (const type of extractor.nodeTypes) table.set(type, [...(table.get(type) ?? []), extractor])
  }
  return table
}

function asTypeOnly(edge: Edge): Edge {
  return { ...edge, typeOnly: true, names: edge.names.map((name) => ({ ...name, typeOnly: true })) }
}
