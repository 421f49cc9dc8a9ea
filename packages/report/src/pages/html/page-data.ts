import { groupBy } from '@stratalint/core'
import type { CodebaseReport, GradedCell, ReportFile, Sentences } from '../../codebase-report.ts'
import { shownFindings } from '../shown-findings.ts'
import { worstFirst } from '../worst-first.ts'

/** How many rows each long list may have. */
export interface Limits {
  files: number
  filesOfCell: number
  findings: number
  edges: number
  rows: number
}

/** What every part of the page needs: the report, its anchors, and how much of it is listed. */
export interface PageData {
  report: CodebaseReport
  sentences: Sentences
  most: Limits
  /** The domains with their cells, the last layer first, and the places outside of them. */
  domains: { name: string; anchor: string; cells: GradedCell[] }[]
  places: GradedCell[]
  anchorOf(cell: string): string
  /** The anchor of a finding, or of its cell where the finding is not listed. */
  anchorOfFinding(index: number): string
  /** The anchor of the first finding of a file; `null` where it has none. */
  firstFindingOf(file: string): string | null
  /** The findings of a cell that are listed, and how many there are. */
  findingsOf(cell: string): readonly number[]
  countOfFindings(cell: string): number
  filesOf(cell: string): { shown: readonly ReportFile[]; total: number }
}

/** Prepares a page. */
export function pageData(report: CodebaseReport, sentences: Sentences, most: Limits): PageData {
  const anchors = new Map(report.cells.map(({ id }, index) => [id, `c${index}`]))
  const indexes = [...report.findings.keys()]
  const ofCell = groupBy(indexes, (index) => report.findings[index]!.cell)
  const ofFile = groupBy(indexes, (index) => report.findings[index]!.file)
  const listed = listFindings(report, sentences, most.findings)
  const shown = new Set([...listed.values()].flat())
  const files = listFiles(report, most)
  const anchorOfFinding = (index: number): string =>
    shown.has(index) ? `f${index}` : anchors.get(report.findings[index]!.cell)!
  return {
    ...{ report, sentences, most, anchorOfFinding },
    ...columnsOf(report),
    anchorOf: (cell) => anchors.get(cell)!,
    firstFindingOf(file) {
      const own = ofFile.get(file) ?? []
      const first = own.find((index) => shown.has(index)) ?? own[0]
      return first === undefined ? null : anchorOfFinding(first)
    },
    findingsOf: (cell) => listed.get(cell) ?? [],
    countOfFindings: (cell) => ofCell.get(cell)?.length ?? 0,
    filesOf: (cell) => files.get(cell) ?? { shown: [], total: 0 },
  }
}

function columnsOf(report: CodebaseReport): Pick<PageData, 'domains' | 'places'> {
  const rank = new Map(report.layers.map((layer, index) => [layer, index]))
  const rankOf = ({ layer }: GradedCell): number => rank.get(layer ?? '') ?? -1
  const lastFirst = (cells: readonly GradedCell[]): GradedCell[] => cells.toSorted((a, b) => rankOf(b) - rankOf(a))
  const ofDomain = groupBy(report.cells, ({ domain }) => domain)
  return {
    domains: report.domains.map(({ name }, index) => ({
      ...{ name, anchor: `d${index}`, cells: lastFirst(ofDomain.get(name)!) },
    })),
    places: lastFirst(ofDomain.get(null) ?? []),
  }
}

function listFindings(report: CodebaseReport, sentences: Sentences, most: number): Map<string, number[]> {
  let room = most
  return new Map(
    [...shownFindings(report)].map(([cell, indexes]) => {
      const own = indexes.filter((index) => sentences.has(index)).slice(0, room)
      room -= own.length
      return [cell, own]
    }),
  )
}

/** The files of the worst cells first. */
function listFiles(
  { cells, files }: CodebaseReport,
  most: Limits,
): Map<string, { shown: ReportFile[]; total: number }> {
  const ofCell = groupBy(files, ({ cell }) => cell)
  let room = most.files
  return new Map(
    worstFirst(cells).map(({ id }) => {
      const own = ofCell.get(id) ?? []
      const shown = own.slice(0, Math.min(room, most.filesOfCell))
      room -= shown.length
      return [id, { shown, total: own.length }]
    }),
  )
}
