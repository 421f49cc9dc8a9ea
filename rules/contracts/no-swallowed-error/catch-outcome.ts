import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { alwaysLeaves, containsValue, followersOf, followersUpTo, LOOPS, neverEnds } from './jumps.ts'
import { errorName, outcomeOf, type Outcome, type OutcomeContext } from './outcome.ts'

/** What a catch clause does, with the statements that only run after it. */
export function outcomeOfCatch(node: TSESTree.CatchClause, context: OutcomeContext): Outcome {
  const outcome = outcomeOf(node.body.body, context)
  return outcome === 'logs' && isHandledAfter(node, context) ? 'handles' : outcome
}

/** Whether the code after a catch is for its error only, or another error goes on. */
export function isHandledAfter({ parent }: TSESTree.CatchClause, context: OutcomeContext): boolean {
  // `try { return await load() } catch (error) { log(error) } return null`
  const isLeft = alwaysLeaves(parent.block) || isReturnedToo(parent)
  const isEnd = neverEnds(parent.block)
    ? isFunction
    : (node: TSESTree.Node): boolean => isFunction(node) || LOOPS.has(node.type)
  const after = isLeft ? outcomeOf(followersUpTo(parent, isEnd), context) : 'nothing'
  return after === 'handles' || isCleanUp(parent, context)
}

/** Whether a `try` returns what it finds, and the value after it is that of all other ways. */
function isReturnedToo(node: TSESTree.TryStatement): boolean {
  const [next] = followersOf(node)
  return next?.type === 'ReturnStatement' && next.argument !== null && containsValue(node.block, next)
}

/** A log-only catch in the clean-up after another error, which is handled. */
export function isCleanUp(node: TSESTree.Node, context: Omit<OutcomeContext, 'root' | 'error'>): boolean {
  let statement: TSESTree.Node = node
  for (let at = node.parent; at !== undefined && at !== null && !isFunction(at); at = at.parent) {
    if (at.type === 'CatchClause') {
      const others = at.body.body.filter((one) => one !== statement)
      return outcomeOf(others, { ...context, root: at, error: errorName(at.param) }) === 'handles'
    }
    statement = at.type === 'BlockStatement' ? statement : at
  }
  return false
}
