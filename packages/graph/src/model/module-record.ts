import type { Edge, EdgeName, ResolvedEdge } from '@stratalint/core'

/** One exported name. */
export interface ExportRecord {
  /** The exported name; `*` for `export * from`. */
  name: string
  typeOnly: boolean
  /** UTF-16 offsets of the exported name (or of the declaration's name), for findings. */
  start: number
  end: number
  /**
   * A declaration of this module (`local`), or a binding that it gets through an edge: `edge` is an index of
   * `ModuleRecord.edges`, `imported` the name in that module (`*` for its namespace).
   */
  binding: { type: 'local'; kind: 'type' | 'value' } | { type: 'through'; edge: number; imported: string }
}

/** How a pattern of files is written. */
export type GlobPattern = { start: number; end: number; specifier: string } &
  /** Literal texts, with an unknown part between each two. */
  (
    | { type: 'computed'; texts: readonly string[]; loadKind: 'dynamic-import' | 'require' | 'mock' | 'url' }
    /** A glob of `import.meta.glob`: `not` are the excluded patterns, `base` the folder that all are relative to. */
    | { type: 'glob'; not: readonly string[]; base: string | null }
    /** A folder of `require.context`, and a regular expression for the paths in it. */
    | { type: 'context'; folder: string; deep: boolean; source: string; flags: string }
  )

/** A call that imports the files that its patterns match. */
export interface GlobImport {
  names: EdgeName[]
  patterns: GlobPattern[]
}

/** How an import without a known target is written; `value` is `require` passed on as a value. */
export type OpaqueForm = 'import' | 'require' | 'resolve' | 'glob' | 'mock' | 'url' | 'value'

/** An import without a known target. */
export interface OpaqueImport {
  start: number
  end: number
  form: OpaqueForm
  /** The name of the function whose parameter it is, empty if that has none; `null` if it is not a parameter. */
  parameterOf: string | null
}

/** The imports and exports of one source file before resolution. Plain JSON. */
export interface ModuleRecord<E extends Edge = Edge> {
  edges: E[]
  exports: ExportRecord[]
  /** Absent if empty, as in nearly every file. */
  globs?: GlobImport[]
  opaque?: OpaqueImport[]
}

/** A module with resolved edges; the input of the graph. */
export interface ResolvedModule extends Omit<ModuleRecord<ResolvedEdge>, 'globs'> {
  /** POSIX, relative to the root. */
  file: string
  /** Patterns were matched against files on disk. Like `opaque`, known only right after reading, and not packed. */
  hasGlobs?: true
  /** Any new file, or one that is gone, may change how an import resolves. Not packed either. */
  isOpen?: true
}
