import { clean, clipMiddle } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import { posix } from 'node:path'
import { lineOfText } from '../line-of-text.ts'
import type { Loosening } from '../loosening.ts'
import { ourRules } from './our-rules.ts'

/** How many findings of a rule ESLint leaves out in a file. */
type Counts = Map<string, { file: string; written: string; rule: string; count: number }>

/** Entries of ESLint's and oxlint's files of suppressed findings that are new or have grown. */
export function findBulkSuppressions(context: ReviewContext): Loosening[] {
  const { base, head, changes } = context
  const isOurs = ourRules(context)
  const before: Counts = new Map()
  const after: { path: string; text: string; counts: Counts }[] = []
  for (const change of changes.list) {
    if (!change.path.endsWith('.json') && !(change.before?.endsWith('.json') ?? false)) continue
    const old = change.before === null ? null : base.read(change.before)
    for (const [key, entry] of readCounts(old, isOurs, (file) =>
      from(change.before!, file, (path) => changes.afterOf(path) ?? path),
    ))
      before.set(key, entry)
    const text = change.status === 'deleted' ? null : head.read(change.path)
    const counts = readCounts(text, isOurs, (file) => from(change.path, file))
    if (counts.size > 0) after.push({ path: change.path, text: text!, counts })
  }
  return after.flatMap(({ path, text, counts }) =>
    [...counts].flatMap(([key, { file, written, rule, count }]): Loosening[] => {
      const known = before.get(key)?.count ?? 0
      if (count <= known || isMoved(changes.beforeOf(file) === null, rule, before, counts)) return []
      const at = text.indexOf(JSON.stringify(written))
      const line =
        lineOfText(text, [JSON.stringify(written)]) -
        1 +
        lineOfText(text.slice(Math.max(0, at)), [JSON.stringify(rule), rule])
      return [
        {
          rule: 'suppression',
          file: path,
          line,
          subject: `bulk ${rule} ${file} ${count}`,
          what: `${clipMiddle(clean(path), 40)} suppresses ${count} of ${rule} in ${clipMiddle(clean(file), 40)}, which was ${known}.`,
          fix: [
            `Fix ${count - known === 1 ? 'the new finding' : `the ${count - known} new findings`} of ${rule} in ${clipMiddle(clean(file), 60)}, and set the count back to ${known}.`,
          ],
          not: 'Do not silence it by a comment, an exception or the baseline.',
        },
      ]
    }),
  )
}

/** The entries of ESLint are relative to the folder of the file. */
function from(suppressions: string, file: string, pathOf = (path: string): string => path): string {
  return pathOf(posix.join(posix.dirname(suppressions), file))
}

/** Whether a new file has a part of what other files had: the rule has no more entries than before. */
function isMoved(isNewFile: boolean, rule: string, before: Counts, after: Counts): boolean {
  const total = (counts: Counts): number =>
    [...counts.values()].reduce((sum, one) => (one.rule === rule ? sum + one.count : sum), 0)
  return isNewFile && total(after) <= total(before)
}

function readCounts(text: string | null, isOurs: (rule: string) => boolean, pathOf: (file: string) => string): Counts {
  const counts: Counts = new Map()
  if (text === null || !text.includes('"count"')) return counts
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return counts
  }
  for (const [file, rules] of entriesOf(json))
    for (const [rule, entry] of entriesOf(rules)) {
      const count = entriesOf(entry).find(([name]) => name === 'count')?.[1]
      if (typeof count !== 'number' || !isOurs(rule)) continue
      const path = pathOf(file)
      counts.set(`${path}\0${rule}`, { file: path, written: file, rule, count })
    }
  return counts
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}
