import type { RuleSource } from '@stratalint/rule'
import { usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { bindingOf, type OpenType } from './open-types.ts'

const LOG_CALL = /\blog(?:ger)?\w*\.(?:trace|debug|info|warn|error|fatal|log)$/i

/** Whether the body gives a parameter to a logger and does nothing else with it: a logger takes fields of all kinds. */
export function isOnlyLogged(sourceCode: RuleSource, { param, path, hasBody }: OpenType): boolean {
  if (param === null || !hasBody || path.length > 0) return false
  const uses = usesOf(sourceCode, bindingOf(param)).filter(({ kind }) => kind !== 'test')
  return uses.length > 0 && uses.every((use) => isLogged(sourceCode, use))
}

function isLogged(sourceCode: RuleSource, use: Use): boolean {
  if (use.kind === 'argument') return LOG_CALL.test(sourceCode.getText(use.callee))
  if (use.kind !== 'spread') return false
  let at: TSESTree.Node | null | undefined = use.node
  while (at != null && at.type !== 'CallExpression' && !at.type.endsWith('Statement')) at = at.parent
  return at?.type === 'CallExpression' && LOG_CALL.test(sourceCode.getText(at.callee))
}
