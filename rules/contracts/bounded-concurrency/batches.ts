import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

const CHUNKS = /chunk|batch|split_?every|partition|window|page/i

/** The variable of a loop or of a callback over the result of a chunk function, or of a callback that gets batches: `findAllInBatches`. */
export function isBatch(sourceCode: RuleSource, node: TSESTree.Identifier): boolean {
  const definition = variableOf(sourceCode, node)?.defs[0]
  if (definition?.type === 'Variable') {
    const loop = definition.parent?.parent
    return loop?.type === 'ForOfStatement' && loop.left === definition.parent && isChunks(sourceCode, loop.right)
  }
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return false
  const { parent } = definition.node
  if (parent.type !== 'CallExpression' || definition.node.params[0] !== definition.name) return false
  const callee = unwrap(parent.callee)
  if (/batch|chunk/i.test(nameOf(callee) ?? '')) return true
  return callee.type === 'MemberExpression' && isChunks(sourceCode, callee.object)
}

function nameOf(callee: TSESTree.Node): string | null {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? memberName(callee) : null
}

/** `batches[at]` */
export function isChunkOf(sourceCode: RuleSource, { object, computed }: TSESTree.MemberExpression): boolean {
  return computed && isChunks(sourceCode, object)
}

function isChunks(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (node.type === 'AwaitExpression') return isChunks(sourceCode, node.argument)
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee)
    const name = nameOf(callee)
    if (name === 'entries' && callee.type === 'MemberExpression') return isChunks(sourceCode, callee.object)
    return CHUNKS.test(name ?? '')
  }
  if (node.type !== 'Identifier') return false
  if (CHUNKS.test(node.name)) return true
  const definition = variableOf(sourceCode, node)?.defs[0]
  return definition?.type === 'Variable' && definition.node.init !== null && isChunks(sourceCode, definition.node.init)
}
