import type { ResolvedEdge } from './edge.ts'

/** One export of a file. */
export interface ExportFact {
  name: string
  kind: 'type' | 'value'
  /** Where the binding is declared if this file only re-exports it. */
  origin: { path: string; name: string } | null
}

/** A declaration in a file; `constant` is plain data. */
export interface DeclarationFact {
  name: string
  kind: 'type' | 'constant' | 'value'
}

/**
 * The syntax of a declaration: `type` is an interface or an object type, `alias` a name of any other type; `data` is a variable
 * with plain data, `object` a variable with any other value.
 */
export type DeclarationShape = 'type' | 'alias' | 'class' | 'enum' | 'function' | 'data' | 'object'

/**
 * What a file does with an imported name: renders it as a JSX tag, extends it, constructs it, calls it, reads its members,
 * uses it as a decorator or in the arguments of one, uses it as a type, or several of these.
 */
export type NameRole =
  | 'element'
  | 'base'
  | 'constructed'
  | 'called'
  | 'called-for-effect'
  | 'members'
  | 'decorator'
  | 'annotation'
  | 'type'
  | 'mixed'

/** Where code runs; the browser calls functions of `server-functions` on the server. */
export type Environment = 'browser' | 'server' | 'server-functions'

/** An export, or a member of one, that only calls another function with its own arguments. */
export interface PassThrough {
  exported: string
  member: string | null
  /** The local name of that function. */
  callee: string
}

/** What declarations depend on when they move to another file. */
export interface Belongings {
  /** The other declarations of the file that they use, directly or indirectly, in source order. */
  along: DeclarationFact[]
  /** The imports that they and the declarations in `along` use. */
  imports: (Pick<ResolvedEdge, 'target' | 'typeOnly'> & {
    /** The imported names that they use; absent where that is not known. */
    names?: readonly string[]
  })[]
  /** Some of them contain JSX, which needs its runtime and its file extension. */
  jsx: boolean
}

/** A specifier of a workspace package, and the file that it resolves to. */
export interface PackageEntry {
  specifier: string
  path: string
}

/** Facts about a name that does not resolve, for one importing file. Paths are relative to the root. */
export interface NameFacts {
  /** The package.json that declares the dependencies of the file. */
  manifest: string | null
  /** The name of the package that contains the file. */
  ownName?: string
  /** The packages that are declared for the file. */
  declared: readonly string[]
  /** Another package.json of the repository that declares the package, and the version that it requires. */
  declaredBy: { manifest: string; version: string } | null
  /** The aliases that are defined for the file, as written. */
  aliases: readonly string[]
  /** The config that a new alias belongs to. */
  aliasConfig: string | null
  /** Where a defined alias maps the name, although no file is there. */
  mapped?: { pattern: string; folder: string; path: string; config: string } | null
  /** Files that the rest of the name resolves to under a defined alias. */
  through: readonly PackageEntry[]
  /** Parts of the configs around the file that cannot be read. */
  faults: readonly { file: string; line: number; reason: string }[]
}

/** The facts about the code that remedies use; `graph` implements them by parsing on demand. */
export interface Facts {
  exists(path: string): boolean
  /** `null` when the file cannot be read or parsed. */
  exportsOf(path: string): ExportFact[] | null
  /** The names, not paths, of the files directly in a folder. */
  filesIn(folder: string): string[]
  /** The names of the folders directly in a folder. Without this method, remedies consider only the instances at the ends of the edge. */
  foldersIn?(folder: string): string[]
  /** The resolved edges of a file; `null`, or no such method, when they are not known. */
  importsOf?(path: string): ResolvedEdge[] | null
  /** The files that import a file; `null`, or no such method, when not all of them are known. */
  importersOf?(path: string): string[] | null
  /** Whether a file imports another one, directly or through others; without this method, that is not known. */
  reaches?(from: string, to: string): boolean
  /** What the declarations of these exports depend on; `null` when the file does not declare them all, or when they depend on more than `most` others. */
  belongingsOf?(path: string, names: readonly string[], most?: number): Belongings | null
  /** How a file declares an export; `null` when another file declares it. */
  shapeOf?(path: string, name: string): DeclarationShape | null
  /** The names of the members of an exported interface or object type; `null` for anything else. */
  membersOf?(path: string, name: string): readonly string[] | null
  /** Whether a file declares an export as a function that returns nothing. */
  isProcedure?(path: string, name: string): boolean
  /** The exports of a file that only call another function with their own arguments. */
  passThroughsOf?(path: string): readonly PassThrough[]
  /** What a file, or some declarations in it, do with an imported name: `call`, `new`, `tag`, `.member`, `other`; `null` when it is not known. */
  usesOf?(file: string, local: string, within?: readonly string[]): ReadonlySet<string> | null
  /** What a file does with an imported name, by its local name; `null` when it is not known, or the file does not use it. */
  roleOf?(file: string, local: string): NameRole | null
  /** Where a file runs, as far as its own text and name show it; `null` when they do not. */
  environmentOf?(file: string): Environment | null
  /** How a workspace package may be imported; `null` when there is no such package. */
  packageEntries?(name: string): PackageEntry[] | null
  /** The name of the workspace package that contains a path, which need not exist. */
  packageOf?(path: string): string | null
  /** The specifier by which other workspace packages import a file; `null` when its package does not export it. */
  packageSpecifier?(path: string): string | null
  /** The names of the packages that are declared for a file. */
  declaredFor?(file: string): readonly string[]
  /** Facts about a name that does not resolve. */
  nameFacts?(file: string, specifier: string): NameFacts | null
  /** The source file of a missing build output. */
  sourceOf?(path: string): string | null
  /** Returns the known answer to a question, and records the facts it depends on as used. Without this method no answers are kept. */
  once?<T>(question: object, key: unknown, compute: () => T): T
}

/** The answer to a question, computed once if the facts keep answers. */
export function once<T>(facts: Facts, question: object, key: unknown, compute: () => T): T {
  return facts.once === undefined ? compute() : facts.once(question, key, compute)
}
