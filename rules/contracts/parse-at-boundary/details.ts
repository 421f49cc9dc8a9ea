import type { FileContext, RuleSource } from '@stratalint/rule'
import { enclosingFunction, originsOf, singularOf, toPascalCase, wordsOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { actionOf } from './action.ts'
import type { RequestSites } from './request-sites.ts'
import { isMessageOfPort } from './message-sources.ts'
import type { Lacking } from './schema-members.ts'
import { parsedBelow, type ParsedBelow } from './parsed-below.ts'
import { onOneLine } from './fix-text.ts'
import { labelOf } from './source-label.ts'
import type { BoundarySource, SourceKind } from './source-kind.ts'
import { checkedLater } from './failed-answers.ts'
import { failureOf, type Failure } from './failure.ts'
import { calleeName } from './flow-verdict.ts'
import { schemaTextOf, type SchemaText } from './schema-text.ts'
import { boundName } from './names-around.ts'
import { expectedType, saysNothing } from './type-names.ts'
import { untypedParameter, usersOf, type Users } from './users.ts'
import { guardedTypes } from './guarded-types.ts'
import { chainedCall, literalTypeOf, thenCall, partSuffix, parameterTypeOf } from './written-types.ts'

type Node = TSESTree.Node

/** What the message is made from. */
export interface BoundaryDetails extends Users {
  kind: SourceKind
  label: string
  /** A function for any text or answer, each with data of its own. */
  isGeneric: boolean
  /** What the code does with data that does not match. */
  failure: Failure
  /** The parameter with the type `any` through which another function gets the data. */
  untyped: string | null
  /** What it does, as in `returns {}`; `{}` is the label. */
  action: string
  /** The types that the data may have, the likeliest first. */
  types: string[]
  /** The type of a new schema, and whether the code names it. */
  type: string
  isWritten: boolean
  /** The variable that gets the data, as the name of a type. */
  bound: string | null
  isList: boolean
  /** The schema as code, where the code says the whole shape. */
  inline: SchemaText | null
  /** The type parameter that the data should have, in the written type. */
  parameter: { name: string; type: string } | null
  /** The expression to parse, as code. */
  input: string
  /** The call whose result is `value`, where it is too long to repeat. */
  call: string | null
  /** The pattern of a parameter that receives a message, which gets a name so that it can be parsed. */
  pattern: string | null
  /** The call of a schema for the same data that comes too late. */
  parsedBelow: ParsedBelow | null
  /** The member that the schema which has parsed the rest does not have. */
  lacking?: Lacking | null
  /** The schema of the members that are read, where their uses show the types. */
  shape: string | null
  /** The type whose schema the shape uses. */
  uses?: string | null
  /** The members that are read. */
  reads: string[]
  /** A check of the answer after the data is read: `response.ok`. */
  check: string | null
  /** The expression is a promise in a function that does not await: the code parses in `then`. */
  isPromise: boolean
  /** A `.then(…)` returns the promise. */
  isChained: boolean
  /** The framework whose validation can be used instead, and the part of the request. */
  framework: 'fastify' | 'hono' | 'nest' | null
  part: string | null
  /** Where a handler reads a part of its request. */
  sites?: RequestSites | null
}

export function detailsOf(
  { sourceCode, inspection }: FileContext,
  source: BoundarySource,
  use: Use,
  reads: readonly string[],
  shape: string | null,
): BoundaryDetails {
  const { node, kind, label, part } = source
  const { names, isWritten, fallback, isList } = expectedType(
    source,
    use,
    inspection.file,
    reads,
    guardedTypes(sourceCode, node),
  )
  const isPromise = node.type === 'CallExpression' && /\.(?:json|parseBody)\(/.test(label)
  const whole = chainedCall(node) ?? node
  const isAwaited = whole.parent?.type === 'AwaitExpression'
  const isAsync = enclosingFunction(node)?.async === true
  const isLater = isPromise && !isAwaited && !isAsync
  const users = usersOf(sourceCode, source, use)
  const isGeneric = !isWritten && saysNothing(users.reader ?? users.user)
  const element = isWritten || use.kind !== 'iterate' ? null : elementName(boundName(node))
  const later = kind === 'response' ? checkedLater(sourceCode, node, use.node) : null
  return {
    kind,
    label,
    ...users,
    isShared: users.isShared && isGeneric,
    isGeneric: isGeneric && users.user !== '' && use.kind === 'return' && readsParameter(sourceCode, node),
    failure: isLater ? 'throw' : failureOf(sourceCode, source, node),
    untyped: users.reader === null ? null : untypedParameter(use.node),
    action: actionOf(sourceCode, use),
    types: element === null ? names.slice(0, 6) : [element],
    type: element ?? names[0] ?? fallback,
    isWritten,
    bound: boundName(node),
    isList: isList || element !== null,
    inline: inlineOf(sourceCode, source, reads, shape),
    shape,
    reads: [...reads],
    parameter: parameterTypeOf(sourceCode, node, use),
    ...(later === null
      ? { ...codeOf(sourceCode, { ...source, node: whole }, isAwaited || (isPromise && isAsync)), check: null }
      : { input: later.name, call: null, check: later.check }),
    pattern: /Pattern$/.test(node.type) && isMessageOfPort(label) ? onOneLine(sourceCode.getText(node)) : null,
    parsedBelow: parsedBelow(sourceCode, node, use),
    isPromise: isLater,
    isChained: isLater && isThenResult(node),
    framework: frameworkOf(inspection.text, kind),
    part: part?.name ?? null,
  }
}

/** The name of an element of `entries`, over which a loop goes. */
export function elementName(list: string | null): string | null {
  const words = wordsOf(list ?? '')
  const last = words.at(-1)?.toLowerCase()
  if (last === undefined || singularOf(last) === last || saysNothing(list!)) return null
  return toPascalCase([...words.slice(0, -1), singularOf(last)].join('-'))
}

/** The details, with different names of new schemas for different data. */
export function withOwnNames(all: readonly BoundaryDetails[]): BoundaryDetails[] {
  const taken = new Set<string>()
  return all.map((details) => {
    const { types, type, isWritten, user, reader, bound } = details
    // What a type, the parameters of a path or an error are called is the same data everywhere.
    if (isWritten || /(?:Params|ErrorResponse)$/.test(type)) return details
    const around = toPascalCase(reader ?? user)
    const others = [
      bound === null || type.endsWith(bound) ? type : `${type}${bound}`,
      type.startsWith(around) ? type : `${around}${type}`,
    ]
    // Data that two expressions of a function return is one thing.
    const name = [type, ...others].find((each) => !taken.has(each)) ?? type
    taken.add(name)
    return { ...details, types: [...types, type], type: name }
  })
}

/** Whether a function reads what its caller names: `JSON.parse(text)`, or what a storage has under the parameter `key`. */
function readsParameter(sourceCode: RuleSource, node: Node): boolean {
  const [argument] = node.type === 'CallExpression' ? node.arguments : []
  const names = (enclosingFunction(node)?.params ?? []).flatMap((each) =>
    each.type === 'Identifier' ? [each.name] : [],
  )
  const isGiven = (each: Node | undefined): boolean => each?.type === 'Identifier' && names.includes(each.name)
  // `request.clone().json()`: the caller gives the request of any route.
  if (argument === undefined) return node.type === 'CallExpression' && isGiven(rootOf(node))
  return (
    isGiven(argument) ||
    originsOf(sourceCode, argument).some((origin) => {
      const [key] = origin.kind === 'call' ? (origin.node as TSESTree.CallExpression).arguments : []
      return isGiven(key) && /key$/i.test((key as TSESTree.Identifier).name)
    })
  )
}

/** The object that a chain of members and calls begins with. */
function rootOf(given: Node): Node {
  let at = given
  while (at.type === 'CallExpression' || at.type === 'MemberExpression')
    at = at.type === 'CallExpression' ? at.callee : at.object
  return at
}

/** The schema of a type that is written out, or of the parameters of a path, which are texts. */
function inlineOf(
  sourceCode: RuleSource,
  { node, kind, label }: BoundarySource,
  reads: readonly string[],
  shape: string | null,
): SchemaText | null {
  const type = literalTypeOf(node)
  if (type !== null) {
    const written = schemaTextOf(sourceCode, type)
    // That a stored text is a text needs no check.
    return kind === 'storage' && /^z\.string\(\)[^:]*$/.test(written?.text ?? '') ? null : written
  }
  const isParams = kind === 'request' && partSuffix(label) === 'Params'
  if (!isParams || reads.length === 0 || reads.length > 3 || !reads.every((name) => /^[\w$]+$/.test(name))) return null
  // What the code turns into a number is one in the schema.
  if (shape?.includes('z.coerce.') === true) return { text: shape, uses: null }
  return { text: `z.object({ ${reads.map((name) => `${name}: z.string()`).join(', ')} })`, uses: null }
}

/** Whether a callback of `then` returns a node as its body. */
const isThenResult = ({ parent }: Node): boolean =>
  parent?.type === 'ArrowFunctionExpression' && thenCall(parent) !== null

/** Code that is longer is not repeated. */
const MAX_CODE = 56

/** The code of a source where it is parsed. */
function codeOf(
  sourceCode: RuleSource,
  { node, label }: BoundarySource,
  isAwaited: boolean,
): { input: string; call: string | null } {
  const code = shortCode(sourceCode, node, label)
  if (!code.includes('…')) return { input: isAwaited ? `await ${code}` : code, call: null }
  const call = node.type === 'CallExpression' ? calleeName(sourceCode, node.callee) : ''
  return { input: 'value', call: call === '' ? 'the expression' : `\`${call}\`` }
}

function shortCode(sourceCode: RuleSource, node: Node, label: string): string {
  // A name that a pattern binds.
  if (node.type === 'Identifier') return node.name
  if (node.type === 'AssignmentPattern' && node.left.type === 'Identifier') return node.left.name
  if (/Pattern$/.test(node.type)) return isMessageOfPort(label) ? 'message' : label
  const text = onOneLine(sourceCode.getText(node))
  // A schema is for all parameters of Hono, not for one.
  const isHonoParameter = node.type === 'CallExpression' && /\.(?:query|param)\(…\)$/.test(label)
  if (isHonoParameter) return label.replace('…', '')
  return text.length > MAX_CODE ? `${labelOf(sourceCode, node)}…` : text
}

function frameworkOf(text: string, kind: SourceKind): BoundaryDetails['framework'] {
  if (kind !== 'request') return null
  if (/['"]fastify['"]|FastifyRequest/.test(text)) return 'fastify'
  if (/['"](?:hono|@hono\/[\w-]+)['"]/.test(text)) return 'hono'
  return /['"]@nestjs\/common['"]/.test(text) ? 'nest' : null
}
