import type { Edge, EdgeKind, EdgeName } from '@stratalint/core'
import type { GlobImport, OpaqueImport } from '../model/module-record.ts'
import { span, type AstNode } from '../syntax/ast-node.ts'
import type { NodePath } from '../syntax/node-path.ts'

/** The imports of a node if it does not have exactly one edge. */
export interface ExtractedImports {
  edges: Edge[]
  globs: GlobImport[]
  opaque: OpaqueImport[]
}

export function extracted(imports: Partial<ExtractedImports>): ExtractedImports {
  return { edges: [], globs: [], opaque: [], ...imports }
}

/** Finds edges of one kind. */
export interface EdgeExtractor {
  nodeTypes: readonly string[]
  extract(node: AstNode, path: NodePath): Edge | ExtractedImports | null
}

/** Creates an edge with the range of its specifier, quotes included. */
export function makeEdge(
  kind: EdgeKind,
  specifier: { node: AstNode; value: string },
  typeOnly: boolean,
  names: EdgeName[],
): Edge {
  return { kind, specifier: specifier.value, ...span(specifier.node), typeOnly, names }
}

/** The names of an edge that imports the whole module. */
export function wholeModule(local: string | null = null, typeOnly = false): EdgeName[] {
  return [{ name: '*', local, typeOnly }]
}
