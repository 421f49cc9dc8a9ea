import type ts from 'typescript'
import type { Binding } from '../../source/imports.ts'
import type { Style } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'
import { membersNamed } from './members-named.ts'
import { createPrinter, type Printer } from './print-type.ts'

/** A type as one file can write it without the import that it comes from. */
export interface ExpandedType {
  /** The members of an object; `null` for any other type. */
  members: readonly string[] | null
  text: string
  /** The members of the type that it is taken from. */
  origin: readonly string[]
  imports: readonly { binding: Binding; path: string }[]
}

/** Which type to write out, and where. */
export interface Expansion {
  /** The file that imports the type, and its name there. */
  importer: string
  local: string
  /** The file that the type is written into. */
  target: string
  /** The members that matter; those that the importer names anywhere where that is not known. */
  members: ReadonlySet<string> | null
  /** Whether all members are written all the same. */
  whole: boolean
  style: Style
}

/** Writes a type out as the TypeScript of the project resolves it, by names that the target may import and by members otherwise. */
export function expandType(world: World, expansion: Expansion): ExpandedType {
  const { importer, local, target, members, whole, style } = expansion
  const types = world.typesIn?.(importer) ?? null
  if (types === null) throw new Refusal('It needs decisions that only a person can make.')
  const { typescript, checker, source } = types
  const name = importedName(typescript, source, local)
  const alias = name === null ? undefined : checker.getSymbolAtLocation(name)
  if (name === null || alias === undefined) throw new Refusal(`${importer} does not import ${local} by its name.`)
  const symbol = alias.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
  const isGeneric = symbol.declarations?.some(
    (one) => typescript.getEffectiveTypeParameterDeclarations(one as never).length > 0,
  )
  if (isGeneric === true) throw new Refusal(`${local} has type parameters.`)
  if (!(symbol.flags & typescript.SymbolFlags.Type)) throw new Refusal(`${local} is not a type.`)
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  const printerFor = (): Printer => createPrinter(world, types, { root: symbol, target, style })
  const printer = printerFor()
  const read = whole ? null : (members ?? membersNamed(types, type))
  const found = printer.printRoot(type, read)
  // Another file may have written other members of it.
  const origin = found.members === null ? [] : [...new Set([...found.members, ...printerFor().membersOf(type)])]
  return { ...found, origin, imports: printer.imports }
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
