import type ts from 'typescript'
import type { TypesInFile } from './types-in-file.ts'

/** What a file imports under a name; `null` where it does not import a single thing by it. */
export function importedSymbol({ typescript, checker, source }: TypesInFile, local: string): ts.Symbol | null {
  const name = importedName(typescript, source, local)
  const alias = name === null ? undefined : checker.getSymbolAtLocation(name)
  if (alias === undefined) return null
  return alias.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
}

function importedName(typescript: typeof ts, source: ts.SourceFile, local: string): ts.Identifier | null {
  for (const statement of source.statements) {
    if (!typescript.isImportDeclaration(statement)) continue
    const clause = statement.importClause
    const named = clause?.namedBindings
    const names = [
      ...(clause?.name === undefined ? [] : [clause.name]),
      ...(named !== undefined && typescript.isNamedImports(named) ? named.elements.map((one) => one.name) : []),
    ]
    const found = names.find(({ text }) => text === local)
    if (found !== undefined) return found
  }
  return null
}
