import type { Edge, EdgeKind, EdgeName } from '@stratalint/core'
import type { GlobImport, OpaqueImport } from '../model/module-record.ts'
import { span, type AstNode } from '../syntax/ast-node.ts'
import type { NodePath } from '../syntax/node-path.ts'

/** What a node says about modules where that is more, or less, than one edge. */
export interface ExtractedImports {
  edges: Edge[]
  globs: GlobImport[]
  opaque: OpaqueImport[]
}

/** Finds the edges of one kind. */
export interface EdgeExtractor {
  nodeTypes: readonly string[]
  extract(node: AstNode, path: NodePath): Edge | ExtractedImports | null
}

/** An edge whose range is that of its specifier with the quotes. */
export function makeEdge(
  kind: EdgeKind,
  specifier: { node: AstNode; value: string },
  typeOnly: boolean,
  names: EdgeName[],
): Edge {
  return { kind, specifier: specifier.value, ...span(specifier.node), typeOnly, names }
}

/** The names of an edge that carries the whole module. */
export function wholeModule(local: string | null = null, typeOnly = false): EdgeName[] {
  return [{ name: '*', local, typeOnly }]
}
