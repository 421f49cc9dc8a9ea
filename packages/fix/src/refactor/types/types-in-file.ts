import type ts from 'typescript'

/** The types of a program, as one of its files sees them. */
export interface TypesInFile {
  typescript: typeof ts
  program: ts.Program
  checker: ts.TypeChecker
  source: ts.SourceFile
  /** The path of a file of the project; `null` for one of a package or of TypeScript itself. */
  pathOf(source: ts.SourceFile): string | null
}
