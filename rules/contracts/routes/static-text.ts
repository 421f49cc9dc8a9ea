import { memberName, variableOf } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { UNKNOWN } from './route.ts'

/** Longer chains of constants are not followed. */
const MAX_DEPTH = 5

/** The text that an expression has, with `UNKNOWN` for each part that the file does not show; `null` for no text at all. */
export function staticText(sourceCode: RuleSource, node: TSESTree.Node | null | undefined, depth = 0): string | null {
  if (node === null || node === undefined || depth > MAX_DEPTH) return null
  const expression = unwrap(node)
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? expression.value : null
    case 'TemplateLiteral':
      return expression.quasis
        .map(({ value }, index) => {
          const next = expression.expressions[index]
          return value.cooked + (next === undefined ? '' : (staticText(sourceCode, next, depth + 1) ?? UNKNOWN))
        })
        .join('')
    case 'BinaryExpression': {
      if (expression.operator !== '+') return null
      const [left, right] = [expression.left, expression.right].map((side) => staticText(sourceCode, side, depth + 1))
      return left === null && right === null ? null : `${left ?? UNKNOWN}${right ?? UNKNOWN}`
    }
    case 'Identifier':
    case 'MemberExpression': {
      const value = constantOf(sourceCode, expression)
      return value === null ? null : staticText(sourceCode, value, depth + 1)
    }
    default:
      return null
  }
}

/** The value of a `const`, or of a member of a constant object, of the same file. */
export function constantOf(sourceCode: RuleSource, node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'Identifier') {
    const definition = variableOf(sourceCode, node)?.defs.at(-1)
    if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const') return null
    const { id, init } = definition.node
    return id.type === 'Identifier' && init !== null ? unwrap(init) : null
  }
  if (node.type !== 'MemberExpression') return null
  const object = constantOf(sourceCode, node.object)
  const name = memberName(node)
  return object?.type === 'ObjectExpression' && name !== null ? (propertyOf(object, name)?.value ?? null) : null
}

/** A property of an object literal. */
export type ObjectProperty = Exclude<TSESTree.ObjectLiteralElement, TSESTree.SpreadElement>

/** The property of an object literal with this name; the last one wins. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): ObjectProperty | undefined {
  return object.properties.findLast(
    (property): property is ObjectProperty => property.type === 'Property' && keyOf(property) === name,
  )
}

/** The static name of a property of an object literal or a pattern. */
export function keyOf({ key, computed }: Pick<TSESTree.Property, 'key' | 'computed'>): string | null {
  if (key.type === 'Identifier') return computed ? null : key.name
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null
}

/** An expression without parentheses, casts and non-null marks. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node
  while (
    inner.type === 'TSAsExpression' ||
    inner.type === 'TSSatisfiesExpression' ||
    inner.type === 'TSNonNullExpression' ||
    inner.type === 'TSTypeAssertion' ||
    inner.type === 'TSInstantiationExpression' ||
    inner.type === 'ChainExpression'
  )
    inner = inner.expression
  return inner
}
