import type { Edge, ResolvedEdge } from '@stratalint/core'

/** One name that a module offers to others. */
export interface ExportRecord {
  /** The exported name; `*` for `export * from`. */
  name: string
  typeOnly: boolean
  /** UTF-16 offsets of the exported name (or of the declaration's name), for findings. */
  start: number
  end: number
  /**
   * What the name stands for: a declaration of this module (`local`, with whether it is a type or a value), or a binding
   * that came in through an edge: `edge` indexes `ModuleRecord.edges`, `imported` is the name there (`*` the namespace).
   */
  binding:
    | { type: 'local'; kind: 'type' | 'value' }
    | { type: 'through'; edge: number; imported: string }
}

/** What one source file says about modules, before anything is resolved. Plain JSON. */
export interface ModuleRecord<E extends Edge = Edge> {
  edges: E[]
  exports: ExportRecord[]
}

/** A module whose edges are resolved; what the graph is built from. */
export interface ResolvedModule extends ModuleRecord<ResolvedEdge> {
  /** POSIX, relative to the root. */
  file: string
}
