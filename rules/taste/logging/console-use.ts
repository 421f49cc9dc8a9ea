import type { RuleSource } from '@stratalint/rule'
import { importedAs, isGlobal, memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Bindings of the name `console`; only where one may exist are scopes worth their cost. */
const MAY_SHADOW = /(?:[({,]|\b(?:const|let|var|import|as|function|class))\s*console\s*(?:[,)}=:?]|from\b)/

const shadowing = new WeakMap<RuleSource, boolean>()

function mayShadow(source: RuleSource): boolean {
  const known = shadowing.get(source) ?? MAY_SHADOW.test(source.text)
  shadowing.set(source, known)
  return known
}

/** Whether an expression is the global console. */
export function isConsole(source: RuleSource, node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') {
    const { object } = node
    return (
      memberName(node) === 'console' &&
      object.type === 'Identifier' &&
      /^(?:globalThis|window|self|global)$/.test(object.name)
    )
  }
  if (node.type !== 'Identifier' || node.name !== 'console') return false
  if (!mayShadow(source) || isGlobal(source, node)) return true
  return importedAs(source, node)?.module === 'console'
}

/** The method of the console that an expression is, such as `console.log`. */
export function consoleMethod(source: RuleSource, node: TSESTree.Node): string | null {
  return node.type === 'MemberExpression' && isConsole(source, node.object) ? (memberName(node) ?? 'log') : null
}
