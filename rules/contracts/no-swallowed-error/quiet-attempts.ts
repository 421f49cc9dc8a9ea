import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, isFunction, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { calleeText } from './attempt.ts'
import { followersUpTo, neverEnds } from './jumps.ts'

/** Functions that only do early what is done again, with its errors, where the result is needed. */
const IN_ADVANCE = /(?:^|\.)pre(?:load|fetch|warm|connect|cache)(?![a-z])\w*\(\)$/
/** Events after which somebody may soon need what a handler loads. */
const BEFORE_USE = /^on(?:Pointer|Mouse)(?:Enter|Over)$|^on(?:Focus|TouchStart)$/
/** What such a handler may only load; what it saves is lost. */
const LOADS = /(?:^|\.)(?:load|fetch|get|read|find|list|query|import|ensure|pre[a-z]+)(?![a-z])\w*\(/
/** Functions that end the program, whose callers can do nothing more; `terminateContract` ends something of the business. */
const SHUTDOWN = /\b(?:shutdown|shut down|teardown|tear down|terminate|graceful exit)\b/
/** The other words in their names. */
const OF_PROGRAM =
  /^(?:on|handle|do|run|begin|start|before|after|graceful|gracefully|shut|down|shutdown|tear|teardown|terminate|exit|and|all|async|app|application|server|servers|process|worker|workers|service|services|module|cluster|hook|signal)$/

/** Whether a call only loads in advance: `void prefetch(key).catch(() => {})`, `onMouseEnter={() => load().catch(…)}`. */
export function isInAdvance(node: TSESTree.Node, attempt: string | null): boolean {
  if (attempt === null) return false
  if (IN_ADVANCE.test(attempt)) return true
  const owner = enclosingFunction(node)
  const attribute = owner?.parent.type === 'JSXExpressionContainer' ? owner.parent.parent : null
  return (
    LOADS.test(attempt) &&
    attribute?.type === 'JSXAttribute' &&
    attribute.name.type === 'JSXIdentifier' &&
    BEFORE_USE.test(attribute.name.name)
  )
}

/** Whether a function ends the program, so that a log is all that is left to do: `shutdown`, `onShutdown`. */
export function isShutdown(within: string): boolean {
  const words = wordsOf(within.slice(within.lastIndexOf('.') + 1)).map((word) => word.toLowerCase())
  return SHUTDOWN.test(words.join(' ')) && words.every((word) => OF_PROGRAM.test(word))
}

/** `await reader.cancel().catch(() => {})` in `finally`: the stream is no longer read, and what failed before goes on. */
export function isStreamRelease(node: TSESTree.Node, attempt: string | null): boolean {
  if (attempt === null || !/(?:reader|writer|stream|body)\??\.(?:cancel|abort|releaseLock)\(\)$/i.test(attempt))
    return false
  for (let at = node; at.parent != null && !isFunction(at.parent); at = at.parent)
    if (at.parent.type === 'CatchClause' || (at.parent.type === 'TryStatement' && at.parent.finalizer === at))
      return true
  return false
}

/** Whether a `try` returns what it finds, and the code after it makes the same call again for another input. */
export function isTriedAgain(node: TSESTree.TryStatement, sourceCode: RuleSource, attempt: string | null): boolean {
  if (attempt === null || !neverEnds(node.block)) return false
  return followersUpTo(node, isFunction).some((statement) => makesCall(statement, sourceCode, attempt))
}

function makesCall(node: TSESTree.Node, sourceCode: RuleSource, attempt: string): boolean {
  if (node.type === 'CallExpression' && calleeText(sourceCode, node) === attempt) return true
  return childrenOf(node).some((child) => !isFunction(child) && makesCall(child, sourceCode, attempt))
}
