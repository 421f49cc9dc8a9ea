import type ts from 'typescript'
import type { ModuleSource } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import { createPrinter } from '../types/print-type.ts'
import type { TypesInFile } from '../types/types-in-file.ts'
import type { World } from '../world.ts'
import { isKnown, type Declared, type ParameterType } from './declared.ts'

/** Nobody reads a longer type. */
const LONGEST = 400

/** The type of a value as the TypeScript of the project knows it; `null` where one file cannot write it. */
export function knownType(
  world: World,
  { source, local }: Declared,
  file: ModuleSource,
  members: ReadonlySet<string> | null,
): ParameterType | null {
  const types = world.typesIn?.(source.file) ?? null
  const symbol = types === null ? undefined : symbolOf(types, local)
  if (types === null || symbol === undefined) return null
  // Only a class constructs, and values of an enum are of no other type.
  const { SymbolFlags } = types.typescript
  if (symbol.flags & (SymbolFlags.Class | SymbolFlags.Enum)) return null
  const printer = createPrinter(world, types, { root: symbol, target: file.file, style: file.style })
  try {
    const type = types.checker.getTypeOfSymbolAtLocation(symbol, types.source)
    const { text } = printer.printRoot(types.checker.getWidenedType(type), members)
    if (text.length > LONGEST || /\b(?:any|unique symbol)\b/.test(text)) return null
    return { text, imports: printer.imports.filter(({ binding }) => !isKnown(file, binding.local)) }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What a file declares under a name at its top. */
function symbolOf({ typescript, checker, source }: TypesInFile, local: string): ts.Symbol | undefined {
  const symbol = checker
    .getSymbolsInScope(source, typescript.SymbolFlags.Value)
    .find((one) => one.name === local && one.declarations?.some((node) => node.getSourceFile() === source) === true)
  return symbol && checker.getExportSymbolOfSymbol(symbol)
}
