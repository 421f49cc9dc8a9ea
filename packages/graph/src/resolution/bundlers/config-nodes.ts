import { unwrap } from '../../syntax/ast-node.ts'
import { childKeys } from '../../parse/parser.ts'

/** Any node of a parsed config; its fields are checked where they are read. */
export interface AnyNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** A field as a node, if it holds one. */
export function asNode(value: unknown): AnyNode | null {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as AnyNode) : null
}

/** The nodes straight in a node, in the order of the source. */
export function childNodes(node: AnyNode): AnyNode[] {
  return childKeys(node.type).flatMap((key) => {
    const value = node[key]
    return (Array.isArray(value) ? value : [value]).map(asNode).filter((child) => child !== null)
  })
}

/** The name of a property that is not computed, or that is a literal. */
export function keyOf(property: AnyNode): string | null {
  const key = asNode(property['key'])
  if (key?.type === 'Literal') return String(key['value'])
  return key?.type === 'Identifier' && property['computed'] !== true ? String(key['name']) : null
}

/** A node without the types and parentheses around it. */
export function unwrapped(node: AnyNode): AnyNode {
  return unwrap(node) as AnyNode
}

/** The name of what is called or of the member that is: `resolve` of both `resolve(…)` and `path.resolve(…)`. */
export function calledName(call: AnyNode): string | null {
  const callee = unwrapped(asNode(call['callee'])!)
  if (callee.type === 'Identifier') return String(callee['name'])
  return callee.type === 'MemberExpression' && callee['computed'] !== true
    ? String(asNode(callee['property'])!['name'])
    : null
}
