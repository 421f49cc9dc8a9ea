import type { RuleSource } from '@stratalint/rule'
import { memberName, originsOf, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isText, type Client, type ClientCall } from './client-calls.ts'

/** Whether a call has a limit; `unknown` where its options come from elsewhere. */
export type Limit = 'limited' | 'unlimited' | 'unknown'

/** Longer chains of options are not followed. */
const MAX_DEPTH = 6

const LIMITS: Readonly<Record<Client, readonly string[]>> = {
  fetch: ['signal'],
  'node-fetch': ['signal', 'timeout'],
  axios: ['timeout', 'signal', 'cancelToken'],
  got: ['timeout', 'signal'],
  undici: ['signal', 'headersTimeout', 'bodyTimeout'],
  http: ['timeout', 'signal'],
  ky: ['signal'],
}

/** Whether the options of a call limit it. */
export function limitOf(sourceCode: RuleSource, call: ClientCall): Limit {
  const { client, options, node } = call
  if (client === 'ky') return limitOfKy(sourceCode, call)
  const limits = options
    .filter((argument) => !(client === 'http' && (isCallback(argument) || isUrl(sourceCode, argument))))
    .map((argument) => limitOfOptions(sourceCode, argument, LIMITS[client]))
  if (client === 'fetch' || client === 'node-fetch') {
    const [request] = node.arguments
    limits.push(request === undefined ? 'unknown' : limitOfRequest(sourceCode, request, options.length === 0))
  }
  if (limits.includes('limited')) return 'limited'
  return limits.includes('unknown') ? 'unknown' : 'unlimited'
}

/** The limits of options that are read where they are written. */
export function limitOfOptions(
  sourceCode: RuleSource,
  given: TSESTree.Node,
  names: readonly string[],
  depth = MAX_DEPTH,
): Limit {
  // `options = { ...options, method }` spreads into itself.
  if (depth === 0) return 'unknown'
  const node = unwrap(given)
  if (node.type === 'Identifier' && isSetLater(sourceCode, node, names)) return 'limited'
  const limits = originsOf(sourceCode, node, (at) => isParameter(sourceCode, at)).map((origin): Limit => {
    if (origin.path.length > 0) return 'unknown'
    if (origin.kind === 'object')
      return limitOfObject(sourceCode, origin.node as TSESTree.ObjectExpression, names, depth)
    return origin.kind === 'literal' ? 'unlimited' : 'unknown'
  })
  if (limits.length === 0 || limits.includes('unknown')) return 'unknown'
  return limits.includes('unlimited') ? 'unlimited' : 'limited'
}

function limitOfObject(
  sourceCode: RuleSource,
  { properties }: TSESTree.ObjectExpression,
  names: readonly string[],
  depth: number,
): Limit {
  // What a later property turns off is off, whatever is spread before it.
  const off = new Set<string>()
  for (const property of properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      const left = names.filter((name) => !off.has(name))
      const limit = limitOfSpread(sourceCode, property.argument, left, depth)
      if (limit !== 'unlimited') return limit
    } else if (property.computed) {
      return 'unknown'
    } else {
      const key =
        property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value)
      if (names.includes(key) && !off.has(key) && !isNoLimit(sourceCode, property.value)) return 'limited'
      off.add(key)
      if (key === 'dispatcher' && unwrap(property.value).type !== 'NewExpression') return 'unknown'
      if (key === 'dispatcher' && hasOwnLimits(sourceCode, unwrap(property.value) as TSESTree.NewExpression))
        return 'limited'
    }
  }
  return 'unlimited'
}

/** `...(signal ? { signal } : {})` counts as a limit. */
function limitOfSpread(sourceCode: RuleSource, given: TSESTree.Node, names: readonly string[], depth: number): Limit {
  const node = unwrap(given)
  const parts =
    node.type === 'ConditionalExpression'
      ? [node.consequent, node.alternate]
      : node.type === 'LogicalExpression'
        ? [node.operator === '&&' ? node.right : node.left, node.right]
        : [node]
  const limits = parts.map((part) => limitOfOptions(sourceCode, part, names, depth - 1))
  if (limits.includes('limited')) return 'limited'
  return limits.includes('unknown') ? 'unknown' : 'unlimited'
}

function hasOwnLimits(sourceCode: RuleSource, node: TSESTree.NewExpression): boolean {
  return node.arguments.some((argument) => limitOfOptions(sourceCode, argument, LIMITS.undici) === 'limited')
}

/** `undefined`, `0` and other values that turn a limit off, also through a constant. */
function isNoLimit(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  const node = unwrap(given)
  switch (node.type) {
    case 'Literal':
      return node.value === null || node.value === 0 || node.value === false
    case 'Identifier': {
      if (node.name === 'undefined' || node.name === 'Infinity') return true
      const origins = originsOf(sourceCode, node, (at) => isParameter(sourceCode, at))
      return origins.length > 0 && origins.every(({ kind, node: origin }) => kind === 'literal' && isOff(origin))
    }
    case 'MemberExpression':
      return memberName(node) === 'POSITIVE_INFINITY'
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'Property' && isNoLimit(sourceCode, property.value))
    default:
      return false
  }
}

const isOff = (node: TSESTree.Node): boolean =>
  node.type === 'Literal'
    ? node.value === null || node.value === 0 || node.value === false
    : node.type === 'Identifier' && node.name === 'undefined'

function isParameter(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && variableOf(sourceCode, node)?.defs.at(-1)?.type === 'Parameter'
}

/** `options.signal = …` after the options were created. */
function isSetLater(sourceCode: RuleSource, node: TSESTree.Identifier, names: readonly string[]): boolean {
  return (
    variableOf(sourceCode, node)?.references.some(({ identifier: { parent } }) => {
      const isMember = parent?.type === 'MemberExpression' && names.includes(memberName(parent) ?? '')
      return isMember && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent
    }) === true
  )
}

/** The limit of the first argument of `fetch`, which may be a request with its own signal. */
function limitOfRequest(sourceCode: RuleSource, given: TSESTree.Node, isOnly: boolean, depth = MAX_DEPTH): Limit {
  if (depth === 0) return 'unknown'
  const node = unwrap(given)
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') return 'unlimited'
  if (isOnly && /^(?:\w*Request|request|req)$/.test(lastName(node) ?? '')) {
    const isLocal = originsOf(sourceCode, node).every(({ kind }) => kind === 'new')
    if (!isLocal) return 'unknown'
  }
  if (isOnly && isDeclaredRequest(sourceCode, node)) return 'unknown'
  for (const { kind, node: origin } of originsOf(sourceCode, node)) {
    if (kind !== 'new' || origin.type !== 'NewExpression') continue
    if (origin.callee.type !== 'Identifier' || origin.callee.name !== 'Request') continue
    const [request, init] = origin.arguments
    if (init !== undefined) return limitOfOptions(sourceCode, init, LIMITS.fetch)
    return request === undefined ? 'unknown' : limitOfRequest(sourceCode, request, true, depth - 1)
  }
  return 'unlimited'
}

function lastName(node: TSESTree.Node): string | null {
  return node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null
}

function isDeclaredRequest(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false
  const name = variableOf(sourceCode, node)?.defs.at(-1)?.name
  const annotation = name?.type === 'Identifier' ? (name.typeAnnotation ?? null) : null
  return annotation !== null && /\bRequest(?:Info)?\b/.test(sourceCode.getText(annotation))
}

const isCallback = (node: TSESTree.Node): boolean =>
  node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'

function isUrl(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  if (isText(node)) return true
  const origins = originsOf(sourceCode, node)
  if (
    origins.length > 0 &&
    origins.every(
      ({ kind, node: origin, path }) =>
        path.length === 0 && (kind === 'literal' || kind === 'operation' || (kind === 'new' && isText(origin))),
    )
  )
    return true
  if (node.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type === 'FunctionName') return true
  const annotation = definition?.name.type === 'Identifier' ? (definition.name.typeAnnotation ?? null) : null
  return annotation !== null && /^:\s*(?:string|URL)(?:\s*\|\s*(?:string|URL))*$/.test(sourceCode.getText(annotation))
}

/** Ky has a timeout by default. */
function limitOfKy(sourceCode: RuleSource, { options }: ClientCall): Limit {
  const [argument] = options
  if (argument === undefined) return 'limited'
  const isOff = originsOf(sourceCode, argument).some(
    ({ kind, node, path }) =>
      kind === 'object' && path.length === 0 && turnsOffTimeout(node as TSESTree.ObjectExpression),
  )
  return isOff && limitOfOptions(sourceCode, argument, LIMITS.ky) === 'unlimited' ? 'unlimited' : 'limited'
}

function turnsOffTimeout({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'timeout' &&
      unwrap(property.value).type === 'Literal' &&
      (unwrap(property.value) as TSESTree.Literal).value === false,
  )
}
