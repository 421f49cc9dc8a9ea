import type ts from 'typescript'
import type { Binding } from '../../source/imports.ts'
import type { Style } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'
import { importedSymbol } from './imported-symbol.ts'
import { membersNamed } from './members-named.ts'
import { createPrinter, type Printer } from './print-type.ts'
import type { TypesInFile } from './types-in-file.ts'

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
  const { typescript } = types
  const symbol = importedSymbol(types, local)
  if (symbol === null) throw new Refusal(`${importer} does not import ${local} by its name.`)
  if (!(symbol.flags & typescript.SymbolFlags.Type)) throw new Refusal(`${local} is not a type.`)
  const type = typeNamed(types, symbol, local)
  const printerFor = (): Printer => createPrinter(world, types, { root: symbol, target, style })
  const printer = printerFor()
  const read = whole ? null : (members ?? membersNamed(types, type))
  const found = printer.printRoot(type, read)
  // Another file may have written other members of it.
  const origin = found.members === null ? [] : [...new Set([...found.members, ...printerFor().membersOf(type)])]
  return { ...found, origin, imports: printer.imports }
}

/** A type as a file uses it: one with parameters has its defaults where each use names it alone. */
function typeNamed({ typescript, checker, source }: TypesInFile, symbol: ts.Symbol, local: string): ts.Type {
  const isGeneric = symbol.declarations?.some(
    (one) => typescript.getEffectiveTypeParameterDeclarations(one as never).length > 0,
  )
  if (isGeneric !== true) return checker.getDeclaredTypeOfSymbol(symbol)
  const uses: ts.TypeReferenceNode[] = []
  const visit = (node: ts.Node): void => {
    if (typescript.isTypeReferenceNode(node) && typescript.isIdentifier(node.typeName) && node.typeName.text === local)
      uses.push(node)
    typescript.forEachChild(node, visit)
  }
  visit(source)
  const [first] = uses
  if (first === undefined || uses.some(({ typeArguments }) => typeArguments !== undefined))
    throw new Refusal(`${local} has type parameters.`)
  return checker.getTypeFromTypeNode(first)
}
