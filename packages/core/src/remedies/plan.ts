import type { Applicability, Edit, FixKind } from '../findings/finding.ts'
import type {
  CallFromAbove,
  CallOnServer,
  ConfigChange,
  DeleteImport,
  DeleteReExport,
  ImportChange,
  Invert,
  MoveDeclarations,
  PatternChange,
  PlaceFile,
  PlaceTarget,
  Publish,
  Reroute,
  TakeComponent,
  UseWrapper,
} from './plan-details.ts'
import type { PlannedEdge } from './simulate/simulate.ts'

/** A way to fix a violation. It names files, symbols and specifiers; `texts` turns it into a sentence. */
export type Plan = EdgePlan | UnplacedPlan | OpaquePlan | NamePlan

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
    | { action: 'decide'; because: 'container' | 'framework' | 'no-supplier' }
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

/** A way to fix a name. */
export type NamePlan = Outline &
  /** Gives what `from` exports as `name` the name `newName`, wherever it is used. */
  { action: 'rename-export'; from: string; name: string; newName: string }

const KINDS: readonly (readonly [FixKind, readonly Plan['action'][]])[] = [
  ['move', ['move-declarations', 'move-file', 'copy-file', 'move-import', 'wrap-package', 'wrap-file']],
  ['invert', ['invert', 'decide', 'take-component', 'call-from-above', 'call-on-server', 'take-loader']],
  ['reroute', ['reroute', 'publish', 'use-wrapper', 'reroute-pattern']],
  ['place', ['place-file', 'place-target']],
  ['rename', ['rename-file', 'rename-export']],
  ['delete', ['delete-import', 'delete-re-export', 'delete-barrel']],
]

/** The kind of a plan in reports. */
export function kindOf({ action }: Plan): FixKind {
  return KINDS.find(([, actions]) => actions.includes(action))?.[0] ?? 'edit'
}
