import { check, CheckError, type CheckRun } from '@stratalint/engine'
import { VERSION } from '@stratalint/policy'
import {
  addToHistory,
  buildReport,
  createProgress,
  headOf,
  HISTORY_FILE,
  historyEntryOf,
  isBelow,
  mergeHistories,
  parseHistory,
  readChanges,
  renderReport,
  sentencesOf,
  type CodebaseReport,
  type HistoryEntry,
  type Letter,
  type ReportFormat,
} from '@stratalint/report'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from '../command-line/command.ts'
import type { COMMANDS } from '../command-line/commands.ts'
import { displayOf } from '../output/display.ts'
import { formatMessage, printMessage } from '../output/print-message.ts'
import { projectFolderOf } from '../output/report-context.ts'
import { writeOutput } from '../output/write-output.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const value = (name: keyof typeof COMMANDS.report.flags): string | undefined => values.get(name)?.[0]
  if (positionals[0] !== undefined)
    throw new UsageError(`Unexpected argument ${positionals[0]}: a report is about the whole project.`)
  const output = value('output-file')
  const format = (value('format') ?? 'text') as ReportFormat
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const { report, checked, history } = await makeReport({
    configFile: value('config'),
    cache: !switches.has('no-cache'),
    weeks: readWeeks(value('weeks')),
    historyFile: value('history'),
    isRecorded: switches.has('record'),
  })
  const { trusted } = report.project
  if (switches.has('record')) {
    if (trusted) writeOutput(history.path, addToHistory(history.text, historyEntryOf(report)))
    else printMessage('Nothing was recorded, because something could not be checked.')
  }
  const page = await renderReport(format, report, await sentencesOf(format, report, checked), {
    ...(output === undefined ? displayOf(switches.has('no-color')) : { color: false, width: null }),
    displayPath: (file) => relative(process.cwd(), join(checked.root, file)),
  })
  if (output === undefined) process.stdout.write(page)
  else writeOutput(output, page)

  if (!trusted && (format !== 'text' || output !== undefined))
    printMessage('Something could not be checked, so the grades are not complete. stratalint check names it.')
  const least = value('min-grade') as Letter | undefined
  const isTooLow = least !== undefined && isBelow(report.whole.score, least)
  if (isTooLow) printMessage(`Grade ${report.whole.letter} is lower than ${least}, which --min-grade requires.`)
  return !trusted ? 2 : isTooLow ? 1 : 0
}

export default run

interface ReportOptions {
  configFile: string | undefined
  cache: boolean
  weeks: number | null
  historyFile: string | undefined
  isRecorded: boolean
}

async function makeReport({
  weeks,
  historyFile,
  isRecorded,
  ...options
}: ReportOptions): Promise<{ report: CodebaseReport; checked: CheckRun; history: History }> {
  const progress = createProgress(process.stderr)
  const shared = {
    cwd: process.cwd(),
    onNotice: (notice: string): void => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }
  try {
    const checked = await check({ ...shared, ...options, detailed: true })
    const { root, details } = checked
    const history = readHistory(root, historyFile, isRecorded)
    const [changes, commit] = await Promise.all([readChanges(root), headOf(root)])
    const tool = { name: 'stratalint', version: VERSION }
    const today = new Date().toISOString().slice(0, 10)
    const earlier =
      weeks === null
        ? []
        : await (
            await import('@stratalint/review')
          ).weeklyGrades({ ...{ ...shared, weeks, today, tool }, loaded: details!.loaded })
    const report = buildReport(checked, {
      ...{ tool, date: today, commit, changes, folder: projectFolderOf(root).replace(/\/$/, '') },
      history: mergeHistories(history.entries, earlier),
    })
    if (isRecorded && report.project.trusted)
      report.history = mergeHistories([...history.entries, historyEntryOf(report)], earlier)
    return { report, checked, history }
  } finally {
    progress.stop()
  }
}

function readWeeks(given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new UsageError(`--weeks: expected a whole number from 1 to 999, got ${given}.`)
  return Number(given)
}

/** A history file as it is on disk. */
interface History {
  path: string
  text: string
  entries: HistoryEntry[]
}

/** A history that is named must exist, unless it is about to be written. */
function readHistory(root: string, given: string | undefined, isRecorded: boolean): History {
  const path = given ?? (relative(process.cwd(), join(root, HISTORY_FILE)) || HISTORY_FILE)
  try {
    const text = readFileSync(path, 'utf8')
    return { path, text, entries: parseHistory(path, text) }
  } catch (error) {
    if (error instanceof CheckError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new UsageError(`Cannot read ${path}: ${code}.`)
    if (given !== undefined && !isRecorded) throw new UsageError(`${path} does not exist. Pass --record to create it.`)
    return { path, text: '', entries: [] }
  }
}
