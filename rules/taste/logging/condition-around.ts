import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

/** Whether a node is in a catch, or in the callback of one. */
export function isInCatch(node: Node): boolean {
  for (let at: Node | null | undefined = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'CatchClause') return true
    if (at.type === 'FunctionDeclaration') return false
    const { parent } = at
    if (/Function/.test(at.type) && parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression')
      return memberName(parent.callee) === 'catch'
  }
  return false
}

/** The condition of the statement around a node as words: `duration is over its limit`, `order is missing`; `null` where it is not simple. */
export function conditionAround(source: RuleSource, node: Node): string | null {
  let at: Node | null | undefined = node
  while (at !== undefined && at !== null && !/Function/.test(at.type)) {
    const { parent }: { parent?: Node | null } = at
    if (parent?.type === 'IfStatement' && parent.consequent === at) return conditionText(source, parent.test)
    at = parent
  }
  return null
}

const MISSING = /^(?:null|undefined)$/
/** No limit: such a comparison asks whether there is any, or whether a value was found. */
const NONE = /^-?[01](?:\.0*)?n?$/

function conditionText(source: RuleSource, given: Node): string | null {
  const test = unwrap(given)
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const words = wordsFor(test.argument)
    return words === null || /^(?:is|has|can|should)\b/.test(words) ? null : `${words} is missing`
  }
  if (test.type !== 'BinaryExpression' || test.left.type === 'PrivateIdentifier') return null
  const isLength = test.left.type === 'MemberExpression' && memberName(test.left) === 'length'
  const words = wordsFor(isLength ? (test.left as TSESTree.MemberExpression).object : test.left)
  if (words === null) return null
  const right = source.getText(test.right)
  if (/^===?$/.test(test.operator))
    return MISSING.test(right) ? `${words} is missing` : isLength && right === '0' ? `no ${words}` : null
  if (isLength || NONE.test(right)) return null
  if (/^>=?$/.test(test.operator)) return `${words} is over its limit`
  return /^<=?$/.test(test.operator) ? `${words} is under its limit` : null
}

/** The words of a name, without a unit of time. */
function wordsFor(given: Node): string | null {
  const node = unwrap(given)
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null
  if (name === null) return null
  const words = wordsOf(name).map((word) => word.toLowerCase())
  return (words.length > 1 && /^(?:ms|s|seconds|millis)$/.test(words.at(-1)!) ? words.slice(0, -1) : words).join(' ')
}
