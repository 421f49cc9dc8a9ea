/**
 * Modules as numbers and one text, so that they cross threads and lie on disk as they are. A row is a module:
 * `[file, passesOn, edges, exports, …edges, …exports]`, its strings by their number.
 */
export interface PackedModules {
  /** Where each row starts in `words`; one more than there are rows. */
  starts: Uint32Array
  words: Int32Array
  /** All strings, one behind the other. */
  text: string
  /** Where each string ends in `text`. */
  ends: Uint32Array
}

/** The words before the edges of a row. */
export const ROW_HEAD = 4

/** The words of an edge before its package and its names: `[flags, specifier, start, end, target]`. */
export const EDGE_HEAD = 5

/** The words of a name: its number twice, plus one where it is a type, and what it is called here, or `-1`. */
export const NAME_WORDS = 2

/** The words of an export: `[flags, name, start, end, edge, imported]`. */
export const EXPORT_WORDS = 6

/** How the flags of an edge are laid out. */
export const EDGE_FLAGS = {
  kind: 0b11111,
  typeOnly: 1 << 5,
  targetShift: 6,
  target: 0b11,
  package: 1 << 8,
  namesShift: 9,
} as const

/** How the flags of an export are laid out; an export that is neither a value nor a type of its own comes through an edge. */
export const EXPORT_FLAGS = { typeOnly: 1, through: 2, value: 4 } as const

/** What an edge leads to, by its number; a virtual module has one of its own. */
export const TARGET_TYPES = ['file', 'external', 'unresolved', 'virtual'] as const
