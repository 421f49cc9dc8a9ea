import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Names for the variables of new code that neither shadow nor repeat what is there. */
export interface FreeNames {
  /** The list that the code goes through. */
  all: string
  /** The list of what the calls give. */
  results: string
  /** The start of a chunk. */
  at: string
}

const CANDIDATES: { [Name in keyof FreeNames]: readonly string[] } = {
  all: ['all', 'items', 'entries', 'allItems', 'everyItem'],
  results: ['results', 'collected', 'outcomes', 'allResults', 'everyResult'],
  at: ['at', 'start', 'offset', 'chunkStart', 'startOfChunk'],
}

/** The names that nothing in the outermost function around a node uses or declares. */
export function createFreeNames(sourceCode: RuleSource, node: TSESTree.Node): FreeNames {
  let outermost: TSESTree.Node = sourceCode.ast
  for (let at = enclosingFunction(node); at !== null; at = enclosingFunction(at)) outermost = at
  const taken = new Set(identifiersIn(outermost))
  const nameFor = (key: keyof FreeNames): string => CANDIDATES[key].find((name) => !taken.has(name)) ?? `${key}OfChunks`
  return { all: nameFor('all'), results: nameFor('results'), at: nameFor('at') }
}

/** The identifiers in a node, without those that are only the names of members. */
function identifiersIn(node: TSESTree.Node): string[] {
  if (node.type === 'Identifier') return isMemberName(node) ? [] : [node.name]
  return childrenOf(node).flatMap(identifiersIn)
}

function isMemberName(node: TSESTree.Identifier): boolean {
  const { parent } = node
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  return (
    (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition') &&
    parent.key === node &&
    !parent.computed &&
    !(parent.type === 'Property' && parent.shorthand)
  )
}
