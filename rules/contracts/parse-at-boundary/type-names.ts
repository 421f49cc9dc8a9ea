import {
  enclosingFunction,
  functionName,
  memberName,
  singularOf,
  toPascalCase,
  wordsOf,
  type Use,
} from '@stratalint/rule/analysis'
import { posix } from 'node:path'
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
}

const VERBS =
  /^(?:get|load|fetch|read|parse|find|list|create|post|put|patch|update|save|add|insert|delete|remove|handle|on|use|make|build|to|from|as|is|send|receive|process|query|request|decode|restore|import|sync|pull|retrieve|resolve|init|try|do|run)$/
const VAGUE =
  /^(?:data|body|json|result|results|res|resp|response|payload|value|parsed|input|output|obj|object|content|contents|raw|text|item|items|query|params|event|message|msg|job|info|args|tmp|temp|val|x|d|r|j|e|o|it|this|default|main|handler|index|route|page|test|file|string|stored|saved|cached|decoded|loaded|record|any|unknown|all|async|request|req|error|err|ok|success)$/
const BUILT_IN =
  /^(?:string|number|boolean|unknown|any|Array|Promise|Record|Partial|Response|Request|Object|Map|Set|Date|ReadonlyArray|JSX|Buffer|T|U|K|V|R|Awaited|Omit|Pick|Required|Readonly|NextResponse|Result)$/

export function expectedType(source: BoundarySource, use: Use, file: string): ExpectedType {
  const written = [...writtenTypes(source.node), ...(use.kind === 'return' ? typeNamesIn(use.from.returnType) : [])]
  const isList = written.some(({ isList: is }) => is)
  const names = [...new Set([...written.map(({ name }) => name), ...namesAround(source)])]
  return { names: names.filter((name) => /^[A-Z][\w$]*$/.test(name)), fallback: fallbackName(source, file), isList }
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

function namesAround({ node, kind, label }: BoundarySource): string[] {
  const named = namedFunctionAround(node)
  const route = named === null ? callNoun(enclosingFunction(node)) : null
  const suffix = kind === 'request' ? partSuffix(label) : kind === 'queue' ? 'Job' : ''
  const names = boundNames(node)
  if (suffix !== '' && route !== null) names.push(`${route}${suffix}`)
  if (suffix !== '' && named !== null && !isVague(wordsOf(named))) {
    const whole = toPascalCase(named)
    names.push(`${whole}${suffix}`, `${whole}Input`, whole)
  }
  // A query, parameters and a job are no orders, whatever the function does with them.
  if (suffix === '' || suffix === 'Body') names.push(...nounsOf(named ?? ''))
  return names
}

/** A name from the name of the file. */
function fallbackName({ kind, label }: BoundarySource, file: string): string {
  const noun = nounsOf(posix.basename(file).split('.')[0]!)[0] ?? 'Data'
  if (kind === 'request') return `${noun}${partSuffix(label)}`
  return kind === 'message' ? `${noun}Message` : kind === 'queue' ? `${noun}Job` : noun
}

const partSuffix = (label: string): string =>
  /\bquer(?:y|ies)\b/.test(label) ? 'Query' : /\bparams?\b/i.test(label) ? 'Params' : 'Body'

const isVague = (words: readonly string[]): boolean =>
  words.every((word) => VAGUE.test(word.toLowerCase()) || VERBS.test(word.toLowerCase()))

/** `OrderLines` and `OrderLine` for `loadOrderLines`. */
function nounsOf(name: string): string[] {
  const words = wordsOf(name)
  const noun = words.length > 1 && VERBS.test(words[0]!.toLowerCase()) ? words.slice(1) : words
  if (noun.length === 0 || isVague(noun)) return []
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

const METHOD_VERBS: Readonly<Record<string, string>> = {
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
  const verb = METHOD_VERBS[method ?? ''] ?? ''
  const words = wordsOf(segment)
  const noun = [...words.slice(0, -1), singularOf(words.at(-1)!.toLowerCase())]
  return `${verb}${toPascalCase(noun.join('-'))}`
}
