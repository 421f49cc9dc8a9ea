import type { RuleSource } from '@stratalint/rule'
import { originsOf, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

const LIMITS = /^(?:take|limit|first|top|pageSize|page_size|perPage|per_page|maxResults)$/

/** `findMany({ take: 50 })` */
export function hasLimit(sourceCode: RuleSource, argument: TSESTree.Node): boolean {
  return (
    argument.type === 'ObjectExpression' &&
    argument.properties.some(
      (property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        LIMITS.test(property.key.name) &&
        isConstant(sourceCode, property.value),
    )
  )
}

export function isConstantLength(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.some(
      (property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.key.name === 'length' &&
        isConstant(sourceCode, property.value),
    )
  )
}

/** A number that the source gives: a literal, a constant, or an import, which is a constant too. */
export function isConstant(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (node.type === 'UnaryExpression') return isConstant(sourceCode, node.argument)
  if (node.type === 'BinaryExpression') return isConstant(sourceCode, node.left) && isConstant(sourceCode, node.right)
  if (node.type === 'Literal') return typeof node.value === 'number'
  if (node.type === 'Identifier' && /^[A-Z][A-Z\d_]+$/.test(node.name)) return true
  const origins = originsOf(sourceCode, node)
  return (
    origins.length > 0 &&
    origins.every(({ kind, node: origin }) => kind === 'literal' && (origin as TSESTree.Literal).value !== undefined)
  )
}

/** `slice(0, 5)`, `slice(at, at + SIZE)`, `slice(-5)`, `splice(0, 5)`. */
export function isConstantSpan(
  sourceCode: RuleSource,
  [start, end]: readonly TSESTree.CallExpressionArgument[],
  name: 'slice' | 'splice',
): boolean {
  if (start === undefined) return false
  if (name === 'splice') return end !== undefined && isConstant(sourceCode, end)
  if (end === undefined)
    return start.type === 'UnaryExpression' && start.operator === '-' && isConstant(sourceCode, start)
  if (isConstant(sourceCode, end) && !(end.type === 'UnaryExpression')) return true
  const startText = sourceCode.getText(start)
  // `slice(at, at + size)` is one of several batches, also where the size is a setting.
  const last = unwrap(end)
  const isSpan = (sum: TSESTree.Node): boolean =>
    sum.type === 'BinaryExpression' &&
    sum.operator === '+' &&
    [sum.left, sum.right].some((part) => sourceCode.getText(part) === startText)
  if (isSpan(last)) return true
  // `slice(page * size, (page + 1) * size)`, `slice(at, Math.min(at + size, length))`
  if (last.type === 'CallExpression') return last.arguments.some((argument) => isSpan(unwrap(argument)))
  return (
    last.type === 'BinaryExpression' &&
    start.type === 'BinaryExpression' &&
    last.operator === '*' &&
    start.operator === '*' &&
    sourceCode.getText(last.right) === sourceCode.getText(start.right)
  )
}

/** `for (let i = 0; i < 5; i++)` */
export function isConstantLoop(sourceCode: RuleSource, { test }: TSESTree.ForStatement): boolean {
  return (
    test?.type === 'BinaryExpression' &&
    /^[<>]=?$/.test(test.operator) &&
    [test.left, test.right].some((side) => isConstant(sourceCode, side))
  )
}
