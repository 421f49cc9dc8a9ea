import type { Edge, EdgeName, ResolvedEdge } from '@stratalint/core'

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
  binding: { type: 'local'; kind: 'type' | 'value' } | { type: 'through'; edge: number; imported: string }
}

/** How the files that a pattern stands for are written. */
export type GlobPattern = { start: number; end: number; specifier: string } &
  /** Literal texts with something unknown between each two of them. */
  (
    | { type: 'computed'; texts: readonly string[]; way: 'dynamic-import' | 'require' | 'mock' | 'url' }
    /** A glob of `import.meta.glob`: `not` are the patterns that the list excludes, `base` the folder that all are relative to. */
    | { type: 'glob'; not: readonly string[]; base: string | null }
    /** A folder of `require.context`, and a regular expression over the paths in it. */
    | { type: 'context'; folder: string; deep: boolean; source: string; flags: string }
  )

/** A call that imports whatever files its patterns match. */
export interface GlobImport {
  names: EdgeName[]
  patterns: GlobPattern[]
}

/** What stands where the target of an import cannot be known: `value` is `require` itself, given away. */
export type OpaqueForm = 'import' | 'require' | 'resolve' | 'glob' | 'mock' | 'url' | 'value'

/** An import whose target cannot be known. */
export interface OpaqueImport {
  start: number
  end: number
  form: OpaqueForm
  /** The function whose parameter it is; empty for one without a name. */
  parameterOf: string | null
}

/** What one source file says about modules, before anything is resolved. Plain JSON. */
export interface ModuleRecord<E extends Edge = Edge> {
  edges: E[]
  exports: ExportRecord[]
  /** Left out where there is none, as in nearly every file. */
  globs?: GlobImport[]
  opaque?: OpaqueImport[]
}

/** A module whose edges are resolved; what the graph is built from. */
export interface ResolvedModule extends Omit<ModuleRecord<ResolvedEdge>, 'globs'> {
  /** POSIX, relative to the root. */
  file: string
  /** Patterns were matched against the files on disk. Like `opaque`, it is known of a file that was just read, and is not packed. */
  hasGlobs?: true
}
