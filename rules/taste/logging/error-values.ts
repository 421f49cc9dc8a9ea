import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

const ERROR_NAME = /^(?:err|error|exception|ex)$|(?:Err|Error|Exception)$/
const MESSAGE_OF = /message|stringify|string|describe|format|serialize|normalize|toError|inspect|stack/i

/** Whether an expression is an error: a caught value, `new Error()`, or a name or a type that says so. */
export function isError(source: RuleSource, expression: TSESTree.Node): boolean {
  const node = unwrap(expression)
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && /(?:Error|Exception)$/.test(node.callee.name)
  if (node.type === 'MemberExpression') return /^(?:err|error|exception)$/.test(memberName(node) ?? '')
  if (node.type !== 'Identifier') return false
  return ERROR_NAME.test(node.name)
    ? !isTextual(source, node)
    : isCaught(source, node) || isDeclaredAsError(source, node)
}

/** Whether a name is bound by `catch` or by the callback of a promise's `catch`. */
export function isCaught(source: RuleSource, node: TSESTree.Identifier): boolean {
  const definition = variableOf(source, node)?.defs.at(-1)
  if (definition?.type === 'CatchClause') return true
  if (definition?.type !== 'Parameter') return false
  const { parent } = definition.node
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false
  const method = memberName(parent.callee)
  if (method === 'catch') return true
  const [event] = parent.arguments
  return (method === 'on' || method === 'once') && event?.type === 'Literal' && event.value === 'error'
}

/** Whether a name is declared with a type such as `Error`. */
function isDeclaredAsError(source: RuleSource, node: TSESTree.Identifier): boolean {
  const name = variableOf(source, node)?.defs.at(-1)?.name
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /(?:Error|Exception)$/.test(type.typeName.name)
  )
}

/** A name such as `error` that holds a text: declared as a string, or with a text as its value. */
function isTextual(source: RuleSource, node: TSESTree.Identifier): boolean {
  const definition = variableOf(source, node)?.defs.at(-1)
  const name = definition?.name
  if (name?.type === 'Identifier' && name.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword') return true
  const init = definition?.type === 'Variable' ? definition.node.init : null
  return init?.type === 'TemplateLiteral' || (init?.type === 'Literal' && typeof init.value === 'string')
}

/** The error that an expression takes its text from: `err.message`, `String(err)`, `err instanceof Error ? err.message : String(err)`. */
export function errorIn(source: RuleSource, expression: TSESTree.Node): TSESTree.Node | null {
  const node = unwrap(expression)
  if (isError(source, node)) return node
  switch (node.type) {
    case 'MemberExpression':
      return /^(?:message|stack)$/.test(memberName(node) ?? '') ? errorIn(source, node.object) : null
    case 'ConditionalExpression':
      return errorIn(source, node.consequent)
    case 'LogicalExpression':
      return errorIn(source, node.left)
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      if (callee.type === 'MemberExpression' && memberName(callee) === 'toString') return errorIn(source, callee.object)
      const name =
        callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
      const [argument] = node.arguments
      return name !== null && MESSAGE_OF.test(name) && argument !== undefined ? errorIn(source, argument) : null
    }
    default:
      return null
  }
}
