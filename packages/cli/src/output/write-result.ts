import type { CheckResult } from '@stratalint/engine'
import { render, renderStepSummary, type Display, type Format, type ReportContext } from '@stratalint/report'
import { appendFileSync, statSync } from 'node:fs'
import type { OutputTargets } from './output-targets.ts'
import { displayOf } from './display.ts'
import { OutputError } from './output-error.ts'
import { printMessage } from './print-message.ts'
import { writeOutput } from './write-output.ts'

/** Writes a result to its targets. */
export async function writeResult(
  { stdout, file }: OutputTargets,
  result: CheckResult,
  contextOf: (display: Display) => ReportContext,
  noColor: boolean,
): Promise<void> {
  // The file first: whoever reads stdout may close the pipe.
  if (file !== null) await writeFormat(file.format, result, contextOf({ color: false, width: null }), file.path)
  if (stdout !== null) await writeFormat(stdout, result, contextOf(displayOf(noColor)), undefined)
}

/** Renders a result and writes it to a file or to stdout. */
async function writeFormat(
  format: Format,
  result: CheckResult,
  context: ReportContext,
  output: string | undefined,
): Promise<void> {
  const text = await render(format, result, context)
  if (output === undefined) print(text)
  else writeOutput(output, text)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (format === 'github' && summary) await appendStepSummary(summary, result, context)
}

function print(text: string): void {
  try {
    process.stdout.write(text)
  } catch (error) {
    throw new OutputError('to stdout', error)
  }
}

/** The table repeats the log, so failing to write it does not fail the run. */
async function appendStepSummary(path: string, result: CheckResult, context: ReportContext): Promise<void> {
  try {
    const text = await renderStepSummary(result, context, statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    if (text === '') printMessage('The step summary is full; the findings are in the log.')
    else appendFileSync(path, text)
  } catch (error) {
    printMessage(`${new OutputError('the step summary', error).message} The findings are in the log.`)
  }
}
