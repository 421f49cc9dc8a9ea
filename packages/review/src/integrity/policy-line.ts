import { posixRelative } from '@stratalint/core'
import { fromTop, type ReviewContext } from '../context.ts'
import { changedLine, lineOfText } from './line-of-text.ts'

/** The policy of head, from the top, and the line of it that a loosening is about: a changed one if there is one. */
export function atPolicy(
  context: Pick<ReviewContext, 'base' | 'head' | 'changes' | 'projectFolder'>,
  words: readonly (string | null)[],
): { file: string; line: number } {
  const { base, head, changes } = context
  const own = (head.policy ?? base.policy)!
  const policyFile = fromTop(context, own.policyFile)
  const isChanged = (file: string): boolean => changes.list.some(({ path }) => path === file)
  // The policy may be made from files that it extends or imports.
  const sources = own.sources.map((source) => posixRelative(head.top, source))
  const file = isChanged(policyFile) ? policyFile : (sources.find(isChanged) ?? policyFile)
  const text = head.read(file) ?? ''
  const before = changes.beforeOf(file)
  const line = isChanged(file) && before !== null ? changedLine(base.read(before), text, words) : null
  return { file, line: line ?? lineOfText(text, words) }
}
