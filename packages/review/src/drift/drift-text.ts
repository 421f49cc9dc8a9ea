import { clip } from '@stratalint/core'
import { messageLine } from '@stratalint/report'
import type { Drift } from './drift.ts'

/** The history of the gate for people: each commit with what it loosened and tightened, and the sums. */
export function driftText({ since, commits, steps, skipped }: Drift): string {
  const lines = steps.flatMap(({ commit, date, author, subject, loosened, tightened }) => [
    messageLine(`${date.slice(0, 10)}  ${commit}  ${clip(author, 30)}  ${clip(subject, 70)}`),
    ...loosened.map(({ rule, file, line, what }) => messageLine(`  loosened   ${rule}  ${file}:${line}  ${what}`)),
    ...tightened.map(({ rule, file, count }) =>
      messageLine(`  tightened  ${rule}  ${file}${count > 1 ? `  ${count} times` : ''}`),
    ),
  ])
  const loosened = steps.reduce((sum, step) => sum + step.loosened.length, 0)
  const tightened = steps.reduce((sum, step) => sum + step.tightened.reduce((all, { count }) => all + count, 0), 0)
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...skipped.map(({ commit, why }) => messageLine(`Not judged: ${commit}: ${why}`)),
    messageLine(
      `${commits} ${commits === 1 ? 'commit' : 'commits'} since ${since}: loosened ${times(loosened)}, tightened ${times(tightened)}.`,
    ),
    '',
  ].join('\n')
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
