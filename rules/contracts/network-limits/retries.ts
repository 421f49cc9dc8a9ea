import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName, originsOf, unwrap, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientCall } from './client-calls.ts'

const IDEMPOTENT = new Set(['get', 'head', 'options', 'put', 'delete'])
const RETRY = /retry|retries|backoff|attempt/i

/** Whether a call could be repeated safely, and is not. */
export function needsRetry(sourceCode: RuleSource, call: ClientCall): boolean {
  const { client, node } = call
  const retry = optionOf(sourceCode, call, 'retry')
  if (client === 'got' || client === 'ky') {
    if (retry === 'unknown' || retry === null || !isOff(retry)) return false
  } else if (retry !== null && retry !== 'unknown' && !isOff(retry)) {
    return false
  }
  if (client === 'axios' && /\baxiosRetry\s*\(/.test(sourceCode.text)) return false
  if (optionOf(sourceCode, call, 'dispatcher') !== null) return false
  const method = methodOf(sourceCode, call)
  return method !== null && IDEMPOTENT.has(method) && !isInRetry(sourceCode, node)
}

/** The method of a call in small letters; `null` where it is not known. */
function methodOf(sourceCode: RuleSource, call: ClientCall): string | null {
  if (call.method !== null) return call.method
  const method = optionOf(sourceCode, call, 'method')
  if (method === null) return 'get'
  if (method === 'unknown') return null
  const node = unwrap(method)
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value.toLowerCase() : null
}

/** The value of an option; `null` where it is not set. */
function optionOf(sourceCode: RuleSource, { options }: ClientCall, name: string): TSESTree.Node | 'unknown' | null {
  for (const argument of options) {
    for (const { kind, node, path } of originsOf(sourceCode, argument)) {
      if (kind === 'literal' || kind === 'function' || kind === 'operation') continue
      if (kind !== 'object' || path.length > 0) return 'unknown'
      for (const property of (node as TSESTree.ObjectExpression).properties) {
        if (property.type === 'SpreadElement') return 'unknown'
        if (property.key.type === 'Identifier' && property.key.name === name) return property.value
      }
    }
  }
  return null
}

function isOff(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (node.type === 'Literal') return node.value === 0 || node.value === false
  return (
    node.type === 'ObjectExpression' &&
    node.properties.some(
      (property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.key.name === 'limit' &&
        isOff(property.value),
    )
  )
}

/** Whether a function around the call is given to one that repeats it, or a loop counts attempts. */
function isInRetry(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (isFunction(at)) {
      const { parent } = withWrappers(at)
      if (parent?.type === 'CallExpression' && parent.callee !== at && RETRY.test(calleeName(parent.callee)))
        return true
    }
    const isLoop =
      at.type === 'ForStatement' ||
      at.type === 'WhileStatement' ||
      at.type === 'DoWhileStatement' ||
      at.type === 'ForOfStatement'
    if (isLoop && RETRY.test(sourceCode.getText(at).slice(0, 200))) return true
  }
  return false
}

function calleeName(given: TSESTree.Node): string {
  const node = unwrap(given)
  if (node.type === 'Identifier') return node.name
  if (node.type === 'CallExpression') return calleeName(node.callee)
  return node.type === 'MemberExpression' ? `${calleeName(node.object)}.${memberName(node) ?? ''}` : ''
}
