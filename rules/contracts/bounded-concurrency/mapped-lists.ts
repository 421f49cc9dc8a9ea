import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isFunction,
  localFunctionOf,
  memberName,
  returnedBy,
  unwrap,
  variableOf,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** A list, and what runs for each of its elements: a function, or an expression in a loop. */
export interface MappedList {
  list: TSESTree.Node
  callback: TSESTree.Node
}

const MAPS = new Set(['map', 'flatMap'])
/** Methods of the resulting list that keep its promises. */
const KEEPS = new Set(['filter', 'flat', 'concat', 'slice', 'reverse', 'toReversed'])
const LOOPS = new Set(['ForOfStatement', 'ForInStatement', 'ForStatement', 'WhileStatement', 'DoWhileStatement'])
/** Longer chains of constants and functions are not followed. */
const MAX_STEPS = 6

/** The lists that an argument of `Promise.all` maps. */
export function mappedLists(sourceCode: RuleSource, given: TSESTree.Node, steps = MAX_STEPS): MappedList[] {
  if (steps === 0) return []
  const node = unwrap(given)
  const again = (next: TSESTree.Node): MappedList[] => mappedLists(sourceCode, next, steps - 1)
  switch (node.type) {
    case 'CallExpression':
      return ofCall(sourceCode, node, again)
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element?.type === 'SpreadElement' ? again(element.argument) : []))
    case 'ConditionalExpression':
      return [...again(node.consequent), ...again(node.alternate)]
    case 'Identifier':
      return ofVariable(sourceCode, node, again)
    default:
      return []
  }
}

function ofCall(
  sourceCode: RuleSource,
  node: TSESTree.CallExpression,
  again: (next: TSESTree.Node) => MappedList[],
): MappedList[] {
  const callee = unwrap(node.callee)
  const [first, second] = node.arguments
  const local = localFunctionOf(sourceCode, callee)
  if (local !== null) return returnedBy(local).flatMap(again)
  const imported = first === undefined ? null : importedAs(sourceCode, callee)
  if (imported !== null && /^(?:lodash|remeda|radash|es-toolkit|ramda)\b/.test(imported.module)) {
    if (!MAPS.has(imported.path.at(-1) ?? imported.module.split('/').at(-1)!) || second === undefined) return []
    return isFunction(first) ? [{ list: second, callback: first }] : [{ list: first!, callback: second }]
  }
  if (callee.type !== 'MemberExpression' || first === undefined) return []
  const name = memberName(callee) ?? ''
  const object = unwrap(callee.object)
  if (name === 'from' && object.type === 'Identifier' && object.name === 'Array')
    return second === undefined ? again(first) : [{ list: node, callback: second }]
  if (MAPS.has(name)) {
    // `ids.map(load).map((promise) => promise.then(use))`
    const inner = again(object)
    return [...inner, { list: object, callback: first }]
  }
  return KEEPS.has(name) ? again(object) : []
}

function ofVariable(
  sourceCode: RuleSource,
  node: TSESTree.Identifier,
  again: (next: TSESTree.Node) => MappedList[],
): MappedList[] {
  const variable = variableOf(sourceCode, node)
  const definition = variable?.defs[0]
  if (variable === null || definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier') return []
  const { init } = definition.node
  const isEmpty = init !== null && isEmptyList(unwrap(init))
  const pushed = variable.references.flatMap(({ identifier }) => pushedTo(identifier, definition.node))
  return [...(init === null || isEmpty ? [] : again(init)), ...pushed]
}

function isEmptyList(node: TSESTree.Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.length === 0
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Array'
}

/** `tasks.push(load(id))` in a loop or in `forEach`. */
function pushedTo(identifier: TSESTree.Node, declaration: TSESTree.Node): MappedList[] {
  const { parent: member } = identifier
  if (member?.type !== 'MemberExpression' || member.object !== identifier || memberName(member) !== 'push') return []
  const call = member.parent
  if (call.type !== 'CallExpression' || call.callee !== member) return []
  for (let at: TSESTree.Node | undefined = call; at !== undefined && !contains(at, declaration); at = at.parent) {
    const list = loopedList(at)
    if (list !== null) return call.arguments.map((callback) => ({ list, callback }))
  }
  return []
}

/** The list of a loop, or of the `forEach` whose callback a node is. */
function loopedList(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') return node.right
  if (LOOPS.has(node.type)) return node
  if (!isFunction(node)) return null
  const { parent } = node
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return null
  return memberName(parent.callee) === 'forEach' ? parent.callee.object : null
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | null | undefined = inner; at !== undefined && at !== null; at = at.parent)
    if (at === outer) return true
  return false
}
