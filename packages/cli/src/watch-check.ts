import { openResident, type Question, type ResidentOptions, type ResidentResult } from '@stratalint/engine'
import { render, renderUpdate, type AgentContext } from '@stratalint/report'
import { errorsOf, exitCode } from './exit-code.ts'
import { displayOf } from './output/display.ts'
import { errorLines, printError } from './output/print-error.ts'
import { printMessage } from './output/print-message.ts'
import { reportContext } from './output/report-context.ts'
import { UsageError } from './usage-error.ts'

export interface WatchOptions {
  resident: ResidentOptions
  question: Question
  isQuiet: boolean
  noColor: boolean
  maxWarnings: number | null
  /** Not used by the text for people. */
  agent: AgentContext
}

/** What makes a check impossible may change without a change of a file that is watched. */
const RETRY_MS = 1_000

/** Refuses what cannot be combined with a watch. */
export function refuseWith(given: readonly (string | false)[]): void {
  const other = given.find((one) => one !== false)
  if (other !== undefined)
    throw new UsageError(`--watch cannot be combined with ${other}: it prints changes for people until it is stopped.`)
}

/** Checks again after each change, until the process is interrupted; returns the exit code of the last check. */
export async function watchCheck(options: WatchOptions): Promise<number> {
  const { question, isQuiet, noColor, maxWarnings } = options
  let last: ResidentResult | null = null
  let lastError: string | null = null
  let lastNotices = ''
  let code = 2
  let revision = 0
  let isRunning = false
  let isWaiting = false
  let retry: NodeJS.Timeout | null = null
  let isStopped = false

  const resident = await openResident({ ...options.resident, onChange: () => void run() })

  const print = async (result: ResidentResult): Promise<void> => {
    const context = reportContext(result.root, { ...displayOf(noColor), withReasons: false }, [], options.agent)
    const isFirst = last === null && lastError === null
    const text = isFirst
      ? await render('pretty', result, context)
      : await renderUpdate(last, result, timeOfDay(new Date()), context)
    process.stdout.write(text)
    code = exitCode(result, { fixed: result.fixed, maxWarnings })
    if (isFirst) printMessage('Watching for changes. Press Ctrl+C to stop.')
  }
  const check = async (): Promise<void> => {
    const notices: string[] = []
    try {
      const found = await resident.check({ ...question, onNotice: (notice) => notices.push(notice) })
      if (isStopped) return
      const result = isQuiet ? { ...found, ...errorsOf(found) } : found
      if (notices.join('\n') !== lastNotices) printMessage(...notices)
      lastNotices = notices.join('\n')
      const isOther = last === null || lastError !== null || saidBy(last) !== saidBy(result)
      if (isOther || resident.revision() !== revision) await print(result)
      revision = resident.revision()
      last = result
      lastError = null
    } catch (error) {
      if (isStopped) return
      const message = errorLines(error).join('\n')
      if (message !== lastError) printError(error)
      lastError = message
      code = 2
      retry = setTimeout(() => void run(), RETRY_MS)
    }
  }
  /** Changes during a check are checked after it, all at once. */
  const run = async (): Promise<void> => {
    if (isRunning || isStopped) {
      isWaiting = true
      return
    }
    isRunning = true
    if (retry !== null) clearTimeout(retry)
    do {
      isWaiting = false
      await check()
    } while (isWaiting && !isStopped)
    isRunning = false
  }

  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  const first = run()
  await stopped
  isStopped = true
  if (retry !== null) clearTimeout(retry)
  resident.close()
  // The check that is running is not waited for, and nothing else keeps the process alive.
  void first
  return code
}

function saidBy({ findings, summary: { durationMs: _, ...summary } }: ResidentResult): string {
  return JSON.stringify([summary, findings])
}

function timeOfDay(date: Date): string {
  return date.toTimeString().slice(0, 8)
}
