import type { Finding } from '@stratalint/core'
import type { ReportContext } from '../context.ts'
import type { Paint } from '../text/paint.ts'
import { plain } from '../text/plain.ts'
import { groupBy } from '../text/wording.ts'

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

function folderOf(file: string): string {
  return file.split(/[\\/]/).slice(0, -1).slice(0, FOLDER_DEPTH).join('/') || '.'
}

/** The largest group first. */
function countedRows(groups: ReadonlyMap<string, readonly Finding[]>): string[] {
  const rows = [...groups].sort(([a, { length: x }], [b, { length: y }]) => y - x || (a < b ? -1 : 1))
  const width = String(rows[0]![1].length).length
  return rows.map(([name, { length }]) => `  ${String(length).padStart(width)}  ${plain(name)}`)
}
