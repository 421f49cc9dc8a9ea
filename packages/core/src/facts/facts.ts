import type { ResolvedEdge } from './edge.ts'

/** One export of a file. */
export interface ExportFact {
  name: string
  kind: 'type' | 'value'
  /** Where the binding was declared when this file only passes it on. */
  origin: { path: string; name: string } | null
}

/** A declaration that others of its file use; `constant` is plain data. */
export interface DeclarationFact {
  name: string
  kind: 'type' | 'constant' | 'value'
}

/** What a declaration is written as; `data` is plain data, `object` whatever else a variable holds. */
export type DeclarationShape = 'type' | 'class' | 'enum' | 'function' | 'data' | 'object'

/** What declarations take along when they move to another file. */
export interface Belongings {
  /** The other declarations of the file that they use, themselves or through each other, in the order of the source. */
  along: DeclarationFact[]
  /** The imports that they and the ones along use. */
  imports: Pick<ResolvedEdge, 'target' | 'typeOnly'>[]
  /** Some of them hold JSX, which needs its runtime and its file extension. */
  jsx: boolean
}

/** A specifier by which a workspace package may be imported, and the file that it leads to. */
export interface PackageEntry {
  specifier: string
  path: string
}

/** What is known about a name that leads nowhere, as one file imports it. Paths are relative to the root. */
export interface NameFacts {
  /** The package.json that decides what the file may import. */
  manifest: string | null
  /** The name of the package that holds the file. */
  ownName?: string
  /** The names that are declared for the file. */
  declared: readonly string[]
  /** Another package.json of the repository that declares the package, and the version that it asks for. */
  declaredBy: { manifest: string; version: string } | null
  /** The aliases that the file may use, as they are written. */
  aliases: readonly string[]
  /** The config that a new alias belongs to. */
  aliasConfig: string | null
  /** What the rest of the name leads to by an alias that exists. */
  through: readonly PackageEntry[]
  /** What of the configs around the file cannot be read. */
  faults: readonly { file: string; line: number; reason: string }[]
}

/** What remedies may ask about the code; `graph` implements it by parsing on demand. */
export interface Facts {
  exists(path: string): boolean
  /** `null` when the file cannot be read or parsed. */
  exportsOf(path: string): ExportFact[] | null
  /** Names, not paths, of the files straight in a folder. */
  filesIn(folder: string): string[]
  /** Names of the folders straight in a folder; without this method, instances that the edge does not name are not looked for. */
  foldersIn?(folder: string): string[]
  /** The resolved edges of a file; `null`, or no such method, when they are not known. */
  importsOf?(path: string): ResolvedEdge[] | null
  /** The files that import a file, as far as they were read; `null`, or no such method, where nobody knows all of them. */
  importersOf?(path: string): string[] | null
  /** What the declarations behind these exports take along; `null` when the file does not declare them all, or when more than `most` others come along. */
  belongingsOf?(path: string, names: readonly string[], most?: number): Belongings | null
  /** How a file declares what it exports under a name; `null` when it does not declare it itself. */
  shapeOf?(path: string, name: string): DeclarationShape | null
  /** How a workspace package may be imported; `null` when there is no such package. */
  packageEntries?(name: string): PackageEntry[] | null
  /** The name of the workspace package that a path belongs to, whether there is such a file or not. */
  packageOf?(path: string): string | null
  /** How other workspace packages import a file by name; `null` when its package does not offer it. */
  packageSpecifier?(path: string): string | null
  /** What is known about a name that leads nowhere. */
  nameFacts?(file: string, specifier: string): NameFacts | null
  /** The source that a missing build output is made from. */
  sourceOf?(path: string): string | null
  /** Gives the answer to a question again that was worked out from these facts before, and counts as read what it depended on; without this method nothing is kept. */
  once?<T>(question: object, key: unknown, compute: () => T): T
}

/** The answer to a question, worked out once where the facts keep answers. */
export function once<T>(facts: Facts, question: object, key: unknown, compute: () => T): T {
  return facts.once === undefined ? compute() : facts.once(question, key, compute)
}
