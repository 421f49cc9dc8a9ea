import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { isFunction, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Calls that do not throw. */
const HARMLESS =
  /^(?:Number|String|Boolean|parseInt|parseFloat|isNaN|(?:Math|Number|console)\.\w+|Date\.now|Object\.(?:keys|values|entries))\(\)$/

/** The call that a message names: the first that is awaited, else the first that may throw. */
export function attemptIn(sourceCode: RuleSource, block: TSESTree.Node): string | null {
  let first: TSESTree.Node | null = null
  let harmless: TSESTree.Node | null = null
  const awaited = (node: TSESTree.Node): TSESTree.Node | null => {
    if (node.type === 'AwaitExpression') return node.argument
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      if (HARMLESS.test(calleeText(sourceCode, node) ?? '')) harmless ??= node
      else first ??= node
    }
    for (const child of childrenOf(node)) {
      const found = isFunction(child) ? null : awaited(child)
      if (found !== null) return found
    }
    return null
  }
  const node = awaited(block) ?? first ?? harmless
  const text = node === null ? null : calleeText(sourceCode, node)
  return text === '…()' ? null : text
}

/** A call as a message shows it: its callee without arguments. */
export function calleeText(sourceCode: RuleSource, given: TSESTree.Node): string | null {
  const node = unwrap(given)
  if (node.type === 'AwaitExpression') return calleeText(sourceCode, node.argument)
  if (node.type === 'NewExpression') return `new ${chainText(sourceCode, node.callee)}()`
  if (node.type === 'CallExpression') return `${chainText(sourceCode, node.callee)}()`
  return node.type === 'Identifier' || node.type === 'MemberExpression' ? chainText(sourceCode, node) : null
}

function chainText(sourceCode: RuleSource, given: TSESTree.Node): string {
  const node = unwrap(given)
  if (node.type === 'CallExpression') return `${chainText(sourceCode, node.callee)}(…)`
  if (node.type !== 'MemberExpression' || node.computed)
    return node.type === 'Identifier' || node.type === 'ThisExpression' ? sourceCode.getText(node) : '…'
  return `${chainText(sourceCode, node.object)}.${sourceCode.getText(node.property)}`
}
