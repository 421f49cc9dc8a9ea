import type ts from 'typescript'
import type { Binding } from '../../source/imports.ts'
import type { Style } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'
import { legalSource } from './legal-source.ts'
import { quotedText } from './literal-text.ts'
import { isReadonlyMember } from './readonly-member.ts'
import { isShadowed } from './shadowed.ts'
import { simpleTypes } from './simple-types.ts'
import type { TypesInFile } from './types-in-file.ts'
import { isUnresolved } from './unresolved.ts'

/** A longer type is easier to understand by a name. */
const MOST_MEMBERS = 24
const MOST_DEPTH = 4

/** Writes types as a target can name them. */
export interface Printer {
  imports: { binding: Binding; path: string }[]
  printRoot(type: ts.Type, members: ReadonlySet<string> | null): { members: string[] | null; text: string }
  /** The members of a type that can be written out, each by itself. */
  membersOf(type: ts.Type): string[]
}

/** Prints types for one file, and collects what that file has to import for it. */
export function createPrinter(
  world: World,
  types: TypesInFile,
  { root, target, style: { quote } }: { root: ts.Symbol; target: string; style: Style },
): Printer {
  const { typescript, checker, source } = types
  const { TypeFlags, SymbolFlags, ModifierFlags } = typescript
  const imports: Printer['imports'] = []
  const around: ts.Type[] = []
  let count = 0
  /** What declares the member that is written. */
  let near: ts.Node | undefined = root.declarations?.[0]
  const refuse = (type: ts.Type): never => {
    throw new Refusal(`${checker.typeToString(type)} cannot be written out.`)
  }
  const literal = (text: string): string => quotedText(text, quote)

  const print = (type: ts.Type): string => {
    const named = type.aliasSymbol ?? type.getSymbol()
    return (named === undefined ? null : referenceTo(named, type)) ?? printParts(type)
  }
  const printParts = (type: ts.Type): string => {
    // A value of an enum of texts is also one of a union of these texts; a number may be no value of an enum.
    if (type.flags & TypeFlags.EnumLike && !isOfTexts(type)) return refuse(type)
    if (type.isStringLiteral()) return literal(type.value)
    if (type.isNumberLiteral()) return Number.isFinite(type.value) ? String(type.value) : refuse(type)
    if (type.isUnion()) return printUnion(type)
    if (isUnresolved(types, type, near)) throw new Refusal('It uses a type that TypeScript does not find.')
    if (type.flags & simpleTypes(typescript)) return checker.typeToString(type)
    if (!(type.flags & TypeFlags.Object) || around.includes(type) || around.length > MOST_DEPTH) return refuse(type)
    around.push(type)
    const text = printObject(type as ts.ObjectType)
    around.pop()
    return text
  }
  const isOfTexts = (type: ts.Type): boolean =>
    (type.isUnion() ? type.types : [type]).every((one) => one.isStringLiteral())
  const printUnion = (type: ts.UnionType): string => {
    const isUndefined = (one: ts.Type): boolean => (one.flags & TypeFlags.Undefined) !== 0
    const isBoolean = (one: ts.Type): boolean => (one.flags & TypeFlags.BooleanLiteral) !== 0
    const parts = inSourceOrder(type).filter((one) => !isUndefined(one))
    const hasBoth = parts.filter(isBoolean).length === 2
    const texts = parts.filter((one) => !hasBoth || !isBoolean(one)).map(inUnion)
    if (hasBoth) texts.push('boolean')
    if (type.types.some(isUndefined)) texts.push('undefined')
    return texts.join(' | ')
  }
  /** The parts of a union as its declaration names them; their own order depends on what was checked before. */
  const inSourceOrder = (type: ts.UnionType): readonly ts.Type[] => {
    const declaration = type.aliasSymbol?.declarations?.[0] ?? near
    const [own, all] = [declaration?.getText() ?? '', declaration?.getSourceFile().text ?? '']
    const placeIn = (text: string, one: string): number => Math.max(text.indexOf(`'${one}'`), text.indexOf(`"${one}"`))
    const place = (one: ts.Type): number => {
      if (!one.isStringLiteral()) return -1
      const at = placeIn(own, one.value)
      return at === -1 ? own.length + placeIn(all, one.value) : at
    }
    return [...type.types].sort((a, b) => place(a) - place(b))
  }
  const inUnion = (type: ts.Type): string => {
    const text = print(type)
    return / => /.test(text) && !text.startsWith('{') ? `(${text})` : text
  }
  const printObject = (type: ts.ObjectType): string => {
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference)
      const text = print(element!)
      const isSimple = /^[\w.]+$|^\{[^{}]*\}$/.test(text)
      return `${type.symbol.name === 'ReadonlyArray' ? 'readonly ' : ''}${isSimple ? text : `(${text})`}[]`
    }
    if (checker.isTupleType(type)) {
      const tuple = type as ts.TypeReference & { target: ts.TupleType }
      if (tuple.target.hasRestElement || tuple.target.minLength !== tuple.target.fixedLength) return refuse(type)
      return `${tuple.target.readonly ? 'readonly ' : ''}[${checker.getTypeArguments(tuple).map(print).join(', ')}]`
    }
    const [call, ...overloads] = type.getCallSignatures()
    if (type.getConstructSignatures().length > 0 || overloads.length > 0) return refuse(type)
    if (call !== undefined) return type.getProperties().length > 0 ? refuse(type) : printSignature(call, ' => ')
    const members = membersOf(type, null)
    return members.length === 0 ? refuse(type) : `{ ${members.join('; ')} }`
  }
  const printSignature = (signature: ts.Signature, arrow: string): string => {
    if (signature.typeParameters !== undefined) throw new Refusal('It has type parameters of its own.')
    const parameters = signature.parameters.map((parameter, index) => {
      const declaration = parameter.valueDeclaration as ts.ParameterDeclaration | undefined
      const type = checker.getTypeOfSymbolAtLocation(parameter, source)
      const name = parameter.name.startsWith('__') ? `value${index + 1}` : parameter.name
      if (declaration?.dotDotDotToken !== undefined) return `...${name}: ${print(type)}`
      const isOptional = declaration !== undefined && checker.isOptionalParameter(declaration)
      return `${name}${isOptional ? '?' : ''}: ${isOptional ? printDefined(type) : print(type)}`
    })
    return `(${parameters.join(', ')})${arrow}${print(checker.getReturnTypeOfSignature(signature))}`
  }
  /** A type without `undefined`, where a question mark is written instead. */
  const printDefined = (type: ts.Type): string => {
    if (!type.isUnion()) return print(type)
    const text = printUnion(type)
    return text.replace(/ \| undefined$/, '')
  }
  /** Whether an optional member may be `undefined` too, where that is not the same. */
  const mayBeUndefined = (type: ts.Type): boolean =>
    types.program.getCompilerOptions().exactOptionalPropertyTypes === true &&
    type.isUnion() &&
    type.types.includes(checker.getUndefinedType())
  const membersOf = (type: ts.Type, wanted: ReadonlySet<string> | null): string[] => {
    const members = (wanted === null ? checker.getIndexInfosOfType(type) : []).map(
      (info) => `${info.isReadonly ? 'readonly ' : ''}[key: ${print(info.keyType)}]: ${print(info.type)}`,
    )
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0]
      const flags = declaration === undefined ? 0 : typescript.getCombinedModifierFlags(declaration)
      // Symbols and private names.
      if (flags & (ModifierFlags.Private | ModifierFlags.Protected) || /^__[@#]/.test(property.escapedName as string))
        continue
      if (wanted?.has(property.name) === false) continue
      count += 1
      if (count > MOST_MEMBERS) throw new Refusal('It has many members.')
      members.push(printMember(property))
    }
    return members
  }
  const printMember = (property: ts.Symbol): string => {
    near = property.valueDeclaration ?? near
    const type = checker.getTypeOfSymbolAtLocation(property, source)
    const isOptional = (property.flags & SymbolFlags.Optional) !== 0
    const key = /^(?:[A-Za-z_$][\w$]*|0|[1-9]\d*)$/.test(property.name) ? property.name : literal(property.name)
    const name = key + (isOptional ? '?' : '')
    const [call, ...overloads] = type.getCallSignatures()
    if (property.flags & SymbolFlags.Method && call !== undefined && overloads.length === 0)
      return `${name}${printSignature(call, ': ')}`
    return `${isReadonlyMember(typescript, property) ? 'readonly ' : ''}${name}: ${isOptional && !mayBeUndefined(type) ? printDefined(type) : print(type)}`
  }

  /** A name for a type that the target has or may import; `null` where only its members can be written. */
  const referenceTo = (symbol: ts.Symbol, type: ts.Type): string | null => {
    const declaration = symbol.declarations?.[0]
    if (declaration === undefined || /^__/.test(symbol.name)) return null
    if (symbol !== root && symbol.name === root.name) return null
    const kinds = SymbolFlags.Interface | SymbolFlags.Class | SymbolFlags.Enum | SymbolFlags.TypeAlias
    if (!(symbol.flags & kinds)) return null
    const file = declaration.getSourceFile()
    const args = [...(type.aliasSymbol === symbol ? (type.aliasTypeArguments ?? []) : argumentsOf(type))]
    const written = (name: string): string => (args.length === 0 ? name : `${name}<${args.map(print).join(', ')}>`)
    if (types.program.isSourceFileDefaultLibrary(file)) {
      if (/^(?:Readonly)?Array$/.test(symbol.name) || isShadowed(types, symbol, target)) return null
      while (args.length > 0 && isDefault(declaration, args.length - 1, args.at(-1)!)) args.pop()
      return written(symbol.name)
    }
    const path = types.pathOf(file)
    if (path === null) return refuse(type)
    if (!isExported(symbol, file)) return null
    const from = path === target ? target : legalSource(world, target, path, symbol.name)
    if (from === null) return null
    const { name } = symbol
    if (from === target) return written(name)
    const same = imports.find(({ binding }) => binding.name === name)
    // Another type of that name.
    if (same !== undefined && same.path !== from) return null
    if (same === undefined) imports.push({ binding: { name, local: name, typeOnly: true }, path: from })
    return written(name)
  }
  /** Whether an argument says no more than that there is none, such as what a generator returns. */
  const isDefault = (declaration: ts.Declaration, index: number, type: ts.Type): boolean => {
    const parameter = typescript.getEffectiveTypeParameterDeclarations(declaration as never)[index]
    return parameter?.default !== undefined && (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0
  }
  const argumentsOf = (type: ts.Type): readonly ts.Type[] => {
    const reference = type as ts.TypeReference
    // A reference to `this` follows the arguments.
    const most = reference.target?.typeParameters?.length ?? 0
    return checker.isTupleType(type) || most === 0 ? [] : checker.getTypeArguments(reference).slice(0, most)
  }
  const isExported = (symbol: ts.Symbol, file: ts.SourceFile): boolean => {
    const module = checker.getSymbolAtLocation(file)
    return module !== undefined && checker.getExportsOfModule(module).some((one) => one === symbol)
  }

  return {
    imports,
    membersOf(type) {
      around.push(type)
      return checker.getPropertiesOfType(type).flatMap((property) => {
        count = 0
        around.length = 1
        try {
          return membersOf(type, new Set([property.name]))
        } catch (error) {
          if (error instanceof Refusal) return []
          throw error
        }
      })
    },
    printRoot(type, wanted) {
      const isObject = (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0
      const isPlain =
        isObject && !checker.isArrayType(type) && !checker.isTupleType(type) && type.getCallSignatures().length === 0
      // Its own name is what must not be imported.
      if (!isPlain) return { members: null, text: printParts(type) }
      around.push(type)
      const known = new Set(checker.getPropertiesOfType(type).map(({ name }) => name))
      const isKnown = wanted !== null && [...wanted].every((name) => known.has(name))
      const members = membersOf(type, isKnown ? wanted : null)
      if (members.length === 0) refuse(type)
      return { members, text: `{ ${members.join('; ')} }` }
    },
  }
}
