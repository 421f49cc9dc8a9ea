import { unwrap } from '../../syntax/ast-node.ts'
import { childKeys } from '../../parse/parser.ts'

/** Any node of a parsed config; fields are checked where they are used. */
export interface AnyNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** A field as a node; `null` if it is not one. */
export function asNode(value: unknown): AnyNode | null {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as AnyNode) : null
}

/** The child nodes of a node, in source order. */
export function childNodes(node: AnyNode): AnyNode[] {
  return childKeys(node.type).flatMap((key) => {
    const value = node[key]
    return (Array.isArray(value) ? value : [value]).map(asNode).filter((child) => child !== null)
  })
}

/** The name of a property, unless it is computed. */
export function keyOf(property: AnyNode): string | null {
  const key = asNode(property['key'])
  if (key?.type === 'Literal') return String(key['value'])
  return key?.type === 'Identifier' && property['computed'] !== true ? String(key['name']) : null
}

/** A node without the types and parentheses around it. */
export function unwrapped(node: AnyNode): AnyNode {
  return unwrap(node) as AnyNode
}

/** The name of the called function or method: `resolve` for both `resolve(…)` and `path.resolve(…)`. */
export function calledName(call: AnyNode): string | null {
  const callee = unwrapped(asNode(call['callee'])!)
  if (callee.type === 'Identifier') return String(callee['name'])
  return callee.type === 'MemberExpression' && callee['computed'] !== true
    ? String(asNode(callee['property'])!['name'])
    : null
}
