import type { Finding } from '@stratalint/core'
import type { ReportContext } from '../context.ts'
import { sharedFixesTitle } from '../texts.ts'
import type { Paint } from '../text/paint.ts'
import { plain } from '../text/plain.ts'
import { groupBy } from '../text/wording.ts'
import { wrapLabelled } from '../text/wrap-text.ts'

const FOLDERS = 5
/** As deep as `src/domains/orders` or `packages/core/src`. */
const FOLDER_DEPTH = 3

/** A long list of findings by rule, and the folders with the most of them. */
export function overview(
  findings: readonly Finding[],
  { displayPath }: Pick<ReportContext, 'displayPath'>,
  paint: Paint,
): string[] {
  const rules = groupBy(findings, ({ rule, severity }) => (severity === 'error' ? rule : `${rule} (warning)`))
  const folders = groupBy(findings, ({ file }) => folderOf(displayPath(file)))
  return [
    paint(['bold', 'underline'], 'Findings by rule'),
    ...countedRows(rules),
    '',
    paint(['bold', 'underline'], folders.size > FOLDERS ? 'Folders with most findings' : 'Findings by folder'),
    ...countedRows(folders).slice(0, FOLDERS),
  ]
}

const FEWEST_SHARED = 3
const MOST_SHARED = 5
/** Kinds of fixes that change one thing, however many findings propose them. */
const ONE_CHANGE: ReadonlySet<string> = new Set(['move', 'place', 'rename'])

/** The changes that resolve several findings at once, those with the most first; `described` findings have fixes, `null` if all have. */
export function sharedFixes(
  findings: readonly Finding[],
  described: number | null,
  width: number | null,
  paint: Paint,
): string[] {
  const moves = findings.filter(({ fix: [first] }) => first !== undefined && ONE_CHANGE.has(first.kind))
  const groups = [...groupBy(moves, ({ fix: [first] }) => first!.title)]
    .filter(([, { length }]) => length >= FEWEST_SHARED)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_SHARED)
  if (groups.length === 0) return []
  const column = String(groups[0]![1].length).length
  return [
    paint(['bold', 'underline'], sharedFixesTitle(described)),
    ...groups.flatMap(([title, { length }]) =>
      wrapLabelled(`  ${String(length).padStart(column)}  `, plain(title), width),
    ),
    '',
  ]
}

function folderOf(file: string): string {
  return file.split(/[\\/]/).slice(0, -1).slice(0, FOLDER_DEPTH).join('/') || '.'
}

/** The largest group first. */
function countedRows(groups: ReadonlyMap<string, readonly Finding[]>): string[] {
  const rows = [...groups].sort(([a, { length: x }], [b, { length: y }]) => y - x || (a < b ? -1 : 1))
  const width = String(rows[0]![1].length).length
  return rows.map(([name, { length }]) => `  ${String(length).padStart(width)}  ${plain(name)}`)
}
