import type { Finding } from '@stratalint/core'
import type { CodebaseReport, ReportFinding, Sentences } from '../codebase-report.ts'
import { PART_NAMES } from '../grades/formula.ts'
import { escapeCell as escape } from '../text/escape-cell.ts'
import { plural } from '../text/wording.ts'
import { describeCycle, describePart, describeUncovered, PART_TITLES, scoreText, sizeOf, TEXTS } from '../texts.ts'
import { trendLine } from './trend.ts'
import { worstFirst } from './worst-first.ts'

const MOST_CELLS = 50
const MOST_FINDINGS = 50
const MOST_HOTSPOTS = 15
const MOST_CYCLES = 5

/** The report as Markdown, for a wiki, an issue or a comment. */
export function toReportMarkdown(report: CodebaseReport, sentences: Sentences): string {
  const { whole, project } = report
  const sections = [
    `# ${TEXTS.title}: ${whole.letter} (${scoreText(whole.score)})`,
    `${sizeOf(whole.counts)}, ${report.date}${report.commit === null ? '' : `, commit ${report.commit.slice(0, 10)}`}.`,
    ...describeUncovered(project).map((text) => `**${text}**`),
    '## Grades',
    cellTable(report),
    ...rest(report.cells.length - MOST_CELLS, 'cell', 'stratalint report --format json'),
    '## Hotspots',
    hotspots(report),
    '## Longest cycles',
    cycles(report),
    '## Findings',
    findings(report, sentences),
    '## Trend',
    trendLine(report),
  ]
  return `${sections.join('\n\n')}\n`
}

function cellTable({ cells }: CodebaseReport): string {
  return table(
    ['grade', 'score', 'cell', 'files', 'lines', ...PART_NAMES.map((part) => PART_TITLES[part])],
    worstFirst(cells)
      .slice(0, MOST_CELLS)
      .map((cell) => [
        cell.letter,
        scoreText(cell.score),
        escape(cell.id),
        String(cell.counts.files),
        String(cell.counts.lines),
        ...PART_NAMES.map((part) => (cell.parts[part].weight === 0 ? '' : describePart(part, cell.counts))),
      ]),
  )
}

function hotspots({ hotspots: list, changes }: CodebaseReport): string {
  if (changes === null) return TEXTS.noHistory
  const note = changes.shallow ? `${TEXTS.shallow}\n\n` : ''
  if (list.length === 0) return note + TEXTS.noHotspots
  const rows = list
    .slice(0, MOST_HOTSPOTS)
    .map(({ file, cell, commits, decay }) => [escape(file), escape(cell), String(commits), decay.toFixed(1)])
  return note + table(['file', 'cell', `commits in ${changes.weeks} weeks`, 'decay'], rows)
}

function cycles({ cycles: list }: CodebaseReport): string {
  if (list.length === 0) return TEXTS.noCycles
  const shown = list.slice(0, MOST_CYCLES).map((cycle) => {
    const hops = cycle.hops.map(({ file, line }) => `${escape(file)}${line === null ? '' : `:${line}`}`)
    return `- ${describeCycle(cycle)}: ${[...hops, hops[0] ?? ''].join(' → ')}`
  })
  return [...shown, ...rest(list.length - MOST_CYCLES, 'cycle', 'stratalint check').map((text) => `\n${text}`)].join(
    '\n',
  )
}

function findings({ findings: list }: CodebaseReport, sentences: Sentences): string {
  if (list.length === 0) return 'None.'
  const shown = [...sentences.keys()].slice(0, MOST_FINDINGS)
  return [
    shown.map((index) => line(list[index]!, sentences.get(index)!)).join('\n'),
    ...rest(list.length - shown.length, 'finding', 'stratalint check --no-baseline'),
  ].join('\n\n')
}

function line({ file, line: at, rule, state }: ReportFinding, { what, fix }: Pick<Finding, 'what' | 'fix'>): string {
  const first = fix[0] === undefined ? '' : `\n  - Fix: ${escape(fix[0].title)}`
  return `- ${escape(`${file}:${at}`)} ${escape(rule)}${state === 'open' ? '' : ` (${state})`} ${escape(what)}${first}`
}

function rest(count: number, noun: string, command: string): string[] {
  return count > 0 ? [`${plural(count, `more ${noun}`)}: \`${command}\``] : []
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
