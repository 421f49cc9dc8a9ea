import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  memberName,
  nodesIn,
  originsOf,
  singularOf,
  toCamelCase,
  unwrap,
  variableOf,
  wordsOf,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

/** A `!` after a lookup, for the message. */
export interface LookupDetails {
  type: 'lookup'
  /** The call as code, cut. */
  call: string
  /** The call in short: `orders.get(…)`. */
  short: string
  method: string
  /** What claims that it succeeds: `!`, ` as Order`. */
  claim: string
  /** The name of a constant for the result. */
  name: string
  /** The result is already in a constant of this name. */
  isKept: boolean
  /** The innermost function around the call is an arrow function without braces. */
  isInExpression: boolean
  /** The result is all that the function returns there. */
  isReturned: boolean
  /** What the lookup returns where it finds nothing. */
  missing: 'null' | 'undefined'
}

const LOOKUPS = new Set(['get', 'find', 'at'])

/** The lookup that a `!` or a cast claims to succeed; `null` for any other one, and for a lookup that was checked before. */
export function assertedLookup(
  sourceCode: RuleSource,
  node: TSESTree.TSNonNullExpression | TSESTree.TSAsExpression | TSESTree.TSTypeAssertion,
): LookupDetails | null {
  let inner = unwrap(node.expression)
  if (inner.type === 'AwaitExpression') inner = unwrap(inner.argument)
  if (inner.type !== 'CallExpression') return null
  const callee = unwrap(inner.callee)
  const [argument] = inner.arguments
  if (callee.type !== 'MemberExpression' || argument === undefined) return null
  const method = memberName(callee)
  if (method === null || !LOOKUPS.has(method) || isLiteral(sourceCode, argument)) return null
  // A map that a ref of a component holds.
  if (/\.current$|(?:^|\.)refs?$|[a-z]Refs?$/.test(sourceCode.getText(unwrap(callee.object)))) return null
  if (method === 'get' && isKnownKey(sourceCode, node, callee, argument)) return null
  const code = flat(sourceCode, inner)
  const receiver = lastNameOf(callee.object)
  return {
    type: 'lookup',
    call: code.length <= 48 ? code : `${cut(flat(sourceCode, callee), 40)}(…)`,
    short: `${cut(flat(sourceCode, callee), 40)}(…)`,
    method,
    claim: node.type === 'TSNonNullExpression' ? '!' : ` as ${cut(flat(sourceCode, node.typeAnnotation), 30)}`,
    name: nameFor(node, receiver, method, argument),
    isReturned: node.parent.type === 'ReturnStatement',
    isInExpression: isInExpression(node),
    isKept: node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier',
    missing: method === 'get' && isWebMap(sourceCode, callee.object) ? 'null' : 'undefined',
  }
}

const WEB_MAP = /^(?:Readonly)?(?:URLSearchParams|Headers|FormData)$/
const MAKES_WEB_MAP = /^new (?:URLSearchParams|Headers|FormData)\(|\.formData\(\)$|\buseSearchParams\(\)/

/** Whether a value is one of the maps of the web platform, whose `get` returns `null` for what is missing. */
function isWebMap(sourceCode: RuleSource, given: Node): boolean {
  const node = unwrap(given)
  if (/^(?:searchParams|headers|formData)$/.test(lastNameOf(node))) return true
  if (node.type !== 'Identifier') return MAKES_WEB_MAP.test(flat(sourceCode, node))
  const name = variableOf(sourceCode, node)?.defs.at(-1)?.name
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  if (type !== undefined) return WEB_MAP.test(flat(sourceCode, type))
  return originsOf(sourceCode, node).some(
    ({ node: origin, path }) => path.length === 0 && MAKES_WEB_MAP.test(flat(sourceCode, origin)),
  )
}

function isInExpression(node: Node): boolean {
  const around = enclosingFunction(node)
  return around?.type === 'ArrowFunctionExpression' && around.body.type !== 'BlockStatement'
}

/** A literal, or a constant of the file that is one. */
function isLiteral(sourceCode: RuleSource, given: Node): boolean {
  const node = unwrap(given)
  if (node.type === 'UnaryExpression') return isLiteral(sourceCode, node.argument)
  if (node.type === 'Literal') return true
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression' && node.type !== 'TemplateLiteral') return false
  const origins = originsOf(sourceCode, node)
  return origins.length > 0 && origins.every(({ kind, path }) => kind === 'literal' && path.length === 0)
}

/** `map.has(key)` or `map.set(key, …)` above the lookup in its function, or a key from `map.keys()`. */
function isKnownKey(sourceCode: RuleSource, lookup: Node, callee: TSESTree.MemberExpression, argument: Node): boolean {
  const [receiver, key] = [flat(sourceCode, unwrap(callee.object)), flat(sourceCode, argument)]
  const [start] = sourceCode.getRange(lookup)
  const scope = enclosingFunction(lookup) ?? sourceCode.ast
  if (/\.(?:has|set)\(/.test(sourceCode.text)) {
    for (const node of nodesIn(scope)) {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue
      if (!/^(?:has|set)$/.test(memberName(node.callee) ?? '') || sourceCode.getRange(node)[0] >= start) continue
      const [first] = node.arguments
      const isSame = first !== undefined && flat(sourceCode, first) === key
      if (isSame && flat(sourceCode, unwrap(node.callee.object)) === receiver) return true
    }
  }
  return (
    sourceCode.text.includes('.keys()') &&
    originsOf(sourceCode, argument).some(
      ({ kind, node }) => kind === 'call' && flat(sourceCode, node) === `${receiver}.keys()`,
    )
  )
}

function nameFor(node: Node, receiver: string, method: string, argument: Node): string {
  const declared =
    node.parent?.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id.name : null
  if (declared !== null) return declared
  const words = wordsOf(toWords(receiver).replace(/(?:Map|By[A-Z]\w*|Cache|List|Array|Set|Index)$/, ''))
  const last = words.at(-1)
  if (last === undefined || /^by[A-Z]/.test(receiver)) {
    // `customer` for `byId.get(order.customerId)`
    const key = method === 'get' ? /^([a-z]\w*)(?:Id|Key|Name)$/.exec(lastNameOf(argument))?.[1] : undefined
    return key ?? (method === 'find' ? 'found' : 'value')
  }
  const single = singularOf(last.toLowerCase())
  const name = toCamelCase([...words.slice(0, -1), single].join('-'))
  return name === receiver || !/^[a-z]\w*$/i.test(name) || RESERVED.test(name) ? 'found' : name
}

/** `dubDomains` for `DUB_DOMAINS`. */
const toWords = (name: string): string => (/^[A-Z][A-Z\d_]+$/.test(name) ? toCamelCase(name.toLowerCase()) : name)

const RESERVED = /^(?:this|class|new|default|map|case|return|function|var|let|const|import|export)$/

function lastNameOf(given: Node): string {
  const node = unwrap(given)
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression')
    return memberName(node) ?? (node.property.type === 'PrivateIdentifier' ? node.property.name : '')
  if (node.type === 'CallExpression')
    return lastNameOf(node.callee).replace(/^(?:get|load|fetch|list|values|entries)(?=[A-Z]|$)/, '')
  return ''
}

const flat = (sourceCode: RuleSource, node: Node): string =>
  sourceCode.getText(node).replace(/\s+/g, ' ').replaceAll('?.', '.')
const cut = (text: string, length: number): string => (text.length <= length ? text : `…${text.slice(1 - length)}`)
