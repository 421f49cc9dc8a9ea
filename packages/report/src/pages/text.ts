import type { CodebaseReport, GradedCell } from '../codebase-report.ts'
import type { ReportContext } from '../context.ts'
import type { Letter } from '../grades/formula.ts'
import { createPaint, type Paint } from '../text/paint.ts'
import { messageLine } from '../text/plain.ts'
import { textTable } from '../text/table.ts'
import { wrapText } from '../text/wrap-text.ts'
import {
  cyclesTitle,
  describeCycle,
  describePart,
  describeUncovered,
  PART_TITLES,
  scoreText,
  sizeOf,
  TEXTS,
} from '../texts.ts'
import { nextCommands } from './next-commands.ts'
import { trendLine } from './trend.ts'
import { weakestPart, worstFirst } from './worst-first.ts'

type DisplayPath = ReportContext['displayPath']

const MOST_CELLS = 15
const MOST_HOTSPOTS = 8
const MOST_CYCLES = 3
const MOST_HOPS = 12

/** The report for a terminal: the worst cells, the hotspots and the longest cycles. */
export function toReportText(
  report: CodebaseReport,
  { color, width, displayPath }: Pick<ReportContext, 'color' | 'width' | 'displayPath'>,
): string {
  const paint = createPaint(color)
  const { whole } = report
  const sections = [
    [
      `${paintLetter(paint, whole.letter, `Grade ${whole.letter}`)} (${scoreText(whole.score)} of 100) for ${sizeOf(whole.counts)}.`,
      ...describeUncovered(report.project),
    ],
    cellSection(report, paint),
    hotspotSection(report, displayPath),
    cycleSection(report, displayPath),
    [paint('bold', 'Trend'), `  ${trendLine(report)}`],
    [paint('bold', 'Next'), ...nextCommands(report, displayPath).map((command) => `  ${command}`)],
  ]
  return sections
    .map((lines) =>
      lines
        .flatMap((line) => (line.startsWith(' ') ? [line] : wrapText(line, width)))
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n')
}

function cellSection({ cells }: CodebaseReport, paint: Paint): string[] {
  const worst = worstFirst(cells).slice(0, MOST_CELLS)
  const table = textTable(
    [
      { title: 'grade' },
      { title: 'score', align: 'right' },
      { title: 'cell', most: 48 },
      { title: 'files', align: 'right' },
      { title: 'lines', align: 'right' },
      { title: 'costs most' },
    ],
    worst.map((cell) => [cell.letter, scoreText(cell.score), messageLine(cell.id), ...sizes(cell), costsMost(cell)]),
  )
  const left = cells.length - worst.length
  return [
    paint('bold', table[0]!),
    ...table.slice(1).map((line, index) => paintLetter(paint, worst[index]!.letter, line.slice(0, 1)) + line.slice(1)),
    ...(left === 0 ? [] : [TEXTS.more(left, 'cell', 'stratalint report --format json')]),
  ]
}

function sizes({ counts }: GradedCell): string[] {
  return [counts.files.toLocaleString('en'), counts.lines.toLocaleString('en')]
}

function costsMost(cell: GradedCell): string {
  const part = weakestPart(cell)
  return part === null
    ? ''
    : `${PART_TITLES[part]} −${cell.parts[part].lost.toFixed(1)}: ${describePart(part, cell.counts)}`
}

function hotspotSection({ hotspots, changes }: CodebaseReport, displayPath: DisplayPath): string[] {
  if (changes === null) return [`Hotspots: ${TEXTS.noHistory}`]
  const title = `Hotspots, by commits in ${changes.weeks} weeks × decay`
  const cut = changes.shallow ? ` ${TEXTS.shallow}` : ''
  if (hotspots.length === 0) return [`${title}: ${TEXTS.noHotspots}${cut}`]
  const rows = hotspots
    .slice(0, MOST_HOTSPOTS)
    .map(({ file, commits, decay }) => [`  ${commits}`, '×', decay.toFixed(1), messageLine(displayPath(file))])
  const table = textTable(
    [{ title: '  commits', align: 'right' }, { title: '' }, { title: 'decay', align: 'right' }, { title: 'file' }],
    rows,
  )
  return [cut === '' ? title : `${title}.${cut}`, ...table]
}

function cycleSection({ cycles }: CodebaseReport, displayPath: DisplayPath): string[] {
  if (cycles.length === 0) return [TEXTS.noCycles]
  return [
    cyclesTitle(cycles.length),
    ...cycles
      .slice(0, MOST_CYCLES)
      .flatMap((cycle) => [
        `  ${describeCycle(cycle)}`,
        ...cycle.hops
          .slice(0, MOST_HOPS)
          .map(({ file, line }) => `    ${messageLine(displayPath(file))}${line === null ? '' : `:${line}`}`),
        ...(cycle.hops.length > MOST_HOPS ? [`    … ${cycle.hops.length - MOST_HOPS} more`] : []),
      ]),
  ]
}

const COLORS: Record<Letter, Parameters<Paint>[0]> = { A: 'green', B: 'green', C: 'yellow', D: 'yellow', F: 'red' }

function paintLetter(paint: Paint, letter: Letter, text: string): string {
  return paint(COLORS[letter], text)
}
