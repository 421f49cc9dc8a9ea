import { clean } from '@stratalint/core'
import { plural } from '@stratalint/report'
import type { SweepItem } from '../items/item.ts'
import type { SweepOutput } from '../output/sweep-output.ts'
import { countsOf } from './debts.ts'

/** Headings of the output. */
export const HEADINGS = { sweep: 'Work items', recurring: 'To decide once, instead of repairing each time:' }

/** Labels of the parts of an item. */
export const LABELS = { steps: 'Steps', command: 'Do', verify: 'Verify', findings: 'Findings' }

/** The size of an item. */
export function facts({ lines, linesAre, part, fix }: SweepItem): string {
  const size = `${linesAre === 'estimated' ? 'about ' : ''}${plural(lines, 'changed line')}`
  const which = part === null ? '' : `, part ${part.index} of ${part.of}`
  return `${size}${which}${'ids' in fix ? ', stratalint fix can do it' : ''}`
}

/** That an item was dismissed once. */
export function returned(reason: string): string {
  return `Returned, because its code has changed; it was dismissed with the reason: ${clean(reason)}`
}

/** The command that verifies, and what it still reports. */
export function verification(item: SweepItem): string {
  return `${item.verify}${leaves(item)}`
}

/** What the command that verifies reports of other items. */
export function leaves({ verifyLeaves }: SweepItem): string {
  return verifyLeaves === 0 ? '' : `  (still reports ${plural(verifyLeaves, 'finding')} of other items)`
}

/** How many more there are in the other formats. */
export function others(count: number): string {
  return `${count} more in the formats markdown and json.`
}

/** What was looked at, in two or three lines. */
export function summary({ summary: counts, items, complete }: SweepOutput): string[] {
  const { findings, causes, dismissed } = counts
  const total = Object.values(findings).reduce((sum, count) => sum + count, 0)
  const listed = countsOf((status) => findings[status]).join(', ')
  const hidden =
    dismissed.findings === 0
      ? ''
      : ` ${plural(dismissed.items, 'dismissed item')} ${dismissed.items === 1 ? 'hides' : 'hide'} ${plural(dismissed.findings, 'finding')}.`
  if (total === 0) return ['Nothing to sweep: no findings, open or left.']
  const head = `${plural(total, 'finding')} (${listed}) with ${plural(causes, 'root cause')}.${hidden}`
  if (items.length === 0) return [head]
  return [
    head,
    complete
      ? `${plural(items.length, 'item')}, all of them.`
      : `The first ${plural(items.length, 'item')}; --limit all prints all.`,
  ]
}
