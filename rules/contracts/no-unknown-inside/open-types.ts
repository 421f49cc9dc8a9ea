import { keyOf, LOG_METHODS } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Signature, SignatureNode } from './exported-signatures.ts'

type Node = TSESTree.Node

/** A type in a signature that says nothing about the value. */
export interface OpenType {
  node: TSESTree.TypeNode
  owner: string
  role: 'parameter' | 'result' | 'value'
  /** The parameter that has it. */
  param: TSESTree.Parameter | null
  /** The members that lead from the parameter to the value; `*` is an element. */
  path: string[]
  /** The whole written type of the parameter, the result or the variable. */
  whole: TSESTree.TypeNode
  /** The type or interface of the file that has it as a member, and the member. */
  member: { type: string; name: string } | null
  /** It is in a function that is passed in or returned. */
  inCallback: boolean
  /** The signature is that of a function with a body. */
  hasBody: boolean
}

type Context = Omit<OpenType, 'node'> & { names: readonly string[] }

/** Names of parameters and members that may hold anything: what was thrown. */
const THROWN = /^(?:error|err|cause|reason)$/
/** `serverError?: unknown` */
const mayBeThrown = (name: string, type: TSESTree.TypeNode | undefined): boolean =>
  THROWN.test(name) || (type?.type === 'TSUnknownKeyword' && /[a-z]Error$/.test(name))
/** `error(message: string, trace?: unknown, ...meta: unknown[])` of a logger's interface. */
const isLogMethod = (signature: SignatureNode): boolean =>
  signature.type === 'TSMethodSignature' && (LOG_METHODS.has(keyOf(signature) ?? '') || keyOf(signature) === 'log')

/** Generic types whose arguments are the type of what they hold; of others, such as `Control<any>`, nobody knows. */
const CONTAINER =
  /^(?:Promise|PromiseLike|Awaited|Array|ReadonlyArray|ArrayLike|Set|ReadonlySet|Map|ReadonlyMap|WeakMap|Record|Partial|Readonly|Required|Pick|Omit|NonNullable|Iterable|AsyncIterable|Iterator|AsyncIterator|Generator|AsyncGenerator|Observable|BehaviorSubject|Subject|Signal|WritableSignal|Ref|MutableRefObject|RefObject|Result|Either|Option|Maybe)$/
/** Schemas are generic over what they parse. */
const SCHEMA_TYPE = /^(?:Zod\w*|ZodSchema|GenericSchema|BaseSchema|TSchema|StandardSchemaV1|AnySchema|JSONSchemaType)$/

/** Finds the types in signatures, each once, and follows the names of types that the file declares. */
export function createTypeSearch(program: TSESTree.Program): (signature: Signature) => OpenType[] {
  const declared = declaredTypes(program)
  const seen = new Set<Node>()

  function search({ owner, node, isType }: Signature): OpenType[] {
    const found: OpenType[] = []
    const base = { owner, param: null, path: [], member: null, inCallback: false, hasBody: false, names: [] }
    const inType = (type: TSESTree.TypeNode, context: Context): void => {
      for (const open of openTypesIn(type, context)) found.push(open)
    }
    if (isType) {
      inType(node as TSESTree.TypeNode, { ...base, role: 'value', whole: node as TSESTree.TypeNode })
      return found
    }
    const signature = node as SignatureNode
    base.hasBody = 'body' in signature && signature.body !== null && signature.body !== undefined
    const result = signature.returnType?.typeAnnotation
    const predicate =
      result?.type === 'TSTypePredicate' && result.parameterName.type === 'Identifier'
        ? result.parameterName.name
        : null
    for (const param of signature.params) {
      const target = bindingOf(param)
      const type = (target as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation?.typeAnnotation
      if (type === undefined) continue
      const name = target.type === 'Identifier' ? target.name : ''
      // A leading underscore says that the value is not used.
      if (
        mayBeThrown(name, type) ||
        name.startsWith('_') ||
        name === 'ref' ||
        (name === 'target' && isDecorator(signature)) ||
        isLogMethod(signature) ||
        (name !== '' && name === predicate)
      )
        continue
      inType(type, { ...base, role: 'parameter', param, whole: type })
    }
    // A function that others pass in: nobody reads its result.
    const isCallback = signature.type === 'TSFunctionType' && signature.parent.parent?.type === 'TSPropertySignature'
    if (result !== undefined && !(isCallback && isIgnored(result)))
      inType(result, { ...base, role: 'result', whole: result })
    return found
  }

  function* openTypesIn(type: TSESTree.TypeNode, context: Context): Generator<OpenType> {
    switch (type.type) {
      case 'TSUnknownKeyword':
      case 'TSAnyKeyword':
      case 'TSObjectKeyword':
        if (seen.has(type)) return
        seen.add(type)
        yield { ...context, node: type }
        return
      case 'TSTypeReference':
        yield* inReference(type, context)
        return
      case 'TSArrayType':
        yield* openTypesIn(type.elementType, { ...context, path: [...context.path, '*'] })
        return
      case 'TSUnionType':
        for (const each of type.types) yield* openTypesIn(each, context)
        return
      case 'TSIntersectionType':
        // `Props & Record<string, unknown>` says what is read, and lets more through.
        for (const each of type.types)
          if (!isOpenRecord(each) || type.types.every(isOpenRecord)) yield* openTypesIn(each, context)
        return
      case 'TSTupleType':
        for (const [index, each] of type.elementTypes.entries()) {
          yield* openTypesIn(each, { ...context, path: [...context.path, String(index)] })
        }
        return
      case 'TSNamedTupleMember':
        if (!THROWN.test(type.label.name)) yield* openTypesIn(type.elementType, context)
        return
      case 'TSOptionalType':
      case 'TSRestType':
      case 'TSTypeOperator':
        if (type.typeAnnotation != null) yield* openTypesIn(type.typeAnnotation, context)
        return
      case 'TSTypeLiteral':
        yield* inMembers(type.members, context)
        return
      case 'TSMappedType':
        if (type.typeAnnotation != null) yield* openTypesIn(type.typeAnnotation, context)
        return
      case 'TSConditionalType':
        yield* openTypesIn(type.trueType, context)
        yield* openTypesIn(type.falseType, context)
        return
      case 'TSFunctionType':
      case 'TSConstructorType':
        yield* inFunction(type, context)
        return
    }
  }

  function* inReference(type: TSESTree.TSTypeReference, context: Context): Generator<OpenType> {
    const name = type.typeName.type === 'Identifier' ? type.typeName.name : lastName(type.typeName)
    const args = type.typeArguments?.params ?? []
    if (SCHEMA_TYPE.test(name)) return
    if (isOpenRecord(type)) {
      if (seen.has(type)) return
      seen.add(type)
      yield { ...context, node: type }
      return
    }
    const inner = /^(?:Array|ReadonlyArray|Set)$/.test(name) ? { ...context, path: [...context.path, '*'] } : context
    const declaration = type.typeName.type === 'Identifier' ? declared.get(name) : undefined
    // What a generic type of this file takes as a parameter may be any part of it, or none.
    if (CONTAINER.test(name) || (declaration !== undefined && context.role !== 'parameter'))
      for (const argument of args) yield* openTypesIn(argument, inner)
    if (declaration === undefined || seen.has(declaration)) return
    seen.add(declaration)
    const named = { ...context, names: [...context.names, name] }
    if (declaration.type === 'TSTypeAliasDeclaration') yield* openTypesIn(declaration.typeAnnotation, named)
    else yield* inMembers(declaration.body.body, named)
  }

  function* inMembers(members: readonly TSESTree.TypeElement[], context: Context): Generator<OpenType> {
    for (const member of members) {
      if (member.type === 'TSIndexSignature') {
        // Beside named members it lets more through, as `Props & Record<string, unknown>` does.
        if (members.length > 1) continue
        const value = member.typeAnnotation?.typeAnnotation
        if (value !== undefined) yield* openTypesIn(value, { ...context, path: [...context.path, '*'] })
        continue
      }
      const key = 'key' in member && member.key.type === 'Identifier' ? member.key.name : ''
      const written = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined
      if (mayBeThrown(key, written)) continue
      const owner = context.names.at(-1)
      const inside = {
        ...context,
        path: [...context.path, key],
        member: owner === undefined ? context.member : { type: owner, name: key },
      }
      if (isParser(member, key)) continue
      if (written !== undefined) yield* openTypesIn(written, inside)
      else if (member.type === 'TSMethodSignature' || member.type === 'TSCallSignatureDeclaration')
        yield* inFunction(member, inside)
    }
  }

  /** Type parameters of a function are not looked at: what they are limited to is no type of a value. */
  function* inFunction(
    node:
      | TSESTree.TSFunctionType
      | TSESTree.TSConstructorType
      | TSESTree.TSMethodSignature
      | TSESTree.TSCallSignatureDeclaration,
    context: Context,
  ): Generator<OpenType> {
    if (isDecorator(node)) return
    const inside = { ...context, inCallback: true }
    const result = node.returnType?.typeAnnotation
    for (const param of node.params) {
      const target = bindingOf(param)
      const type = (target as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation?.typeAnnotation
      if (target.type === 'Identifier' && mayBeThrown(target.name, type)) continue
      // A function that is passed in to test any value.
      if (type?.type === 'TSUnknownKeyword' && /^TS(?:BooleanKeyword|TypePredicate)$/.test(result?.type ?? '')) continue
      // `new (...args: any[]) => Order`, the only type that all classes of orders have.
      if (node.type === 'TSConstructorType' && target.type === 'RestElement') continue
      if (type !== undefined) yield* openTypesIn(type, inside)
    }
    // `() => unknown` is a callback whose result nobody reads.
    if (
      result !== undefined &&
      result.type !== 'TSTypePredicate' &&
      !(node.type === 'TSFunctionType' && isIgnored(result))
    )
      yield* openTypesIn(result, inside)
  }

  return search
}

/** `parse: (input: unknown) => T` with a type parameter: any object that parses, such as a schema. */
function isParser(member: TSESTree.TypeElement, key: string): boolean {
  if (!/^(?:safe)?(?:parse|validate|decode)(?:Async|Sync)?$/i.test(key)) return false
  const annotation = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : member
  if (annotation?.type !== 'TSFunctionType' && annotation?.type !== 'TSMethodSignature') return false
  const result = annotation.returnType?.typeAnnotation
  return (
    annotation.params.length === 1 &&
    result?.type === 'TSTypeReference' &&
    result.typeName.type === 'Identifier' &&
    /^(?:T(?:[A-Z]\w*)?|Input|Output)$/.test(result.typeName.name)
  )
}

/** The signature of a decorator, which TypeScript dictates: `(target: object, propertyKey: string) => void`. */
function isDecorator(node: { params: readonly TSESTree.Parameter[]; parent?: TSESTree.Node }): boolean {
  const [target, key] = node.params
  if (target?.type !== 'Identifier' || target.name !== 'target') return false
  if (key === undefined) return /^(?:ReturnStatement|ArrowFunctionExpression)$/.test(node.parent?.type ?? '')
  return key.type === 'Identifier' && /^(?:property|key|method|member)/.test(key.name)
}

/** `unknown`, or a promise of it. */
function isIgnored(type: TSESTree.TypeNode): boolean {
  if (type.type === 'TSUnionType') return type.types.some(isIgnored)
  if (type.type === 'TSUnknownKeyword') return true
  const argument = type.type === 'TSTypeReference' ? type.typeArguments?.params[0] : undefined
  return argument !== undefined && argument.type === 'TSUnknownKeyword'
}

/** `Record<string, unknown>` */
function isOpenRecord(type: TSESTree.TypeNode): boolean {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeName.name !== 'Record')
    return false
  const value = type.typeArguments?.params[1]
  return value !== undefined && isOpen(value)
}

function isOpen({ type }: TSESTree.TypeNode): boolean {
  return type === 'TSUnknownKeyword' || type === 'TSAnyKeyword'
}

/** The part of a parameter that has the written type. */
export function bindingOf(param: TSESTree.Parameter): Node {
  if (param.type === 'TSParameterProperty') return bindingOf(param.parameter)
  return param.type === 'AssignmentPattern' ? param.left : param
}

const lastName = (name: TSESTree.EntityName): string =>
  name.type === 'TSQualifiedName' ? name.right.name : name.type === 'Identifier' ? name.name : ''

type Declaration = TSESTree.TSTypeAliasDeclaration | TSESTree.TSInterfaceDeclaration

function declaredTypes(program: TSESTree.Program): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const statement of program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type === 'TSTypeAliasDeclaration' || node?.type === 'TSInterfaceDeclaration')
      found.set(node.id.name, node)
  }
  return found
}
