import {
  enclosingFunction,
  functionName,
  memberName,
  pluralOf,
  singularOf,
  toPascalCase,
  wordsOf,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { boundName, lastNameIn, namedFunctionAround, namesOfFunctionsAround } from './names-around.ts'
import type { BoundarySource } from './source-kind.ts'
import { annotationsOf, elementTypes, isTypeParameter, partSuffix, routeTypes, typeNamesIn } from './written-types.ts'

type Node = TSESTree.Node

/** What the data of a source should be, by the types and the names around it; the likeliest name first. */
export interface ExpectedType {
  names: string[]
  /** The first name is that of a written type. */
  isWritten: boolean
  /** The name where there is none around it. */
  fallback: string
  /** The code expects a list of it. */
  isList: boolean
}

/** First words of functions that return what the rest of their name describes: `loadOrder` returns an order. */
const GETTERS =
  /^(?:get|load|fetch|read|parse|find|list|query|request|decode|restore|import|pull|retrieve|resolve|receive|to|from|as|init|use)$/
const ACTIONS =
  /^(?:create|post|put|patch|update|save|add|insert|delete|remove|handle|on|make|build|is|send|process|sync|try|do|run|submit|check|set|start|execute|perform|call|invoke|apply|consume|subscribe|dispatch|listen|transform|enhance|extract|sanitize|verify|authorize)$/
const VAGUE =
  /^(?:data|body|json|answer|each|batch|last|first|next|current|latest|result|results|res|resp|response|payload|value|parsed|input|output|obj|object|content|contents|raw|text|item|items|query|params|event|message|msg|job|info|args|tmp|temp|val|x|d|r|j|e|o|it|this|default|main|handler|index|route|page|test|file|string|stored|saved|cached|decoded|loaded|record|any|unknown|all|async|request|req|error|err|ok|success|constructor|onmessage|onerror|effect|callback|listener|worker|lib|src|app|web|common|shared|core|server|client|new|old|safe|info|id|slug|the|and)$/
/** Last words of names that say what code does, not what its data is: `geocodeRepo`, `mailWorker`. */
const ROLES =
  /^(?:repo|repository|repositories|routes?|router|worker|processor|handlers?|controller|client|service|api|provider|queue|builder|hooks?|store|utils?|helpers?|consumer|listener|gateway|middleware|usecase|command|interceptor|page|component)$/

export function expectedType(
  source: BoundarySource,
  use: Use,
  file: string,
  reads: readonly string[],
  guarded: readonly TSESTree.TypeNode[] = [],
): ExpectedType {
  const annotations = [
    ...annotationsOf(source.node),
    ...guarded,
    use.kind === 'return' && use.path.length === 0 ? use.from.returnType : null,
    // `useStored<UserLogin[]>(key, users)`
    use.kind === 'argument' && use.path.length === 0 && use.call.typeArguments?.params.length === 1
      ? use.call.typeArguments
      : null,
  ]
  const written = [...routeTypes(source), ...annotations.flatMap(typeNamesIn), ...elementTypes(use)]
  const isList = written.some(({ isList: is }) => is)
  const own = written.map(({ name }) => name).filter((name) => !isTypeParameter(source.node, name))
  const around = [...paramsNames(source, reads), ...namesAround(source, use, reads)].map((name) =>
    asContainer(name, use),
  )
  const names = [...new Set([...own, ...around])].filter((name) => /^[A-Z][\w$]*$/.test(name))
  return { names, isWritten: own.includes(names[0] ?? ''), fallback: fallbackName(source, file), isList }
}

/** `OrderIdParams` for the parameters of a path: the same name wherever the same ones are read. */
function paramsNames({ kind, label }: BoundarySource, reads: readonly string[]): string[] {
  const isParams = kind === 'request' && partSuffix(label) === 'Params'
  return isParams && reads.length > 0 && reads.length <= 2 ? [`${toPascalCase(reads.join('-'))}Params`] : []
}

function namesAround(source: BoundarySource, use: Use, reads: readonly string[]): string[] {
  const { node, kind, label } = source
  const around = enclosingFunction(node)
  // The function that gets the data says less than the one that uses it where it is called `getJson`.
  const inner = [node, use.node].map(namedFunctionAround).find((name) => name !== null && !saysNothing(name)) ?? null
  // `consumeOrderEvents` around the callback `eachMessage` says what its data is.
  const outer = inner === null ? namesOfFunctionsAround(node).find((name) => !saysNothing(name)) : undefined
  const named = inner ?? outer ?? null
  const isUnnamed = around !== null && functionName(around) === null
  const route = isUnnamed ? callNoun(around) : null
  const suffix = SUFFIXES[kind] ?? (kind === 'request' ? partSuffix(label) : 'Data')
  // What an answer with an error says is no order.
  const names = readsError(use, reads) ? ['ErrorResponse', 'ApiError'] : [...boundNames(node), ...argumentNames(source)]
  if (route !== null && kind !== 'json' && kind !== 'message') names.push(`${route}${suffix}`)
  if (named === null) return names
  const words = withoutRole(wordsOf(named))
  const whole = toPascalCase(words.join('-'))
  if (kind !== 'request' && kind !== 'queue' && kind !== 'message') {
    const nouns = nounsOf(named, GETTERS)
    // A function whose name starts with no known action is named after what it does, not after its data.
    if (kind === 'response' && nouns[0] === toPascalCase(named) && !nouns[0].endsWith(suffix))
      names.push(`${nouns[0]}${suffix}`)
    names.push(...nouns)
  }
  if (isVague(words)) return names
  // What a function starts or handles names its data; a request is what it creates.
  const noun = kind === 'request' ? [] : nounsOf(whole, ACTIONS)
  if (outer !== undefined && noun[1] !== undefined) names.push(noun[1])
  names.push(whole.endsWith(suffix) ? whole : `${noun[0] ?? whole}${suffix}`)
  // A body may be what the handler creates; a query, parameters and a job are not.
  if (suffix === 'Body') names.push(`${whole}Input`, whole, ...nounsOf(named, GETTERS), ...nounsOf(named, ACTIONS))
  return names
}

/** A name that is true of the data: a list of rates and an object with `rates` in it are no `Rate`. */
function asContainer(name: string, use: Use): string {
  if (use.kind !== 'read' || use.name === null) return name
  const words = wordsOf(name)
  const last = words.at(-1)!.toLowerCase()
  const [lastRead = ''] = wordsOf(use.name).slice(-1)
  const plural = pluralOf(singularOf(last))
  if (lastRead.toLowerCase() === plural) return `${toPascalCase(use.name)}Response`
  if (!LIST_MEMBER.test(use.name) || last === plural) return name
  return toPascalCase([...words.slice(0, -1), plural].join('-'))
}

const LIST_MEMBER = /^(?:\d+|at|concat|every|filter|find|flatMap|forEach|join|map|pop|reduce|slice|some|sort|toSorted)$/

export const saysNothing = (name: string): boolean => isVague(withoutRole(wordsOf(name)))

const withoutRole = (words: readonly string[]): string[] =>
  words.length > 1 && ROLES.test(words.at(-1)!.toLowerCase()) ? withoutRole(words.slice(0, -1)) : [...words]

/** The name of the text that is parsed, or of the key in a storage: `JSON.parse(updatedCredentials)`, `getItem('cart')`. */
function argumentNames({ node, kind }: BoundarySource): string[] {
  if (node.type !== 'CallExpression' || (kind !== 'json' && kind !== 'storage')) return []
  const [argument] = node.arguments
  const key = storageKey(kind === 'storage' ? node : argument)
  const name = key ?? (argument === undefined ? '' : lastNameIn(argument))
  const words = wordsOf(name).filter(
    (word) => !/^(?:local|session|storage|key|name|prefix|string|str|json|raw|text)$/i.test(word),
  )
  return words.join('').length < 3 || isVague(words) ? [] : [toPascalCase(words.join('-').toLowerCase())]
}

/** The key in `localStorage.getItem('cart')`, also with a default after it. */
function storageKey(given: Node | undefined): string | null {
  let node = given
  while (node?.type === 'LogicalExpression' || node?.type === 'TSNonNullExpression') {
    node = node.type === 'LogicalExpression' ? node.left : node.expression
  }
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  if (memberName(node.callee) !== 'getItem') return null
  const [key] = node.arguments
  return key === undefined ? null : key.type === 'Literal' ? String(key.value) : lastNameIn(key)
}

const SUFFIXES: Partial<Record<BoundarySource['kind'], string>> = {
  queue: 'Job',
  message: 'Message',
  response: 'Response',
}

const ERROR_PART = /^(?:error|errors|message|detail|errorMessage)$/

/** Whether only the error of an answer is read: `const { error } = await response.json()`. */
function readsError(use: Use, reads: readonly string[]): boolean {
  return use.kind === 'read' && ERROR_PART.test(use.name ?? '') && reads.every((name) => ERROR_PART.test(name))
}

/** A name from the name of the file, or of its folder where that says nothing, as `route.ts`. */
function fallbackName({ node, kind, label }: BoundarySource, file: string): string {
  const folders = file.split('/').filter((part) => !/^[[(@]/.test(part))
  const parts = folders.map((part) => withoutRole(wordsOf(part.split('.')[0]!)))
  const words = parts.findLast((part) => part.length > 0 && /^[a-z]/i.test(part[0]!) && !isVague(part)) ?? ['data']
  const rest = words.length > 1 && GETTERS.test(words[0]!.toLowerCase()) ? words.slice(1) : words
  const noun = toPascalCase([...rest.slice(0, -1), singularOf(rest.at(-1)!.toLowerCase())].join('-'))
  if (kind !== 'request') return `${noun}${SUFFIXES[kind] ?? ''}`
  const suffix = partSuffix(label)
  const method = wordsOf(namedFunctionAround(node) ?? '').at(-1) ?? ''
  return `${suffix === 'Body' ? (METHOD_ACTIONS[method.toLowerCase()] ?? '') : ''}${noun}${suffix}`
}

const isVague = (parts: readonly string[]): boolean =>
  parts.every((word) => [VAGUE, ACTIONS, GETTERS, ROLES].some((words) => words.test(word.toLowerCase())))

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

/** The name of the variable that gets the value, where it says anything. */
function boundNames(source: Node): string[] {
  const name = boundName(source)
  return name === null || isVague(wordsOf(name)) ? [] : [name]
}

const METHOD_ACTIONS: Readonly<Record<string, string>> = {
  post: 'Create',
  put: 'Update',
  patch: 'Update',
  delete: 'Delete',
}

/** `CreateOrder` for a handler of `post('/orders')`, `Order` for one of `get`, `Order` for a worker of the queue `orders`. */
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
  const words = wordsOf(segment)
  // A path with an action, such as `/createOrder`, says it by itself.
  const isAction = words.length > 1 && ACTIONS.test(words[0]!.toLowerCase())
  const action = isAction ? '' : (METHOD_ACTIONS[method ?? ''] ?? '')
  const noun = [...words.slice(0, -1), singularOf(words.at(-1)!.toLowerCase())]
  return `${action}${toPascalCase(noun.join('-'))}`
}
