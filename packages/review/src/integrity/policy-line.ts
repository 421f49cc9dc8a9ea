import { fromTop, type ReviewContext } from '../context.ts'
import { changedLine, lineOfText } from './line-of-text.ts'

/** The policy of head, from the top, and the line of it that a loosening is about: a changed one if there is one. */
export function atPolicy(
  context: Pick<ReviewContext, 'base' | 'head' | 'changes' | 'projectFolder'>,
  words: readonly (string | null)[],
): { file: string; line: number } {
  const { base, head, changes } = context
  const file = fromTop(context, (head.policy ?? base.policy)!.policyFile)
  const text = head.read(file) ?? ''
  const before = changes.beforeOf(file)
  const isChanged = changes.list.some(({ path }) => path === file)
  const line = isChanged && before !== null ? changedLine(base.read(before), text, words) : null
  return { file, line: line ?? lineOfText(text, words) }
}
