import {
  enclosingFunction,
  functionName,
  memberName,
  singularOf,
  toPascalCase,
  wordsOf,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './boundary-sources.ts'

type Node = TSESTree.Node

/** What the data of a source should be, by the types and the names around it; the likeliest name first. */
export interface ExpectedType {
  names: string[]
  /** The name where there is none around it. */
  fallback: string
  /** The code expects a list of it. */
  isList: boolean
  /** The type parameter that the function claims the data to be. */
  parameter: string | null
}

/** First words of functions that return what the rest of their name describes: `loadOrder` returns an order. */
const GETTERS =
  /^(?:get|load|fetch|read|parse|find|list|query|request|decode|restore|import|pull|retrieve|resolve|receive|to|from|as|init|use)$/
const ACTIONS =
  /^(?:create|post|put|patch|update|save|add|insert|delete|remove|handle|on|make|build|is|send|process|sync|try|do|run|submit|check|set|start)$/
const VAGUE =
  /^(?:data|body|json|result|results|res|resp|response|payload|value|parsed|input|output|obj|object|content|contents|raw|text|item|items|query|params|event|message|msg|job|info|args|tmp|temp|val|x|d|r|j|e|o|it|this|default|main|handler|index|route|page|test|file|string|stored|saved|cached|decoded|loaded|record|any|unknown|all|async|request|req|error|err|ok|success|constructor|onmessage|onerror|effect|callback|listener|worker)$/
const BUILT_IN =
  /^(?:string|number|boolean|unknown|any|Array|Promise|Record|Partial|Response|Request|Object|Map|Set|Date|ReadonlyArray|JSX|Buffer|Awaited|Omit|Pick|Required|Readonly|NextResponse|Result)$/

export function expectedType(source: BoundarySource, use: Use, file: string): ExpectedType {
  const written = [...writtenTypes(source.node), ...(use.kind === 'return' ? typeNamesIn(use.from.returnType) : [])]
  const isList = written.some(({ isList: is }) => is)
  const parameter = written.find(({ name }) => isTypeParameter(source.node, name))?.name ?? null
  const own = written.map(({ name }) => name).filter((name) => !isTypeParameter(source.node, name))
  const names = [...new Set([...own, ...namesAround(source, use)])]
  return {
    names: names.filter((name) => /^[A-Z][\w$]*$/.test(name)),
    fallback: fallbackName(source, file),
    isList,
    parameter,
  }
}

/** The types that casts, annotations, type arguments and returns give to an expression. */
function writtenTypes(source: Node): { name: string; isList: boolean }[] {
  const found = source.type === 'CallExpression' ? typeNamesIn(source.typeArguments) : []
  for (let node: Node = source; node.parent !== undefined && node.parent !== null; node = node.parent) {
    const { parent } = node
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSSatisfiesExpression':
        found.push(...typeNamesIn(parent.typeAnnotation))
        continue
      case 'AwaitExpression':
      case 'TSNonNullExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
        continue
      case 'VariableDeclarator':
        found.push(...typeNamesIn(parent.id.typeAnnotation))
        return found
      case 'ReturnStatement':
        return [...found, ...typeNamesIn(enclosingFunction(parent)?.returnType)]
      case 'ArrowFunctionExpression':
        return [...found, ...typeNamesIn(parent.returnType)]
      default:
        return found
    }
  }
  return found
}

/** The names in a type, without promises and lists around them. */
function typeNamesIn(type: Node | null | undefined): { name: string; isList: boolean }[] {
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
      if (BUILT_IN.test(name)) return inner
      return [{ name, isList: false }]
    }
    default:
      return []
  }
}

/** Whether a name is a type parameter of a function or a class around a node. */
export function isTypeParameter(node: Node, name: string): boolean {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    const { typeParameters } = at as { typeParameters?: TSESTree.TSTypeParameterDeclaration }
    if (typeParameters?.params?.some((param) => param.name.name === name) === true) return true
  }
  return false
}

function namesAround({ node, kind, label }: BoundarySource, use: Use): string[] {
  const named = namedFunctionAround(node)
  const route = named === null ? callNoun(enclosingFunction(node)) : null
  const suffix = SUFFIXES[kind] ?? (kind === 'request' ? partSuffix(label) : 'Data')
  // What an answer with an error says is no order.
  const names = readsError(use) ? ['ErrorResponse', 'ApiError'] : boundNames(node)
  if (route !== null && kind !== 'json' && kind !== 'message') names.push(`${route}${suffix}`)
  if (named === null) return names
  const whole = toPascalCase(named)
  if (kind !== 'request' && kind !== 'queue' && kind !== 'message') names.push(...nounsOf(named, GETTERS))
  if (!isVague(wordsOf(named))) names.push(`${whole}${suffix}`)
  // A body may be what the handler creates; a query, parameters and a job are not.
  if (suffix === 'Body') names.push(`${whole}Input`, whole, ...nounsOf(named, GETTERS), ...nounsOf(named, ACTIONS))
  return names
}

const SUFFIXES: Partial<Record<BoundarySource['kind'], string>> = {
  queue: 'Job',
  message: 'Message',
  response: 'Response',
}

/** Whether only the error of an answer is read: `const { error } = await response.json()`. */
function readsError(use: Use): boolean {
  return use.kind === 'read' && /^(?:error|errors|message|detail|errorMessage)$/.test(use.name ?? '')
}

/** A name from the name of the file, or of its folder where that says nothing, as `route.ts`. */
function fallbackName({ kind, label }: BoundarySource, file: string): string {
  const parts = file.split('/').map((part) => part.split('.')[0]!)
  const named = parts.findLast((part) => /^[a-z]/i.test(part) && !isVague(wordsOf(part))) ?? 'data'
  const noun = nounsOf(named, GETTERS)[0] ?? toPascalCase(named)
  return kind === 'request' ? `${noun}${partSuffix(label)}` : `${noun}${SUFFIXES[kind] ?? ''}`
}

const partSuffix = (label: string): string =>
  /\bquer(?:y|ies)\b/.test(label) ? 'Query' : /\bparams?\b/i.test(label) ? 'Params' : 'Body'

const isVague = (parts: readonly string[]): boolean =>
  parts.every((word) => [VAGUE, ACTIONS, GETTERS].some((words) => words.test(word.toLowerCase())))

/** `OrderLines` and `OrderLine` for `loadOrderLines`; nothing where the name starts with another action. */
function nounsOf(name: string, actions: RegExp): string[] {
  const words = wordsOf(name)
  const isAction = (part: string): boolean => [ACTIONS, GETTERS].some((all) => all.test(part.toLowerCase()))
  // A name without an action is a noun, unless it is that of a component.
  if (words.length > 0 && !isAction(words[0]!) && /^[a-z]/.test(name) && !isVague(words)) return [toPascalCase(name)]
  const noun = words.slice(1)
  if (noun.length === 0 || !actions.test(words[0]!.toLowerCase()) || isVague(noun)) return []
  const single = [...noun.slice(0, -1), singularOf(noun.at(-1)!.toLowerCase())]
  return [noun, single].map((each) => toPascalCase(each.join('-')))
}

/** The names of variables that get the value. */
function boundNames(source: Node): string[] {
  for (let node: Node = source; node.parent !== undefined && node.parent !== null; node = node.parent) {
    const { parent } = node
    if (parent.type === 'VariableDeclarator') {
      const name = parent.id.type === 'Identifier' ? parent.id.name : ''
      return name === '' || VAGUE.test(name.toLowerCase()) ? [] : [toPascalCase(name)]
    }
    if (!/^(?:Await|TSAs|TSNonNull|TSSatisfies|TSType|Conditional|Logical|Chain)/.test(parent.type)) return []
  }
  return []
}

/** The name of the nearest function around a node that has one. */
export function namedFunctionAround(node: Node): string | null {
  for (let at = enclosingFunction(node); at !== null; at = enclosingFunction(at)) {
    const name = functionName(at)
    if (name !== null && !/^(?:then|catch|default|handler|queryFn|mutationFn)$/.test(name)) return name
  }
  return null
}

const METHOD_ACTIONS: Readonly<Record<string, string>> = {
  post: 'Create',
  put: 'Update',
  patch: 'Update',
  delete: 'Delete',
  get: 'Get',
}

/** `CreateOrder` for a handler of `post('/orders')`, `Order` for a worker of the queue `orders`. */
function callNoun(fn: Node | null): string | null {
  let at = fn
  while (at?.parent?.type === 'CallExpression' && at.parent.arguments[0] === at) at = at.parent
  const call = at?.parent
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return null
  const [path] = call.arguments
  if (path?.type !== 'Literal' || typeof path.value !== 'string') return null
  const segment = path.value.split('/').findLast((each) => /^[a-z][\w-]*$/i.test(each))
  if (segment === undefined) return null
  const method = call.callee.type === 'MemberExpression' ? memberName(call.callee) : null
  const action = METHOD_ACTIONS[method ?? ''] ?? ''
  const words = wordsOf(segment)
  const noun = [...words.slice(0, -1), singularOf(words.at(-1)!.toLowerCase())]
  return `${action}${toPascalCase(noun.join('-'))}`
}
