import type { TSESTree } from '@typescript-eslint/utils'

export type Cast = TSESTree.TSAsExpression | TSESTree.TSTypeAssertion

export function isCast(node: TSESTree.Node): node is Cast {
  return node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion'
}

/** What is cast, without the casts around it. */
export function innermost(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (isCast(at)) at = at.expression
  return at
}

/** Whether a cast is `as const`. */
export function isConst({ typeAnnotation }: Cast): boolean {
  return (
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const'
  )
}
