import type { RuleSource } from '@stratalint/rule'
import { localFunctionOf, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** The types that guards of the file say the constant of a value has: `isOrder(value)` with `value is Order`. */
export function guardedTypes(sourceCode: RuleSource, source: TSESTree.Node): TSESTree.TypeNode[] {
  const { parent } = withWrappers(source)
  const declarator = parent?.type === 'AwaitExpression' ? withWrappers(parent).parent : parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return []
  return (variableOf(sourceCode, declarator.id)?.references ?? []).flatMap(({ identifier }) => {
    const call = identifier.parent
    if (call?.type !== 'CallExpression' || call.arguments[0] !== identifier) return []
    const predicate = localFunctionOf(sourceCode, call.callee)?.returnType?.typeAnnotation
    const type = predicate?.type === 'TSTypePredicate' ? predicate.typeAnnotation?.typeAnnotation : undefined
    return type === undefined ? [] : [type]
  })
}
