import { enclosingFunction, functionName, memberName, toPascalCase } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { chainedCall, thenCall } from './written-types.ts'

type Node = TSESTree.Node

/** The last name of a variable or of a chain of members. */
export const lastNameIn = (node: Node): string =>
  node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (memberName(node) ?? '') : ''

/** The name of the variable or the property that gets the value, as that of a type. */
export function boundName(source: Node): string | null {
  let node = source
  while (node.parent !== undefined && node.parent !== null) {
    const { parent }: { parent?: Node } = node
    const element = parent.type === 'ArrayExpression' ? elementName(parent, node) : null
    if (element !== null) return toPascalCase(element)
    const target =
      parent.type === 'VariableDeclarator'
        ? parent.id
        : parent.type === 'Property' && parent.value === node
          ? parent.key
          : parent.type === 'AssignmentExpression'
            ? parent.left
            : null
    if (target !== null) return toPascalCase(lastNameIn(target)) || null
    if (/^(?:Await|TSAs|TSNonNull|TSSatisfies|TSType|Conditional|Logical|Chain)/.test(parent.type)) {
      node = parent
      continue
    }
    const call = parent.type === 'ArrowFunctionExpression' ? thenCall(parent) : chainedCall(node)
    if (call === null) return null
    node = call
  }
  return null
}

/** `orders` for the first of the promises in `const [orders] = await Promise.all([…])`. */
function elementName(list: TSESTree.ArrayExpression, node: Node): string | null {
  const call = list.parent
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  const { object } = call.callee
  if (object.type !== 'Identifier' || object.name !== 'Promise' || memberName(call.callee) !== 'all') return null
  const target = call.parent.type === 'AwaitExpression' ? call.parent.parent : null
  const pattern = target?.type === 'VariableDeclarator' && target.id.type === 'ArrayPattern' ? target.id : null
  const bound = pattern?.elements[list.elements.indexOf(node as TSESTree.Expression)]
  return bound?.type === 'Identifier' ? bound.name : null
}

/** The name of the nearest function around a node that has one. */
export const namedFunctionAround = (node: Node): string | null => namesOfFunctionsAround(node)[0] ?? null

/** The names of the functions around a node, the innermost first. */
export function namesOfFunctionsAround(node: Node): string[] {
  const names: string[] = []
  for (let at = enclosingFunction(node); at !== null; at = enclosingFunction(at)) {
    const name = functionName(at)
    if (name !== null && !/^(?:then|catch|default|handler|queryFn|mutationFn)$/.test(name)) names.push(name)
  }
  return names
}
