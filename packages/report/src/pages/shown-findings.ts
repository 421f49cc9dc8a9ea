import type { CodebaseReport } from '../codebase-report.ts'
import { worstFirst } from './worst-first.ts'

/** A page stays readable, and below a megabyte. */
const MOST_FINDINGS = 500
const MOST_PER_CELL = 25

/** The positions of the findings that a page lists, by cell: those of the worst cells first. */
export function shownFindings({ cells, findings }: CodebaseReport): Map<string, number[]> {
  const ofCell = new Map<string, number[]>(cells.map(({ id }) => [id, []]))
  findings.forEach(({ cell }, index) => ofCell.get(cell)!.push(index))
  let room = MOST_FINDINGS
  return new Map(
    worstFirst(cells).map(({ id }) => {
      const shown = ofCell.get(id)!.slice(0, Math.min(room, MOST_PER_CELL))
      room -= shown.length
      return [id, shown]
    }),
  )
}
