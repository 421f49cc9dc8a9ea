import type { NameFacts, NameRole } from '../facts/facts.ts'
import type { Applicability, Edit, FixKind } from '../findings/finding.ts'
import type { Home } from './home.ts'
import type { DataFramework } from './server/framework.ts'
import type { PlannedEdge } from './simulate/simulate.ts'

/** A way to fix a violation. It names files, symbols and specifiers; `texts` turns it into a sentence. */
export type Plan = EdgePlan | UnplacedPlan | OpaquePlan

/** The plans with an action. */
export type PlanOf<Action extends Plan['action']> = Extract<Plan, { action: Action }>

/** A plan for an import, together with the imports that exist once it is carried out. */
export interface Remedy {
  plan: EdgePlan
  edges: PlannedEdge[]
}

/** What all plans have in common. */
interface Outline {
  /** Names the plan in reports, finer than its action. */
  key: string
  /** `manual` unless given. */
  applicability?: Applicability
  symbols?: string[]
  /** The file or folder that results from the plan, or that it edits. */
  target?: string
  edits?: Edit[]
}

/** A way to fix an import. */
export type EdgePlan = Outline &
  (
    | MoveDeclarations
    /** Moves a whole file to `target`. */
    | { action: 'move-file'; target: string; from: string }
    /** Copies a file of one machine to `target`. */
    | { action: 'copy-file'; target: string; from: string }
    /** Moves the import statement to the file or into the folder `target`. */
    | { action: 'move-import'; target: string; toFolder: boolean }
    /** Moves the code that uses a package to `target`. */
    | { action: 'wrap-package'; target: string; exists: boolean }
    /** Declares a function or a type for the imported names in `target`. */
    | { action: 'wrap-file'; target: string }
    | Invert
    | TakeComponent
    | CallFromAbove
    | CallOnServer
    /** Nothing can replace the import before somebody decides where what it needs belongs. */
    | { action: 'decide' }
    | Reroute
    | Publish
    | UseWrapper
    | PlaceTarget
    | { action: 'rename-file'; target: string; from: string }
    /** Includes a file in the check. */
    | { action: 'check-file'; target: string; excludedBy: 'ignores' | 'git' | 'files' }
    | DeleteImport
    | DeleteReExport
    | { action: 'edit-pattern'; change: PatternChange }
    /** Starts a pattern with an existing folder, `target`; `missing` is the folder that was written. */
    | { action: 'reroute-pattern'; target: string; specifier: string; missing: string | null }
    | { action: 'edit-config'; change: ConfigChange }
    /** Imports a package that is declared already. */
    | { action: 'use-package'; specifier: string; manifest: string | null; because: 'misspelled' | 'same-purpose' }
    /** Rewrites the import in a way that only its author can complete. */
    | { action: 'edit-import'; change: ImportChange }
  )

/** A way to fix a file without a place. */
export type UnplacedPlan = Outline &
  (
    | PlaceFile
    /** Deletes a file that only re-exports; its importers import from the files behind it. */
    | { action: 'delete-barrel'; target: string }
  )

/** A way to fix an import whose target cannot be known. */
export type OpaquePlan = Outline &
  /** Rewrites a call so that its target can be known; `folders` are next to the importer and may be what it loads from. */
  (
    | { action: 'rewrite-call'; folders: string[] }
    /** A function takes a function that loads a module instead of the module's name; `taker` is empty for one without a name. */
    | { action: 'take-loader'; taker: string }
  )

/** Moves the imported declarations to `target`, along with the declarations that they use. */
interface MoveDeclarations {
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
interface Invert {
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
interface CallFromAbove {
  action: 'call-from-above'
  target: string
  through?: readonly string[]
  passes: 'result' | 'value'
}

/** Code of the server calls what was imported, and code of the browser gets the result as data. */
interface CallOnServer {
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
interface TakeComponent {
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
interface Reroute {
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
interface Publish {
  action: 'publish'
  target: string
  exists: boolean
  /** How the importer names `target`, if that is known. */
  specifier: string | null
  /** For an import of everything: what `target` exports already, and how many names it lacks. */
  exported: { names: string[]; missing: number } | null
}

/** Calls a file that imports the package already, or the entry `target` that exports it. */
interface UseWrapper {
  action: 'use-wrapper'
  target: string
  wrapper: string
  exported: string[]
  /** Those of the imported names that the exports use. */
  wraps?: string[]
  /** The member of the only exported name, or the name itself where that is `null`, that passes its arguments on as they are. */
  replacement?: { member: string | null }
}

/** Moves the file of the finding to `target`, or to a path of its author's choice. */
interface PlaceFile {
  action: 'place-file'
  /** `null` where the file belongs outside of all places, or nothing shows where it belongs. */
  home: Home | null
  /** How many of its imports are legal there, and how many it has. */
  legal: number
  total: number
}

/** Moves the imported file to `target`, which has a place. */
interface PlaceTarget {
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
interface DeleteImport {
  action: 'delete-import'
  because: 'unused' | 'forbidden' | 'tests-only' | 'loaded-elsewhere' | 'no-legal-match'
  path: string | null
}

/** Deletes the re-export; importers name the file that declares the names instead. */
interface DeleteReExport {
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

const KINDS: readonly (readonly [FixKind, readonly Plan['action'][]])[] = [
  ['move', ['move-declarations', 'move-file', 'copy-file', 'move-import', 'wrap-package', 'wrap-file']],
  ['invert', ['invert', 'decide', 'take-component', 'call-from-above', 'call-on-server', 'take-loader']],
  ['reroute', ['reroute', 'publish', 'use-wrapper', 'reroute-pattern']],
  ['place', ['place-file', 'place-target']],
  ['rename', ['rename-file']],
  ['delete', ['delete-import', 'delete-re-export', 'delete-barrel']],
]

/** The kind of a plan in reports. */
export function kindOf({ action }: Plan): FixKind {
  return KINDS.find(([, actions]) => actions.includes(action))?.[0] ?? 'edit'
}
