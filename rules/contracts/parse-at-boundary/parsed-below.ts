import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, isFunction, parseCallOf, withWrappers, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { onOneLine } from './fix-text.ts'

type Node = TSESTree.Node

/** A statement that parses data which the code above it has read. */
export interface ParsedBelow {
  code: string
  /** The parsed value: `hook`, `parsed.data`. */
  value: string
  /** Whether a check of the result follows, which belongs to the statement. */
  isChecked: boolean
}

const MOST_CODE = 80

/** The statement of the function that gives the data of a use to a schema after it; only for members, which are the same data everywhere. */
export function parsedBelow(sourceCode: RuleSource, source: Node, use: Use): ParsedBelow | null {
  const body = enclosingFunction(source)?.body
  if (source.type !== 'MemberExpression' || body?.type !== 'BlockStatement') return null
  const text = sourceCode.getText(source)
  const [, end] = sourceCode.getRange(use.node)
  for (const call of callsIn(body)) {
    const parsed = sourceCode.getRange(call)[0] > end ? parseCallOf(sourceCode, call) : null
    if (parsed === null || sourceCode.getText(parsed.input) !== text) continue
    const isChecked = parsed.outcome === 'result'
    if (parsed.outcome !== 'value' && (!isChecked || /^(?:effect|typebox)$/.test(parsed.library))) return null
    const { parent: awaited } = withWrappers(call)
    const { parent } = withWrappers(awaited?.type === 'AwaitExpression' ? awaited : call)
    // What is in a branch does not parse for the code above it.
    if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || parent.parent.parent !== body)
      return null
    const code = onOneLine(sourceCode.getText(parent.parent)).replace(/;$/, '')
    const part = isChecked ? (parsed.library === 'valibot' ? '.output' : '.data') : ''
    return code.length <= MOST_CODE ? { code, value: `${parent.id.name}${part}`, isChecked } : null
  }
  return null
}

function callsIn(node: Node): TSESTree.CallExpression[] {
  const inside = childrenOf(node).flatMap((child) => (isFunction(child) ? [] : callsIn(child)))
  return node.type === 'CallExpression' ? [node, ...inside] : inside
}
