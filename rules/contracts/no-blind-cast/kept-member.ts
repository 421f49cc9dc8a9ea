import type { RuleSource } from '@stratalint/rule'
import { unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isTypeParameter } from '../parse-at-boundary/written-types.ts'

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
  if (definition?.type === 'Parameter' && name?.type === 'Identifier' && name.typeAnnotation != null) {
    const text = sourceCode.getText(name.typeAnnotation.typeAnnotation)
    return /^[\w$.[\]]{1,30}$/.test(text) && !isLocalType(value, /^[\w$]*/.exec(text)![0]) ? text : null
  }
  const isOfModule = definition?.type === 'Variable' && definition.parent.parent.type === 'Program'
  return isOfModule ? `typeof ${value.name}` : null
}

/** Whether a name is a type parameter, or a type that a function declares: no other code can write it. */
function isLocalType(node: TSESTree.Node, name: string): boolean {
  if (isTypeParameter(node, name)) return true
  for (let at = node.parent; at !== undefined && at !== null && at.type !== 'Program'; at = at.parent)
    if (at.type === 'BlockStatement' && at.body.some((each) => 'id' in each && nameOf(each.id) === name)) return true
  return false
}

const nameOf = (id: TSESTree.Node | null | undefined): string | null => (id?.type === 'Identifier' ? id.name : null)

/** The name of a member as a type writes it. */
export const keyText = (name: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `'${name.replaceAll(/['\\]/g, String.raw`\$&`)}'`

const isEmptyList = (node: TSESTree.Node): boolean => node.type === 'ArrayExpression' && node.elements.length === 0

const isStatement = (call: TSESTree.CallExpression): boolean =>
  withWrappers(call).parent?.type === 'ExpressionStatement'
