import type { RuleSource } from '@stratalint/rule'
import { unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** What the code around a member of a global object says about it. */
export interface KeptMember {
  /** Whether it may be missing. */
  isOptional: boolean
  /** Its type; `null` where the code does not show it. */
  type: string | null
}

/** `window.layer ?? []` is a list that may be missing, `window.track?.('view')` a function, `window.id = id` what is assigned. */
export function keptMember(sourceCode: RuleSource, member: TSESTree.MemberExpression): KeptMember {
  const node = withWrappers(member)
  const { parent } = node
  switch (parent?.type) {
    case 'LogicalExpression': {
      const isDefault = parent.left === node && parent.operator !== '&&'
      return { isOptional: true, type: isDefault && isEmptyList(parent.right) ? 'unknown[]' : null }
    }
    case 'CallExpression':
      return parent.callee === node
        ? { isOptional: parent.optional, type: isStatement(parent) ? '(...args: unknown[]) => void' : null }
        : { isOptional: false, type: null }
    case 'MemberExpression':
      return { isOptional: parent.object === node && parent.optional, type: null }
    case 'AssignmentExpression':
      return { isOptional: false, type: parent.left === node ? typeOfValue(sourceCode, unwrap(parent.right)) : null }
    case 'IfStatement':
      return { isOptional: true, type: null }
    default:
      return { isOptional: parent?.type === 'UnaryExpression' && parent.operator === '!', type: null }
  }
}

/** The written type of a parameter; a variable of the module has a type that a `declare global` can query. */
function typeOfValue(sourceCode: RuleSource, value: TSESTree.Node): string | null {
  if (value.type !== 'Identifier') return null
  const [definition] = variableOf(sourceCode, value)?.defs ?? []
  const name = definition?.name
  if (definition?.type === 'Parameter' && name?.type === 'Identifier' && name.typeAnnotation !== undefined) {
    const text = sourceCode.getText(name.typeAnnotation.typeAnnotation)
    return /^[\w$.[\]]{1,30}$/.test(text) ? text : null
  }
  const isOfModule = definition?.type === 'Variable' && definition.parent.parent.type === 'Program'
  return isOfModule ? `typeof ${value.name}` : null
}

const isEmptyList = (node: TSESTree.Node): boolean => node.type === 'ArrayExpression' && node.elements.length === 0

const isStatement = (call: TSESTree.CallExpression): boolean =>
  withWrappers(call).parent?.type === 'ExpressionStatement'
