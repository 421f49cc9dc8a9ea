import { memberName, singularOf, toCamelCase, unwrap, wordsOf, type LogLibrary } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Methods that only change how a value is written. */
const FORMATTING =
  /^(?:toString|toISOString|toFixed|toJSON|trim|join|toLocaleString|toLowerCase|toUpperCase|toUTCString|valueOf)$/
const PREFIXES = /^(?:get|format|compute|calculate|build|make|create|fetch|load|find|resolve|read|to)$/

/**
 * The key under which a value is logged: its identifier, or the last two names of its member chain. Formatting around
 * it does not count. `null` where no name is clear.
 */
export function keyOfValue(expression: TSESTree.Node): string | null {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'MemberExpression': {
      const chain = chainOf(node) ?? []
      const counted = chain.at(-1) === 'length' ? chain.at(-2) : undefined
      // `recipients.length` counts recipients.
      if (counted !== undefined && singularOf(counted) !== counted) return keyFrom([singularOf(counted), 'count'])
      const names = chain.slice(-2)
      return names.length === 0 ? null : keyFrom(names)
    }
    case 'AwaitExpression':
      return keyOfValue(node.argument)
    case 'CallExpression':
      return keyOfCall(node)
    case 'LogicalExpression':
      return keyOfValue(node.left)
    case 'BinaryExpression': {
      if (node.operator === '-' && isClock(node.left)) return 'durationMs'
      if (!/^[-+*/%]$/.test(node.operator)) return null
      // `memory.rss / MILLION`, in another unit
      if (node.right.type === 'Literal' || (/^[*/]$/.test(node.operator) && node.right.type === 'Identifier'))
        return keyOfValue(node.left)
      return node.left.type === 'Literal' ? keyOfValue(node.right) : null
    }
    default:
      return null
  }
}

function keyFrom(names: readonly string[]): string | null {
  const [only = ''] = names
  const words = names.flatMap(plainWords)
  // `user.userId` is one user.
  const distinct = words.filter((word, index) => word.toLowerCase() !== words[index - 1]?.toLowerCase())
  const key = names.length === 1 ? only : toCamelCase(distinct.join('-'))
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : null
}

/** The words of a name; a constant such as `MAX_ITEMS` is no acronym. */
function plainWords(name: string): string[] {
  return wordsOf(/^[A-Z\d_]+$/.test(name) ? name.toLowerCase() : name)
}

/** The names of a member chain without `this`; `null` where one of them is computed. */
function chainOf(node: TSESTree.Node): string[] | null {
  const at = unwrap(node)
  if (at.type === 'ThisExpression' || at.type === 'Super') return []
  if (at.type === 'Identifier') return [at.name]
  if (at.type !== 'MemberExpression') return at.type === 'CallExpression' ? chainOfCall(at) : null
  const object = chainOf(at.object)
  // The index of an element is no name.
  if (at.computed && at.property.type === 'Literal' && typeof at.property.value === 'number') return object
  const name = at.property.type === 'PrivateIdentifier' ? at.property.name : memberName(at)
  return object === null || name === null ? null : [...object, name]
}

function chainOfCall(node: TSESTree.CallExpression): string[] | null {
  const key = keyOfCall(node)
  return key === null ? null : [key]
}

function keyOfCall({ callee: given, arguments: [argument] }: TSESTree.CallExpression): string | null {
  const callee = unwrap(given)
  if (callee.type === 'Identifier') {
    if (/^(?:String|Number|Boolean|inspect)$/.test(callee.name))
      return argument === undefined ? null : keyOfValue(argument)
    return withoutPrefix(callee.name)
  }
  if (callee.type !== 'MemberExpression') return null
  const name = memberName(callee)
  if (name === null) return null
  if (name === 'stringify' || name === 'inspect') return argument === undefined ? null : keyOfValue(argument)
  if (FORMATTING.test(name)) return keyOfValue(callee.object)
  // `ids.map(…)`, also within a chain such as `ids.map(…).join(', ')`.
  if (name === 'map' || name === 'filter' || name === 'slice') return keyOfValue(callee.object)
  return name === 'now' ? 'now' : withoutPrefix(name)
}

function withoutPrefix(name: string): string | null {
  const [prefix = '', ...words] = wordsOf(name)
  return PREFIXES.test(prefix.toLowerCase()) && words.length > 0 ? toCamelCase(words.join('-')) : null
}

function isClock(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  return at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && memberName(at.callee) === 'now'
}

/** Fields that a library writes itself. */
const OWN_FIELDS: Readonly<Record<LogLibrary, readonly string[]>> = {
  pino: ['level', 'time', 'pid', 'hostname', 'msg', 'err', 'name'],
  bunyan: ['level', 'time', 'pid', 'hostname', 'msg', 'err', 'name', 'v', 'src'],
  winston: ['level', 'message', 'timestamp', 'stack', 'splat', 'err'],
  consola: ['level', 'message', 'type', 'tag', 'date', 'args', 'err'],
  logtape: ['err'],
  opentelemetry: [],
}

/** A key that is free: `time` becomes `timeValue`, a key that is taken gets a number. */
export function freeKey(key: string, taken: ReadonlySet<string>, library: LogLibrary): string {
  const base = OWN_FIELDS[library].includes(key) || key === '__proto__' ? `${key.replaceAll('_', '')}Value` : key
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}${number}`)) number++
  return `${base}${number}`
}
