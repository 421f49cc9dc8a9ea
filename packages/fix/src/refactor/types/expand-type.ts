import { parentOf } from '@stratalint/core'
import type ts from 'typescript'
import type { Binding } from '../../source/imports.ts'
import type { Style } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'

/** A type as one file can write it without the import that it comes from. */
export interface ExpandedType {
  /** The members of an object; `null` for any other type. */
  members: readonly string[] | null
  text: string
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

/** A longer type is easier to understand by a name. */
const MOST_MEMBERS = 24
const MOST_DEPTH = 4

/** Writes a type out as the TypeScript of the project resolves it, by names that the target may import and by members otherwise. */
export function expandType(world: World, expansion: Expansion): ExpandedType {
  const { importer, local, target, members, whole, style } = expansion
  const types = world.typesIn?.(importer) ?? null
  if (types === null) throw new Refusal('It needs decisions that only a person can make.')
  const { typescript, checker, source } = types
  const name = importedName(typescript, source, local)
  const alias = name === null ? undefined : checker.getSymbolAtLocation(name)
  if (name === null || alias === undefined) throw new Refusal(`${importer} does not import ${local} by a statement.`)
  const symbol = alias.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
  const isGeneric = symbol.declarations?.some(
    (one) => typescript.getEffectiveTypeParameterDeclarations(one as never).length > 0,
  )
  if (isGeneric === true) throw new Refusal(`${local} has type parameters.`)
  if (!(symbol.flags & typescript.SymbolFlags.Type)) throw new Refusal(`${local} is not a type.`)
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  const printer = createPrinter(world, types, { root: symbol, target, style })
  const read = whole ? null : (members ?? membersNamed(types, type))
  const found = printer.printRoot(type, read)
  return { ...found, imports: printer.imports }
}

/** The members of a type that a file names: by a dot, in a pattern, or as a key of the type. */
function membersNamed({ typescript, checker, source }: TypesInFile, type: ts.Type): ReadonlySet<string> | null {
  const properties = new Map(checker.getPropertiesOfType(type).map((property) => [property.name, property]))
  const named = new Set<string>()
  const isSame = (symbol: ts.Symbol | undefined): boolean => {
    const own = symbol === undefined ? undefined : properties.get(symbol.name)
    return own !== undefined && (own === symbol || own.valueDeclaration === symbol!.valueDeclaration)
  }
  const visit = (node: ts.Node): void => {
    if (typescript.isPropertyAccessExpression(node) && isSame(checker.getSymbolAtLocation(node.name)))
      named.add(node.name.text)
    if (typescript.isBindingElement(node)) {
      const key = node.propertyName ?? node.name
      const holder = typescript.isObjectBindingPattern(node.parent) ? checker.getTypeAtLocation(node.parent) : null
      if (typescript.isIdentifier(key) && holder !== null && isSame(holder.getProperty(key.text))) named.add(key.text)
    }
    const [of, keys] = typescript.isIndexedAccessTypeNode(node)
      ? [node.objectType, node.indexType]
      : (pickedIn(typescript, node) ?? [])
    if (of !== undefined && keys !== undefined && checker.getTypeAtLocation(of) === type) {
      const found = checker.getTypeAtLocation(keys)
      for (const one of found.isUnion() ? found.types : [found]) if (one.isStringLiteral()) named.add(one.value)
    }
    typescript.forEachChild(node, visit)
  }
  visit(source)
  return named.size === 0 ? null : named
}

/** The two arguments of `Pick`, which is a type or what an interface extends. */
function pickedIn(typescript: typeof ts, node: ts.Node): readonly ts.TypeNode[] | null {
  const name = typescript.isTypeReferenceNode(node)
    ? node.typeName
    : typescript.isExpressionWithTypeArguments(node)
      ? node.expression
      : null
  const isPick = name !== null && typescript.isIdentifier(name) && name.text === 'Pick'
  return isPick ? ((node as ts.NodeWithTypeArguments).typeArguments ?? null) : null
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

/** The types of a program, as one of its files sees them. */
export interface TypesInFile {
  typescript: typeof ts
  program: ts.Program
  checker: ts.TypeChecker
  source: ts.SourceFile
  /** The path of a file of the project; `null` for one of a package or of TypeScript itself. */
  pathOf(source: ts.SourceFile): string | null
}

interface Printer {
  imports: { binding: Binding; path: string }[]
  printRoot(type: ts.Type, members: ReadonlySet<string> | null): { members: string[] | null; text: string }
}

function createPrinter(
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
  const literal = (text: string): string =>
    quote + text.replace(/[\\'"`]/g, (one) => (one === quote || one === '\\' ? `\\${one}` : one)) + quote

  const print = (type: ts.Type): string => {
    const named = type.aliasSymbol ?? type.getSymbol()
    return (named === undefined ? null : referenceTo(named, type)) ?? printParts(type)
  }
  const printParts = (type: ts.Type): string => {
    // A value of an enum is no value of a union of its texts.
    if (type.flags & TypeFlags.EnumLike) return refuse(type)
    if (type.isStringLiteral()) return literal(type.value)
    if (type.isNumberLiteral()) return String(type.value)
    if (type.isUnion()) return printUnion(type)
    if (type.flags & SIMPLE(typescript)) return checker.typeToString(type)
    if (!(type.flags & TypeFlags.Object) || around.includes(type) || around.length > MOST_DEPTH) return refuse(type)
    around.push(type)
    const text = printObject(type as ts.ObjectType)
    around.pop()
    return text
  }
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
  /** A type without `undefined`, which a question mark stands for. */
  const printDefined = (type: ts.Type): string => {
    if (!type.isUnion()) return print(type)
    const text = printUnion(type)
    return text.replace(/ \| undefined$/, '')
  }
  const membersOf = (type: ts.Type, wanted: ReadonlySet<string> | null): string[] => {
    const members = (wanted === null ? checker.getIndexInfosOfType(type) : []).map(
      (info) => `[key: ${print(info.keyType)}]: ${print(info.type)}`,
    )
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0]
      const flags = declaration === undefined ? 0 : typescript.getCombinedModifierFlags(declaration)
      if (flags & (ModifierFlags.Private | ModifierFlags.Protected) || !/^[\w$]+$/.test(property.name)) continue
      if (property.name.startsWith('__') || wanted?.has(property.name) === false) continue
      count += 1
      if (count > MOST_MEMBERS) throw new Refusal('It has many members.')
      members.push(printMember(property, flags))
    }
    return members
  }
  const printMember = (property: ts.Symbol, flags: ts.ModifierFlags): string => {
    near = property.valueDeclaration ?? near
    const type = checker.getTypeOfSymbolAtLocation(property, source)
    const isOptional = (property.flags & SymbolFlags.Optional) !== 0
    const name = property.name + (isOptional ? '?' : '')
    const [call, ...overloads] = type.getCallSignatures()
    if (property.flags & SymbolFlags.Method && call !== undefined && overloads.length === 0)
      return `${name}${printSignature(call, ': ')}`
    const isGetter = (property.flags & SymbolFlags.GetAccessor) !== 0 && !(property.flags & SymbolFlags.SetAccessor)
    const isReadonly = (flags & ModifierFlags.Readonly) !== 0 || isGetter
    return `${isReadonly ? 'readonly ' : ''}${name}: ${isOptional ? printDefined(type) : print(type)}`
  }

  /** A name for a type that the target has or may import; `null` where only its members can be written. */
  const referenceTo = (symbol: ts.Symbol, type: ts.Type): string | null => {
    const declaration = symbol.declarations?.[0]
    if (declaration === undefined || /^__/.test(symbol.name)) return null
    const kinds = SymbolFlags.Interface | SymbolFlags.Class | SymbolFlags.Enum | SymbolFlags.TypeAlias
    if (!(symbol.flags & kinds)) return null
    const file = declaration.getSourceFile()
    const args = [...(type.aliasSymbol === symbol ? (type.aliasTypeArguments ?? []) : argumentsOf(type))]
    const written = (name: string): string => (args.length === 0 ? name : `${name}<${args.map(print).join(', ')}>`)
    if (types.program.isSourceFileDefaultLibrary(file)) {
      if (/^(?:Readonly)?Array$/.test(symbol.name)) return null
      while (args.length > 0 && isDefault(declaration, args.length - 1, args.at(-1)!)) args.pop()
      return written(symbol.name)
    }
    const path = types.pathOf(file)
    if (path === null) return refuse(type)
    if (!isExported(symbol, file)) return null
    const from = path === target ? target : legalSource(world, target, path, symbol.name)
    if (from === null) return null
    const { name } = symbol
    if (from !== target && !imports.some(({ binding }) => binding.name === name))
      imports.push({ binding: { name, local: name, typeOnly: true }, path: from })
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

function SIMPLE({ TypeFlags }: typeof ts): number {
  return (
    TypeFlags.Any |
    TypeFlags.Unknown |
    TypeFlags.Never |
    TypeFlags.Void |
    TypeFlags.Undefined |
    TypeFlags.Null |
    TypeFlags.String |
    TypeFlags.Number |
    TypeFlags.BooleanLike |
    TypeFlags.BigIntLike |
    TypeFlags.ESSymbolLike |
    TypeFlags.NonPrimitive
  )
}

/** The file from which a target may import a type: its own, or one that re-exports it. */
function legalSource(world: World, target: string, path: string, name: string): string | null {
  const isBeside = parentOf(path) === parentOf(target)
  if (isBeside && world.mayImport(target, path, true)) return path
  const reExporting = world
    .importersOf(path)
    .filter((file) =>
      world
        .edgesOf(file)
        .some(
          (edge) =>
            edge.kind.startsWith('export') &&
            edge.target.type === 'file' &&
            edge.target.path === path &&
            edge.names.some((one) => one.name === name && (one.local ?? name) === name),
        ),
    )
  const entry = reExporting.find(
    (file) =>
      file !== target &&
      world.mayImport(target, file, true) &&
      (parentOf(file) === parentOf(path) || !world.mayImport(target, path, true)),
  )
  return entry ?? (world.mayImport(target, path, true) ? path : null)
}
