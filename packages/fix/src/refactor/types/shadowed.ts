import type ts from 'typescript'
import type { TypesInFile } from './types-in-file.ts'

/** Whether a file has something else under the name of a global type. */
export function isShadowed(
  { typescript, program, checker, pathOf }: TypesInFile,
  symbol: ts.Symbol,
  target: string,
): boolean {
  const file = program.getSourceFiles().find((one) => pathOf(one) === target)
  if (file === undefined) return false
  const found = checker.getSymbolsInScope(file, typescript.SymbolFlags.Type).find(({ name }) => name === symbol.name)
  const files = found?.declarations?.map((one) => one.getSourceFile()) ?? []
  return found !== undefined && !files.some((one) => program.isSourceFileDefaultLibrary(one))
}
