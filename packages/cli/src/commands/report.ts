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
  const weeks = readWeeks(value('weeks'))
  const isRecorded = switches.has('record')
  const output = value('output-file')
  const format = (value('format') ?? 'text') as ReportFormat
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const progress = createProgress(process.stderr)
  const shared = {
    cwd: process.cwd(),
    onNotice: (notice: string): void => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }
  const { report, text, checked } = await grade().finally(progress.stop)
  if (isRecorded && report.project.trusted) writeOutput(text.path, addToHistory(text.stored, historyEntryOf(report)))
  else if (isRecorded) printMessage('Nothing was recorded, because something could not be checked.')

  const sentences = await sentencesOf(format, report, checked)
  const display = output === undefined ? displayOf(switches.has('no-color')) : { color: false, width: null }
  const page = await renderReport(format, report, sentences, display)
  if (output === undefined) process.stdout.write(page)
  else writeOutput(output, page)
  if (!report.project.trusted) return 2
  const least = value('min-grade') as Letter | undefined
  if (least === undefined || !isBelow(report.whole.score, least)) return 0
  printMessage(`Grade ${report.whole.letter} is lower than ${least}, which --min-grade requires.`)
  return 1

  async function grade(): Promise<{ report: CodebaseReport; text: HistoryText; checked: CheckRun }> {
    const checked = await check({
      ...shared,
      configFile: value('config'),
      cache: !switches.has('no-cache'),
      detailed: true,
    })
    const { root } = checked
    const history = readHistory(root, value('history'), isRecorded)
    const [changes, commit] = await Promise.all([readChanges(root), headOf(root)])
    const [tool, today] = [{ name: 'stratalint', version: VERSION }, new Date().toISOString().slice(0, 10)]
    const { loaded } = checked.details!
    const earlier =
      weeks === null
        ? []
        : await (await import('@stratalint/review')).weeklyGrades({ ...shared, weeks, loaded, today, tool })
    const report = buildReport(checked, {
      ...{ tool, date: today, commit, changes, folder: projectFolderOf(root).replace(/\/$/, '') },
      history: mergeHistories(history.entries, earlier),
    })
    return { report, text: history, checked }
  }
}

export default run

function readWeeks(given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new UsageError(`--weeks: expected a whole number from 1 to 999, got ${given}.`)
  return Number(given)
}

/** A history file as it is on disk. */
interface HistoryText {
  path: string
  stored: string
  entries: HistoryEntry[]
}

/** A history that is named must exist, unless it is about to be written. */
function readHistory(root: string, given: string | undefined, isRecorded: boolean): HistoryText {
  const path = given ?? (relative(process.cwd(), join(root, HISTORY_FILE)) || HISTORY_FILE)
  try {
    const stored = readFileSync(path, 'utf8')
    return { path, stored, entries: parseHistory(path, stored) }
  } catch (error) {
    if (error instanceof CheckError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new UsageError(`Cannot read ${path}: ${code}.`)
    if (given !== undefined && !isRecorded) throw new UsageError(`${path} does not exist. Pass --record to create it.`)
    return { path, stored: '', entries: [] }
  }
}
