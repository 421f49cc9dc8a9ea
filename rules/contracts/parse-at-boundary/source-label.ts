import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap } from '@stratalint/rule/analysis'

type Node = TSESTree.Node

/** The start of an expression, for a message. */
export function labelOf(sourceCode: RuleSource, node: Node): string {
  const [start, end] = sourceCode.getRange(node)
  const inner = unwrap(node)
  const call = inner.type === 'CallExpression' ? inner : null
  const callee = call === null ? null : sourceCode.getText(call.callee)
  const text =
    callee === null ? sourceCode.text.slice(start, end) : `${callee}(${call!.arguments.length > 0 ? '…' : ''})`
  const flat = text.replace(/\s+/g, ' ')
  if (flat.length <= 40) return flat
  const name = call?.callee.type === 'MemberExpression' ? memberName(call.callee) : null
  return name === null ? `${flat.slice(0, 39)}…` : `….${name}()`
}
