import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode } from '../syntax/functions.ts'
import { memberName } from '../syntax/imports.ts'
import { nodesIn } from '../syntax/local-functions.ts'

type Node = TSESTree.Node

/** The expressions that a function returns. */
export function returnedBy(from: FunctionNode): Node[] {
  if (from.body.type !== 'BlockStatement') return [from.body]
  return [...returnsIn(from.body)]
}

function* returnsIn(root: Node): Generator<Node> {
  for (const node of nodesIn(root, isFunction)) {
    if (node.type === 'ReturnStatement' && node.argument !== null) yield node.argument
  }
}

/** What an identifier gets where it is written: the value, the members of it, and the default. */
export function assignedTo(identifier: Node): { value: Node; path: string[]; otherwise: Node | null } | null {
  let at = identifier
  while (
    at.parent?.type === 'Property' ||
    at.parent?.type === 'ObjectPattern' ||
    at.parent?.type === 'ArrayPattern' ||
    at.parent?.type === 'AssignmentPattern' ||
    at.parent?.type === 'RestElement'
  )
    at = at.parent
  const { parent } = at
  const found = identifier.type === 'Identifier' ? pathInPattern(at, identifier.name) : null
  if (found === null) return null
  if (parent?.type === 'AssignmentExpression' && /^(?:\|\||&&|\?\?)?=$/.test(parent.operator)) {
    return { value: parent.right, ...found }
  }
  if (parent?.type !== 'VariableDeclarator') return null
  if (parent.init !== null) return { value: parent.init, ...found }
  const loop = parent.parent.parent
  return loop.type === 'ForOfStatement' ? { value: loop.right, ...found, path: ['*', ...found.path] } : null
}

/** The members that lead to a name in a pattern, and its default; `null` where the name is not in it, or in a rest. */
export function pathInPattern(pattern: Node, name: string): { path: string[]; otherwise: Node | null } | null {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name ? { path: [], otherwise: null } : null
    case 'TSParameterProperty':
      return pathInPattern(pattern.parameter, name)
    case 'AssignmentPattern': {
      const found = pathInPattern(pattern.left, name)
      // The default of a whole pattern has the members too.
      return found === null ? null : { ...found, otherwise: found.path.length === 0 ? pattern.right : found.otherwise }
    }
    case 'RestElement':
      return pathInPattern(pattern.argument, name)
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          const found = pathInPattern(property, name)
          if (found !== null) return found
          continue
        }
        const found = pathInPattern(property.value, name)
        if (found !== null) return { ...found, path: [keyOf(property) ?? '*', ...found.path] }
      }
      return null
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        const found = element === null ? null : pathInPattern(element, name)
        if (found === null) continue
        return element!.type === 'RestElement' ? found : { ...found, path: [String(index), ...found.path] }
      }
      return null
    default:
      return null
  }
}

export function keyOf({ key, computed }: TSESTree.Property): string | null {
  if (!computed && key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : null
}

/** What a callback written into a call of `then` or of an array method gets as a parameter. */
export function givenByCallback(of: FunctionNode, index: number): { node: Node; path: string[] } | null {
  const call = of.parent
  if (call.type !== 'CallExpression' || call.arguments[0] !== of || call.callee.type !== 'MemberExpression') return null
  const name = memberName(call.callee) ?? ''
  const { object } = call.callee
  if (name === 'then' && index === 0) return { node: object, path: [] }
  const element = /^reduce/.test(name) ? 1 : 0
  return index === element && /^(?:map|forEach|flatMap|filter|find|findLast|some|every|reduce|reduceRight)$/.test(name)
    ? { node: object, path: ['*'] }
    : null
}
