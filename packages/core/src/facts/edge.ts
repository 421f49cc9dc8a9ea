/** Every way in which one file can name another. */
export const EDGE_KINDS = [
  'import',
  'import-type',
  'export',
  'export-type',
  'export-all',
  'dynamic-import',
  'require',
  'import-equals',
  'type-query',
  'reference',
  'mock',
  'url',
  'glob',
] as const

export type EdgeKind = (typeof EDGE_KINDS)[number]

/** One name that an edge carries; `*` is the whole module, `default` its default export. */
export interface EdgeName {
  name: string
  /** The name it has in the importing file; for re-exports the exported name. */
  local: string | null
  typeOnly: boolean
}

/** One specifier in one file. Offsets are UTF-16, the quotes included, a BOM not counted. */
export interface Edge {
  kind: EdgeKind
  specifier: string
  start: number
  end: number
  /** Does not exist at run time. */
  typeOnly: boolean
  names: EdgeName[]
}

/**
 * Why a specifier does not resolve. `alias` and `imports` are defined and lead to no file; `no-alias` and `no-imports`
 * are undefined names that no package can have; `undeclared` is a package that no package.json declares.
 */
export type Unresolved =
  'relative' | 'absolute' | 'workspace' | 'alias' | 'imports' | 'no-alias' | 'no-imports' | 'undeclared'

/** The target of a specifier. Paths are POSIX and relative to the root. */
export type Target =
  | { type: 'file'; path: string }
  /** `name` is the package's name: no subpath, no `@types/`, and `node:` only where the builtin has no name without it. For a `virtual` module it is the specifier. */
  | { type: 'external'; name: string; virtual?: true }
  | { type: 'unresolved'; why: Unresolved }

/** An edge whose target is known. */
export interface ResolvedEdge extends Edge {
  target: Target
  /** The specifier is a path and its target belongs to another workspace package; that package's name. */
  packageByPath: string | null
}

/** The webpack loaders at the start of a specifier, such as `!!raw-loader!`; empty if there are none. */
export function loadersOf(specifier: string): string {
  const loaders = specifier.slice(0, specifier.lastIndexOf('!') + 1)
  return loaders === specifier || /^[a-z][a-z0-9+.-]+:/i.test(specifier) ? '' : loaders
}
