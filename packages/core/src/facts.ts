import type { ResolvedEdge } from './edge.ts'

/** One export of a file. */
export interface ExportFact {
  name: string
  kind: 'type' | 'value'
  /** Where the binding was declared when this file only passes it on. */
  origin: { path: string; name: string } | null
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
}
