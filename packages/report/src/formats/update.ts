import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import { createPaint } from '../text/paint.ts'
import { plain, withoutCommands } from '../text/plain.ts'
import { plural } from '../text/wording.ts'
import { wrapLabelled } from '../text/wrap-text.ts'
import { closingLines, groupedLines, type PrettyContext } from './pretty.ts'

/** How the findings of two checks differ. */
export interface Difference {
  added: Finding[]
  fixed: Finding[]
}

/** More fixed findings than this are only counted: nobody has to do anything about them. */
const MOST_FIXED = 10

/** Compares findings by what they are about; one that only moved is neither new nor fixed. */
export function differenceOf(before: readonly Finding[], after: readonly Finding[]): Difference {
  return { added: without(after, before), fixed: without(before, after) }
}

/** The elements of one list that the other lacks, each as often as it lacks them. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>()
  for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1)
  return findings.filter(({ id }) => {
    const count = left.get(id) ?? 0
    left.set(id, count - 1)
    return count <= 0
  })
}

/** What a check found that the one before it did not, and the other way round. `time` is when it ended. */
export function toUpdate(
  result: CheckResult,
  { added, fixed }: Difference,
  time: string,
  context: PrettyContext,
): string {
  const paint = createPaint(context.color)
  const { width, displayPath } = context
  const counts =
    added.length + fixed.length === 0
      ? 'nothing new'
      : [added.length > 0 && `${added.length} new`, fixed.length > 0 && `${fixed.length} fixed`]
          .filter(Boolean)
          .join(', ')
  const block = (label: string, text: string): string[] => wrapLabelled(label, text, width)
  const shown = fixed.slice(0, MOST_FIXED)
  const lines = [
    '',
    `${paint('dim', time)}  ${paint('bold', counts)}`,
    ...(added.length > 0 ? ['', ...groupedLines(added, context, paint)] : []),
    ...shown.flatMap((finding) =>
      block(`  ${paint('green', 'fixed')}  `, `${plain(displayPath(finding.file))}  ${plain(finding.what)}`),
    ),
    ...(fixed.length > shown.length ? [`  and ${plural(fixed.length - shown.length, 'more fixed finding')}`] : []),
    ...closingLines(result, context, paint),
  ]
  return withoutCommands(`${lines.join('\n')}\n`)
}
