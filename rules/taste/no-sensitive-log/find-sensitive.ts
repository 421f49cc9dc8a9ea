import type { RuleSource } from '@stratalint/rule'
import { keyOf, memberName, singularOf, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { valueOf } from '../logging/constant-message.ts'
import { createSensitiveTest, isBooleanName } from '../logging/sensitive-names.ts'

/** Something in a log call that should not be there. */
export interface Sensitive {
  kind: 'secret' | 'headers' | 'request' | 'user'
  /** The field, or the value where it has no field. */
  name: string
  /** The value as it is written. */
  node: TSESTree.Node
  /** Whether the value is in a text, or a property of the fields. */
  place: 'field' | 'text' | 'value' | 'spread'
}

/** Functions whose results may be logged. */
export const REDACTORS = [
  'redact',
  'mask',
  'hash',
  'obfuscate',
  'sanitize',
  'censor',
  'scrub',
  'encrypt',
  'fingerprint',
  'anonymize',
  'omit',
  'pick',
]

const WHOLE: readonly [RegExp, Exclude<Sensitive['kind'], 'secret'>][] = [
  [/^headers$/, 'headers'],
  [/^(?:req|request)$/, 'request'],
  [/^user$/, 'user'],
]
/** Functions that pass a value on in another form. */
const PASSING =
  /^(?:String|stringify|inspect|format|toString|toJSON|trim|toObject|assign|fromEntries|entries|clone|structuredClone|cloneDeep)$/
/** Methods that read a value by its name: `headers.get('authorization')`. */
const READING = /^(?:get|getOrThrow|header|getHeader|getItem)$/
/** Objects whose `user` is a name or an id. */
const NAMING =
  /^(?:config|options|opts|settings|env|url|event|connection|credentials|auth|database|db|smtp|params|query)$/i
const MAX_DEPTH = 6

function isNameOf(object: TSESTree.Node): boolean {
  const node = unwrap(object)
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (memberName(node) ?? '') : ''
  return NAMING.test(wordsOf(name).at(-1) ?? '')
}

/** Finds the secrets and whole objects in an argument of a log call. */
export function createSensitiveFinder(
  source: RuleSource,
  { words, redactors }: { words: readonly string[]; redactors: readonly string[] },
): (argument: TSESTree.Node) => Sensitive[] {
  const isSensitive = createSensitiveTest(words)
  const redacting = new Set(redactors.map((name) => name.toLowerCase()))

  /** `redact(x)`, `redactor.mask(x)`, `maskCard(x)`. */
  const isRedactor = (name: string): boolean =>
    redacting.has(name.toLowerCase()) ||
    wordsOf(name).some(
      (word) => redacting.has(word.toLowerCase()) || redacting.has(word.toLowerCase().replace(/e?d$/, '')),
    )

  const find = (expression: TSESTree.Node, place: Sensitive['place'], depth: number): Sensitive[] => {
    if (depth === 0) return []
    const node = unwrap(expression)
    const again = (next: TSESTree.Node, where = place): Sensitive[] => find(next, where, depth - 1)
    switch (node.type) {
      case 'ObjectExpression':
        return node.properties.flatMap((property) => ofProperty(property, depth))
      case 'ArrayExpression':
        return node.elements.flatMap((element) => (element === null ? [] : again(element)))
      case 'SpreadElement':
        return again(node.argument, 'spread')
      case 'TemplateLiteral':
        return node.expressions.flatMap((part) => again(part, 'text'))
      case 'BinaryExpression':
        return node.operator === '+' ? [...again(node.left, 'text'), ...again(node.right, 'text')] : []
      case 'ConditionalExpression':
        return [...again(node.consequent), ...again(node.alternate)]
      case 'LogicalExpression':
        return node.operator === '&&' ? again(node.right) : [...again(node.left), ...again(node.right)]
      case 'AwaitExpression':
        return again(node.argument)
      case 'ArrowFunctionExpression':
        return node.body.type === 'BlockStatement' ? [] : again(node.body)
      case 'CallExpression':
        return ofCall(node, place, depth)
      case 'Identifier': {
        const held = valueOf(source, node)
        // What a constant of the file holds is judged by itself.
        const isWritten = held !== null && /^(?:ObjectExpression|TemplateLiteral|BinaryExpression)$/.test(held.type)
        return isWritten && !isSensitive(node.name) ? again(held) : ofName(node, node.name, place)
      }
      case 'MemberExpression': {
        const name = memberName(node) ?? (node.property.type === 'PrivateIdentifier' ? node.property.name : null)
        return name === null ? [] : ofName(node, name, place)
      }
      default:
        return []
    }
  }

  const ofName = (node: TSESTree.Node, name: string, place: Sensitive['place']): Sensitive[] => {
    if (isSensitive(name)) {
      const value = node.type === 'Identifier' ? valueOf(source, node) : null
      return value !== null && isHarmless(value) ? [] : [{ kind: 'secret', name, node, place }]
    }
    const whole = wholeKind(node, name)
    return whole === null ? [] : [{ kind: whole, name, node, place }]
  }

  const wholeKind = (node: TSESTree.Node, name: string): Exclude<Sensitive['kind'], 'secret'> | null => {
    const last = wordsOf(name).at(-1)?.toLowerCase() ?? ''
    // `req.body` is what was sent.
    if (node.type === 'MemberExpression' && name === 'body') {
      const object = unwrap(node.object)
      const of =
        object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? memberName(object) : null
      return of !== null && /^(?:req|request)$/.test(of) ? 'request' : null
    }
    if (singularOf(last) !== last && last !== 'headers') return null
    if (last === 'user' && node.type === 'MemberExpression' && isNameOf(node.object)) return null
    return WHOLE.find(([pattern]) => pattern.test(last))?.[1] ?? null
  }

  const ofProperty = (property: TSESTree.ObjectLiteralElement, depth: number): Sensitive[] => {
    if (property.type === 'SpreadElement') return find(property.argument, 'spread', depth - 1)
    const key = keyOf(property)
    const value = unwrap(property.value)
    if (key !== null && isBooleanName(key)) return []
    if (key !== null && isSensitive(key) && !isHarmless(value))
      return [{ kind: 'secret', name: key, node: value, place: 'field' }]
    // `providerId: event.user` is an id, whatever the source calls it.
    const isScalar =
      key !== null && /^(?:id|name|email|type|kind|count|status|role)$/.test(wordsOf(key).at(-1)?.toLowerCase() ?? '')
    return find(value, 'field', depth - 1).filter(({ kind, node }) => kind === 'secret' || node !== value || !isScalar)
  }

  const ofCall = (node: TSESTree.CallExpression, place: Sensitive['place'], depth: number): Sensitive[] => {
    const callee = unwrap(node.callee)
    const name =
      callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
    if (name === null || isRedactor(name)) return []
    const [key] = node.arguments
    if (READING.test(name) && key?.type === 'Literal' && typeof key.value === 'string')
      return isSensitive(key.value) ? [{ kind: 'secret', name: key.value, node, place }] : []
    if (!PASSING.test(name)) return []
    const own =
      callee.type === 'MemberExpression' && /^to[A-Z]|^trim$/.test(name) ? find(callee.object, place, depth - 1) : []
    return [...own, ...node.arguments.flatMap((argument) => find(argument, place, depth - 1))]
  }

  /** Whether a value under a sensitive key hides the secret or is none. */
  const isHarmless = (value: TSESTree.Node): boolean => {
    const node = unwrap(value)
    switch (node.type) {
      case 'Literal':
        return true
      case 'TemplateLiteral':
        return node.expressions.every(isHarmless)
      case 'UnaryExpression':
        return true
      case 'BinaryExpression':
        return node.operator !== '+' || (isHarmless(node.left) && isHarmless(node.right))
      case 'ConditionalExpression':
        return isHarmless(node.consequent) && isHarmless(node.alternate)
      case 'LogicalExpression':
        return isHarmless(node.right) && (node.operator === '&&' || isHarmless(node.left))
      case 'Identifier': {
        if (node.name === 'undefined') return true
        const held = valueOf(source, node)
        return held !== null && held !== node && held.type !== 'Identifier' && isHarmless(held)
      }
      case 'MemberExpression': {
        // `token: token.length`, `card: card.last4`
        const name = memberName(node)
        return name !== null && /^(?:length|size|id|name|type|status|count|version|last4|brand|expiresAt)$/.test(name)
      }
      case 'CallExpression': {
        const callee = unwrap(node.callee)
        const name =
          callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
        return name !== null && (isRedactor(name) || name === 'Boolean' || /^(?:is|has)[A-Z]/.test(name))
      }
      case 'ObjectExpression':
        // What the object holds is judged by its own keys.
        return find(node, 'field', 3).length === 0
      default:
        return false
    }
  }

  return (argument) => find(argument, 'value', MAX_DEPTH)
}
