import { childrenOf } from '@stratalint/graph'
import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { lastName } from './function-label.ts'

/** What code uses that decides which form it can have elsewhere. */
export interface Traits {
  usesThis: boolean
  isAsync: boolean
  /** It calls hooks of React. */
  usesHooks: boolean
  hasJsx: boolean
}

export const NO_TRAITS: Traits = { usesThis: false, isAsync: false, usesHooks: false, hasJsx: false }

/** The traits of some code; only `this` of arrow functions inside counts. */
export function traitsOf(root: TSESTree.Node): Traits {
  const traits = { ...NO_TRAITS }
  collect(root, traits, false)
  return traits
}

export function joinTraits(all: readonly Traits[]): Traits {
  return {
    usesThis: all.some(({ usesThis }) => usesThis),
    isAsync: all.some(({ isAsync }) => isAsync),
    usesHooks: all.some(({ usesHooks }) => usesHooks),
    hasJsx: all.some(({ hasJsx }) => hasJsx),
  }
}

function collect(node: TSESTree.Node, traits: Traits, isNested: boolean): void {
  if (node.type === 'ThisExpression' || node.type === 'Super') traits.usesThis = true
  if (isFunction(node)) {
    if (node.type !== 'ArrowFunctionExpression') return
    isNested = true
  } else if (!isNested) {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) traits.isAsync = true
    if (node.type === 'CallExpression' && isHook(node.callee)) traits.usesHooks = true
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') traits.hasJsx = true
  }
  for (const child of childrenOf(node)) collect(child, traits, isNested)
}

/** `useState`, `React.useState` or `api.orders.useQuery`; `app.useGlobalPipes` is a method of something. */
function isHook(callee: TSESTree.Node): boolean {
  const name = lastName(callee)
  if (callee.type !== 'MemberExpression' || /^[A-Z]/.test(lastName(callee.object))) return /^use[A-Z]/.test(name)
  return /^use(?:\w*Query|\w*Queries|Mutation|Subscription|Utils|Context|State)$/.test(name)
}
