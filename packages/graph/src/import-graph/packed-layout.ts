/**
 * Modules as numbers and one text, which can be sent to other threads and stored as they are. A row is a module:
 * `[file, reExports, edges, exports, …edges, …exports]`, with strings by number.
 */
export interface PackedModules {
  /** The start of each row in `words`, and the end of the last. */
  starts: Uint32Array
  words: Int32Array
  /** All strings, concatenated. */
  text: string
  /** The end of each string in `text`. */
  ends: Uint32Array
}

/** The number of words before the edges of a row. */
export const ROW_HEAD = 4

/** The number of words of an edge before its package and its names: `[flags, specifier, start, end, target]`. */
export const EDGE_HEAD = 5

/** The number of words of a name: the doubled name, plus one for a type, and the local name or `-1`. */
export const NAME_WORDS = 2

/** The number of words of an export: `[flags, name, start, end, edge, imported]`. */
export const EXPORT_WORDS = 6

/** The layout of an edge's flags. */
export const EDGE_FLAGS = {
  kind: 0b11111,
  typeOnly: 1 << 5,
  targetShift: 6,
  target: 0b11,
  package: 1 << 8,
  namesShift: 9,
} as const

/** The layout of an export's flags; an export with neither `value` nor `through` is a type. */
export const EXPORT_FLAGS = { typeOnly: 1, through: 2, value: 4 } as const

/** The type of an edge's target, by number; a virtual module has its own. */
export const TARGET_TYPES = ['file', 'external', 'unresolved', 'virtual'] as const
