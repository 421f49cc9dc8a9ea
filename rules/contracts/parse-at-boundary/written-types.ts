import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, isFunction, memberName, nodesIn, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'

type Node = TSESTree.Node

/** The name of a written type. */
export interface WrittenType {
  name: string
  isList: boolean
}

const BUILT_IN =
  /^(?:string|number|boolean|unknown|any|Array|Promise|Record|Response|Request|Object|Map|Set|Date|ReadonlyArray|JSX|Buffer|Awaited|Required|Readonly|NextResponse|Result|J(?:SON|son)(?:Value|Object|Array|Data)?|AxiosResponse)$/

const DERIVED = /^(?:Partial|Pick|Omit|Exclude|Extract|Parameters|ReturnType|InstanceType)$/

/** The types that casts, annotations, type arguments and returns give to an expression. */
export function annotationsOf(source: Node): (Node | null | undefined)[] {
  const found: (Node | null | undefined)[] = source.type === 'CallExpression' ? [source.typeArguments] : []
  for (let node: Node = source; node.parent !== undefined && node.parent !== null; node = node.parent) {
    const { parent } = node
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSSatisfiesExpression':
        found.push(parent.typeAnnotation)
        continue
      case 'AwaitExpression':
      case 'TSNonNullExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
        continue
      case 'MemberExpression': {
        const call = chainedCall(node)
        if (call === null) return found
        node = call
        continue
      }
      case 'VariableDeclarator':
        found.push(parent.id.typeAnnotation)
        return found
      case 'ReturnStatement':
        return [...found, enclosingFunction(parent)?.returnType]
      case 'ArrowFunctionExpression': {
        const call = thenCall(parent)
        if (call === null) return [...found, parent.returnType]
        found.push(parent.returnType, call.typeArguments)
        node = call
        continue
      }
      default:
        return found
    }
  }
  return found
}

/** The call `promise.catch(…)` of a promise, which has the same data. */
export function chainedCall({ parent }: Node): TSESTree.CallExpression | null {
  const call = parent?.type === 'MemberExpression' && memberName(parent) === 'catch' ? parent.parent : null
  return call?.type === 'CallExpression' && call.callee === parent ? call : null
}

/** The call of `then` whose callback a function is: the data that it returns is that of the call. */
export function thenCall(callback: Node): TSESTree.CallExpression | null {
  const call = callback.parent
  const isThen =
    call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'then'
  return isThen ? call : null
}

const ROUTE_TYPES: Readonly<Record<string, string>> = { Body: 'Body', Query: 'Querystring', Params: 'Params' }

/** The type of a part in the types of its route: `app.get<{ Querystring: ListQuery }>(path, handler)`. */
export function routeTypes({ node, kind, label }: BoundarySource): WrittenType[] {
  const handler = kind === 'request' ? enclosingFunction(node) : null
  if (handler === null) return []
  const [param] = handler.params
  const annotation = (param as { typeAnnotation?: TSESTree.TSTypeAnnotation } | undefined)?.typeAnnotation
  const given = [handler.parent, annotation?.typeAnnotation].flatMap((each) =>
    each?.type === 'CallExpression' || each?.type === 'TSTypeReference' ? (each.typeArguments?.params ?? []) : [],
  )
  const key = ROUTE_TYPES[partSuffix(label)]
  return given
    .flatMap((type) => (type.type === 'TSTypeLiteral' ? type.members : []))
    .flatMap((member) =>
      member.type === 'TSPropertySignature' && member.key.type === 'Identifier' && member.key.name === key
        ? typeNamesIn(member.typeAnnotation)
        : [],
    )
}

/** The names in a type, without promises and lists around them. */
export function typeNamesIn(type: Node | null | undefined): WrittenType[] {
  switch (type?.type) {
    case 'TSTypeAnnotation':
      return typeNamesIn(type.typeAnnotation)
    case 'TSTypeParameterInstantiation':
      return typeNamesIn(type.params[0])
    case 'TSArrayType':
      return typeNamesIn(type.elementType).map(({ name }) => ({ name, isList: true }))
    case 'TSUnionType':
      return type.types.flatMap(typeNamesIn)
    case 'TSTypeReference': {
      if (type.typeName.type !== 'Identifier') return []
      const { name } = type.typeName
      const inner = typeNamesIn(type.typeArguments)
      if (/^(?:Array|ReadonlyArray)$/.test(name)) return inner.map((each) => ({ ...each, isList: true }))
      // Data with a part of the members does not match the schema of all.
      if (DERIVED.test(name)) return []
      if (BUILT_IN.test(name)) return inner
      return [{ name, isList: false }]
    }
    default:
      return []
  }
}

/** The types of one element where a function returns a list of what is read: `lines.map((line) => JSON.parse(line))`. */
export function elementTypes(use: Use): WrittenType[] {
  if (use.kind !== 'return' || use.path.join() !== '*') return []
  return typeNamesIn(use.from.returnType).flatMap(({ name, isList }) => (isList ? [{ name, isList: false }] : []))
}

/** Whether a name is a type parameter of a function or a class around a node. */
export function isTypeParameter(node: Node, name: string): boolean {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    const { typeParameters } = at as { typeParameters?: TSESTree.TSTypeParameterDeclaration }
    if (typeParameters?.params?.some((param) => param.name.name === name) === true) return true
  }
  return false
}

/** The type parameter that an expression is said to have, and the type in which it is: `{ data: T[] }`. */
export function parameterTypeOf(sourceCode: RuleSource, source: Node, use: Use): { name: string; type: string } | null {
  const returned = use.kind === 'return' && use.path.length === 0 ? use.from.returnType : null
  for (const annotation of [...annotationsOf(source), returned]) {
    const type = withoutPromise(annotation)
    if (type === null) continue
    for (const node of nodesIn(type)) {
      if (node.type !== 'TSTypeReference' || node.typeName.type !== 'Identifier') continue
      const { name } = node.typeName
      if (isTypeParameter(source, name)) return { name, type: sourceCode.getText(type).replace(/\s+/g, ' ') }
    }
  }
  return null
}

/** The type that an annotation writes, without the promise of it. */
function withoutPromise(annotation: Node | null | undefined): TSESTree.TypeNode | null {
  switch (annotation?.type) {
    case undefined:
      return null
    case 'TSTypeAnnotation':
      return withoutPromise(annotation.typeAnnotation)
    case 'TSTypeParameterInstantiation':
      return withoutPromise(annotation.params[0])
    case 'TSTypeReference': {
      const isPromise = annotation.typeName.type === 'Identifier' && annotation.typeName.name === 'Promise'
      return isPromise ? withoutPromise(annotation.typeArguments) : annotation
    }
    default:
      return annotation as TSESTree.TypeNode
  }
}

const isDerived = (type: Node | null): boolean =>
  type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && DERIVED.test(type.typeName.name)

/** The type that is written for an expression, where it has no name: `{ id: string }`. */
export function literalTypeOf(source: Node): TSESTree.TypeNode | null {
  const types = annotationsOf(source).map((annotation) => ({ annotation, type: withoutPromise(annotation) }))
  // That a function returns nothing in other cases is not about the data.
  const found = types.find(
    ({ annotation, type }) =>
      /^TS(?:TypeLiteral|ArrayType)$/.test(type?.type ?? '') ||
      isDerived(type) ||
      (type?.type === 'TSUnionType' && !isFunction(annotation?.parent)),
  )
  return found?.type ?? null
}

export const partSuffix = (label: string): string =>
  /\bquer(?:y|ies)\b/.test(label) ? 'Query' : /\bparams?\b/i.test(label) ? 'Params' : 'Body'
