import { unwrap, type AstNode } from '../../syntax/ast-node.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { findBinding } from '../../syntax/scope.ts'

/** A possible value of an expression: literal texts with an unknown part between each two; one text is constant. */
export interface Computed {
  /** The part of the expression with this value. */
  node: AstNode
  texts: readonly string[]
}

/** Longer chains of definitions are circular or not worth following. */
const MAX_DEPTH = 8

/** An expression with more possible values is unknown. */
const MAX_VALUES = 16

const UNKNOWN = ['', '']

/** All possible values of an expression; evaluates conditionals, module-level constants and concatenations. */
export function computedStrings(expression: AstNode, path: NodePath, depth = 0): Computed[] {
  const node = unwrap(expression)
  if (node.type === 'ConditionalExpression' && depth < MAX_VALUES) {
    const both = [
      ...computedStrings(node['consequent'], path, depth + 1),
      ...computedStrings(node['alternate'], path, depth + 1),
    ]
    return both.length > MAX_VALUES ? [{ node, texts: UNKNOWN }] : both
  }
  return textsOf(node, path, 0).map((texts) => ({ node, texts }))
}

function textsOf(expression: AstNode, path: NodePath, depth: number): (readonly string[])[] {
  const node = unwrap(expression)
  if (depth > MAX_DEPTH) return [UNKNOWN]
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' || typeof node['value'] === 'number'
        ? [[String(node['value'])]]
        : [UNKNOWN]
    case 'TemplateLiteral':
      return templateTexts(node, path, depth)
    case 'BinaryExpression':
      return node['operator'] === '+' ? sumTexts(node, path, depth) : [UNKNOWN]
    case 'ConditionalExpression':
      return limited([...textsOf(node['consequent'], path, depth + 1), ...textsOf(node['alternate'], path, depth + 1)])
    case 'Identifier': {
      const binding = findBinding(node['name'], path)
      const isConstant =
        binding?.type === 'variable' &&
        binding.isConst &&
        binding.property === null &&
        binding.init !== null &&
        binding.path.node.type === 'Program'
      return isConstant ? textsOf(binding.init!, binding.path, depth + 1) : [UNKNOWN]
    }
    default:
      return [UNKNOWN]
  }
}

function templateTexts(node: AstNode, path: NodePath, depth: number): (readonly string[])[] {
  const quasis = node['quasis'] as AstNode[]
  const expressions = node['expressions'] as AstNode[]
  let found: (readonly string[])[] = [[cooked(quasis[0]!)]]
  expressions.forEach((expression, index) => {
    found = joined(joined(found, textsOf(expression, path, depth + 1)), [[cooked(quasis[index + 1]!)]])
  })
  return found
}

/** `a + b + c` nests to the left, as deeply as it is long. */
function sumTexts(sum: AstNode, path: NodePath, depth: number): (readonly string[])[] {
  const operands: AstNode[] = []
  let node = sum
  while (node.type === 'BinaryExpression' && node['operator'] === '+') {
    operands.push(node['right'])
    node = unwrap(node['left'])
  }
  operands.push(node)
  return operands
    .reverse()
    .map((operand) => textsOf(operand, path, depth + 1))
    .reduce(joined)
}

/** Concatenates texts; two adjacent unknown parts become one. */
function joined(left: (readonly string[])[], right: (readonly string[])[]): (readonly string[])[] {
  return limited(
    left.flatMap((before) =>
      right.map((after) => {
        const middle = before.at(-1)! + after[0]!
        const texts = [...before.slice(0, -1), middle, ...after.slice(1)]
        return middle === '' && before.length > 1 && after.length > 1
          ? [...before.slice(0, -1), ...after.slice(1)]
          : texts
      }),
    ),
  )
}

function limited(found: (readonly string[])[]): (readonly string[])[] {
  return found.length > MAX_VALUES ? [UNKNOWN] : found
}

function cooked(quasi: AstNode): string {
  return (quasi['value'].cooked as string | null) ?? ''
}
