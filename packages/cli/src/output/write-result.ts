import type { CheckResult } from '@stratalint/engine'
import { render, renderStepSummary, type Format, type ReportContext } from '@stratalint/report'
import { appendFileSync, statSync } from 'node:fs'
import type { OutputTargets } from './output-targets.ts'
import { OutputError } from './output-error.ts'
import { useColor } from './report-context.ts'
import { printMessage } from './print-message.ts'
import { writeOutput } from './write-output.ts'

/** Writes a result to where it is to go. */
export async function writeResult(
  { stdout, file }: OutputTargets,
  result: CheckResult,
  contextOf: (color: boolean) => ReportContext,
  noColor: boolean,
): Promise<void> {
  // First the file, which nobody waits for at the other end of a pipe.
  if (file !== null) await writeFormat(file.format, result, contextOf(false), file.path)
  if (stdout !== null) await writeFormat(stdout, result, contextOf(useColor(noColor)), undefined)
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

/** The table repeats what is printed, so that a run does not fail where only the table cannot be written. */
async function appendStepSummary(path: string, result: CheckResult, context: ReportContext): Promise<void> {
  try {
    const text = await renderStepSummary(result, context, statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    if (text === '') printMessage('The step summary has no room left; the findings are in the log.')
    else appendFileSync(path, text)
  } catch (error) {
    printMessage(`${new OutputError('the step summary', error).message} The findings are in the log.`)
  }
}
