import type ts from 'typescript'
import type { TypesInFile } from './types-in-file.ts'

/** Whether a type is `any` only because TypeScript does not find what it comes from, such as a package that is not installed. */
export function isUnresolved(
  { typescript, checker }: TypesInFile,
  type: ts.Type,
  declaration: ts.Node | undefined,
): boolean {
  if (!(type.flags & typescript.TypeFlags.Any)) return false
  if ((type as ts.Type & { intrinsicName?: string }).intrinsicName !== 'any') return true
  const statements = declaration?.getSourceFile().statements ?? []
  return statements.some(
    (one) =>
      typescript.isImportDeclaration(one) &&
      one.importClause !== undefined &&
      checker.getSymbolAtLocation(one.moduleSpecifier) === undefined,
  )
}
