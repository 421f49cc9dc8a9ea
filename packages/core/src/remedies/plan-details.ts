import type { NameFacts, NameRole } from '../facts/facts.ts'
import type { Home } from './home.ts'
import type { DataFramework } from './server/framework.ts'

/** Moves the imported declarations to `target`, along with the declarations that they use. */
export interface MoveDeclarations {
  action: 'move-declarations'
  target: string
  from: string
  along: string[]
  /** Whether `target` is an existing file. */
  exists: boolean
  /** The file that exports them from then on, where importers may not import `target` itself. */
  entry: string | null
}

/** The importer stops importing: it declares types for what it uses, takes values as parameters, or both. */
export interface Invert {
  action: 'invert'
  declares: Declared | null
  /** Whether the importer takes what it imports as a parameter. */
  takesParameter: boolean
  /** The code that passes the value in; `null` where the callers of the importer do. */
  suppliedBy: Supplier | null
  /** What the importer does with a single imported name, where that is known. */
  role?: NameRole | null
  /** Whether a container creates the class and passes an instance to constructors. */
  injected?: true
  /** Where the imported file belongs, if it has no place. */
  belongs?: string | null
  /** The declarations of the types that are written out, where that needs no decision. */
  origin?: Origin | null
}

/** Declarations of one file, by their names there. */
export interface Origin {
  path: string
  names: readonly string[]
}

/** Types that replace the imported names. */
export interface Declared {
  as: 'interface' | 'class' | 'type' | 'function' | 'union' | 'members' | 'globals'
  names: readonly string[]
  file: string
}

/** Code in the file or folder `target` uses what was imported, and passes it or the result to the importer. */
export interface CallFromAbove {
  action: 'call-from-above'
  target: string
  through?: readonly string[]
  passes: 'result' | 'value'
}

/** Code of the server calls what was imported, and code of the browser gets the result as data. */
export interface CallOnServer {
  action: 'call-on-server'
  framework: DataFramework
  /**
   * What brings the result, which is `target`: a file of functions that the browser calls on the server, a page that leads
   * to the importer, a route that calls the same already, or one like that which is needed.
   */
  by: 'server-function' | 'caller' | 'same-route' | 'route' | 'unknown'
  /** The files between such a page and the importer. */
  through: readonly string[]
  /** Whether the importer does nothing with it but call it. */
  isCalled: boolean
}

/** The importer takes a component as a slot, snippet or prop. */
export interface TakeComponent {
  action: 'take-component'
  target: string
  name: string
  /** Other names imported from the component's file; the importer declares what it uses of them. */
  others: string[]
  suppliedBy: Supplier | null
}

/** Code that may use both the importer and what it imports. */
export interface Supplier {
  /** A file that uses the importer already, or a folder for new code. */
  path: string
  /** The files between such a file and the importer. */
  through: readonly string[]
  /** The file that exports the value for it, where it may not import the file that declares the value. */
  entry?: string | null
}

/** Imports the same names by other specifiers. */
export interface Reroute {
  action: 'reroute'
  sources: Source[]
  /** The file and the offset of the import that changes, where that is not the one of the finding. */
  at?: { file: string; start: number }
  because: RerouteReason | null
}

export type RerouteReason =
  | 'declared-there'
  | 'same-name'
  | 'declared-already'
  | 'exports-them'
  | 'build-source'
  | 'exists'
  | 'no-index'
  | 'to-declare'

/** Names to import, and the file that they come from; without names, the import keeps what it has. */
export interface Source {
  names: string[]
  path: string
  specifier: string | null
}

/** Exports the names from `target` and imports them from there. */
export interface Publish {
  action: 'publish'
  target: string
  exists: boolean
  /** How the importer names `target`, if that is known. */
  specifier: string | null
  /** For an import of everything: what `target` exports already, and how many names it lacks. */
  exported: { names: string[]; missing: number } | null
}

/** Calls a file that imports the package already, or the entry `target` that exports it. */
export interface UseWrapper {
  action: 'use-wrapper'
  target: string
  /** The package, where the import does not name it itself. */
  package?: string
  wrapper: string
  exported: string[]
  /** Those of the imported names that the exports use. */
  wraps?: string[]
  /** The member of the only exported name, or the name itself where that is `null`, that passes its arguments on as they are. */
  replacement?: { member: string | null }
}

/** Moves the file of the finding to `target`, or to a path of its author's choice. */
export interface PlaceFile {
  action: 'place-file'
  /** `null` where the file belongs outside of all places, or nothing shows where it belongs. */
  home: Home | null
  /** How many of its imports are legal there, and how many it has. */
  legal: number
  total: number
}

/** Moves the imported file to `target`, which has a place. */
export interface PlaceTarget {
  action: 'place-target'
  target: string
  from: string
  home: Home
  /** Files without a place that it imports; they move to the same folder. */
  along: string[]
  /** The files whose imports of it change; `null` where some of them may not import it there either. */
  importers: string[] | null
}

/** Deletes the import, or the pattern of a list of patterns; `path` is the file that it leads to or means. */
export interface DeleteImport {
  action: 'delete-import'
  because: 'unused' | 'forbidden' | 'tests-only' | 'loaded-elsewhere' | 'no-legal-match'
  path: string | null
}

/** Deletes the re-export; importers name the file that declares the names instead. */
export interface DeleteReExport {
  action: 'delete-re-export'
  target: string
  /** How importers name that file, if they cannot do it by its path. */
  specifier: string | null
  /** Where that file belongs, if it has no place. */
  belongs: string | null
}

/** Changes which files a pattern matches. Paths and globs are relative to the importer, folders to the root. */
export type PatternChange =
  | { type: 'exclude'; globs: string[] }
  | { type: 'exclude-by-expression' | 'list-files'; paths: string[] }
  | { type: 'start-at'; path: string }
  | { type: 'correct'; folder: string; entries: string[] }
  | { type: 'correct-start'; folder: string }

/** A change of a config or a manifest. */
export type ConfigChange =
  | { type: 'define-alias'; config: string; pattern: string; folder: string }
  | { type: 'repair'; fault: NameFacts['faults'][number] }
  | ({ type: 'declare-package'; name: string; dev: boolean } & Pick<NameFacts, 'manifest' | 'declaredBy'>)
  | { type: 'export-source'; name: string }
  | { type: 'correct-alias' | 'correct-imports' }
  /** The alias leads to a folder that does not exist; `folder` is where its files are. */
  | { type: 'point-alias'; config: string; pattern: string; missing: string; folder: string; path: string }

export type ImportChange =
  | { type: 'import-type' | 'read-at-run-time' }
  | { type: 'write-path'; aliases: readonly string[] }
  | { type: 'write-path-within'; name: string; manifest: string | null }
  | { type: 'use-entry'; name: string; entries: string[] }
  | { type: 'use-subpath'; name: string }
  | { type: 'create-file'; path: string; names: string[] }
  /** A file that a generator may create, or that has another name; `nearest` are files of its folder. */
  | { type: 'missing-file'; path: string; nearest: string[] }
  /** A test makes what it needs itself; `folder` is where its helpers may be. */
  | { type: 'make-in-test'; folder: string }
