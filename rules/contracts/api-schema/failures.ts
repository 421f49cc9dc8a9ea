import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Names of functions that answer a request which fails. */
const FAILING =
  /error|fail|bad[A-Z]|unauth|forbidden|invalid|denied|not(?:Found|Authenticated|Allowed|Authorized)|tooMany/i

/** Whether an answer says that something failed: by its status, by the name of what makes it, or because an error is caught. */
export function isFailure(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node
  if ((call.type === 'CallExpression' || call.type === 'NewExpression') && hasFailureStatus(sourceCode, call))
    return true
  if (call.type === 'CallExpression') {
    const { callee } = call
    const name =
      callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : ''
    if (FAILING.test(name ?? '')) return true
  }
  return isCaught(node) || followsFailureStatus(sourceCode, node)
}

/** `reply.code(404).send(…)`, `c.json(…, 404)`, `new Response(…, { status: 404 })` */
function hasFailureStatus(sourceCode: RuleSource, node: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const [, options] = node.arguments
  if (isFailureStatus(options)) return true
  if (
    options?.type === 'ObjectExpression' &&
    /\bstatus\s*:\s*(?:[45]\d\d|\w+\.(?!OK|CREATED|ACCEPTED)\w+)\b/.test(sourceCode.getText(options))
  )
    return true
  let at: TSESTree.Node = node.callee
  while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
    if (at.type === 'CallExpression' && isFailureStatus(at.arguments[0])) return true
    at = at.type === 'CallExpression' ? at.callee : at.object
  }
  return false
}

function isFailureStatus(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'number' && node.value >= 300
}

/** In a `catch`, or in a callback of `.catch()`. */
function isCaught(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | null | undefined = node; at != null; at = at.parent) {
    if (at.type === 'CatchClause') return true
    if (!isFunction(at)) continue
    const call = at.parent
    const callee =
      call?.type === 'CallExpression' && call.arguments.includes(at as TSESTree.Expression) ? call.callee : null
    if (callee?.type === 'MemberExpression' && memberName(callee) === 'catch') return true
    if (callee === null) return false
  }
  return false
}

/** `ctx.status = 404` before it in the same block. */
function followsFailureStatus(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  let at = node
  while (at.parent != null && at.parent.type !== 'BlockStatement') at = at.parent
  const block = at.parent
  return (
    block?.type === 'BlockStatement' &&
    block.body.some((statement) => /^[\w.]+\.status(?:Code)?\s*=\s*[45]\d\d\b/.test(sourceCode.getText(statement)))
  )
}
