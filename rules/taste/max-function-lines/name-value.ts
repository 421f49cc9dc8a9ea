import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { ACTIONS } from './actions.ts'
import type { Block } from './block.ts'
import type { Target } from './extraction.ts'
import { lastName } from './function-label.ts'
import { guess, lowerWords, sure, type Candidate } from './name-candidates.ts'

/** Actions of functions that are named after what they return. */
const RETURNS = /^(?:build|compose|compute|create|define|derive|generate|get|list|load|make|prepare|provide|read|use)$/

/** Names of variables that say nothing about what they hold. */
const VAGUE_HOLDER = /^(?:all|data|items?|list|map|obj|object|result|results|res|ret|value|values|output|out|entries)$/

/** What an object or list is called: what holds it, or what the function that returns it is named after. */
export function valueName({ nodes }: Block, { label }: Target, topic: readonly string[]): Candidate {
  const [value] = nodes
  const holder = holderWords(value!)
  if (holder !== null && (topic.length === 0 || !holder.every((word) => VAGUE_HOLDER.test(word)))) return sure(holder)
  // What the function is about says more than `all`.
  if (holder !== null) return sure([...topic])
  const { parent } = value!
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') {
    const words = lowerWords(lastName(parent.callee)).slice(-2)
    const isOptions =
      value!.type === 'ObjectExpression' && parent.arguments.indexOf(value as TSESTree.ObjectExpression) > 0
    return (isOptions && words.length > 0 ? sure : guess)([...(words.length > 0 ? words : topic), 'options'])
  }
  const isReturned = (parent?.type === 'ReturnStatement' || (parent != null && isFunction(parent))) && topic.length > 0
  const [action = ''] = lowerWords(label.name)
  const isNamedAfter = label.name !== '' && (!ACTIONS.has(action) || RETURNS.test(action))
  return isReturned ? (isNamedAfter ? sure : guess)([...topic]) : guess([...topic, 'values'])
}

function holderWords({ parent }: TSESTree.Node): string[] | null {
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return lowerWords(parent.id.name)
  if (parent?.type === 'Property' && !parent.computed) return lowerWords(lastName(parent.key))
  return null
}
