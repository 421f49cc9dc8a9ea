import type { RuleSource } from '@stratalint/rule'
import { usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { bindingOf, type OpenType } from './open-types.ts'

const LOG_CALL = /\blog(?:ger)?\w*\.(?:trace|debug|info|warn|error|fatal|log)$/i
/** `logAtLevel('info', …)`, but not `login(…)` */
const LOG_FUNCTION = /^(?:this\.)?log(?:[A-Z]\w*)?$/

/** Names of what a text shows, whatever it is. */
const ANY_TEXT = /^(?:message|msg|value|val|v|x|data|details?|context|object|obj|item|thing|other)$/

const isLogCall = (callee: string): boolean => LOG_CALL.test(callee) || LOG_FUNCTION.test(callee)

/** Whether the body gives a parameter to a logger or makes a text of it, and does nothing else: a logger takes fields of all kinds. */
export function isOnlyLogged(sourceCode: RuleSource, { param, path, hasBody, node }: OpenType): boolean {
  if (param === null || !hasBody || (path.length > 0 && param.type !== 'RestElement')) return false
  const target = bindingOf(param)
  const uses = usesOf(sourceCode, target).filter(({ kind }) => kind !== 'test')
  // Who calls a parameter `price` knows what it should be.
  const isForAny = node.type === 'TSUnknownKeyword' && target.type === 'Identifier' && ANY_TEXT.test(target.name)
  return uses.length > 0 && uses.every((use) => isLogged(sourceCode, use) || (isForAny && isShown(sourceCode, use)))
}

/** Whether a text has the result of a call in it. */
const isInText = (call: TSESTree.Node): boolean =>
  call.parent?.type === 'TemplateLiteral' || (call.parent?.type === 'BinaryExpression' && call.parent.operator === '+')

/** `${message}` or `String(message)`: any value has a text. */
function isShown(sourceCode: RuleSource, use: Use): boolean {
  if (use.kind === 'argument') {
    const callee = sourceCode.getText(use.callee)
    return /^(?:String|inspect|util\.inspect)$/.test(callee) || (callee === 'JSON.stringify' && isInText(use.call))
  }
  return use.kind === 'text' && use.node.parent?.type === 'TemplateLiteral'
}

function isLogged(sourceCode: RuleSource, use: Use): boolean {
  if (use.kind === 'argument') return isLogCall(sourceCode.getText(use.callee))
  if (use.kind !== 'spread' && use.kind !== 'iterate') return false
  let at: TSESTree.Node | null | undefined = use.node
  while (at != null && at.type !== 'CallExpression' && !at.type.endsWith('Statement')) at = at.parent
  return at?.type === 'CallExpression' && isLogCall(sourceCode.getText(at.callee))
}
