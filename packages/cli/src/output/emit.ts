import type { CheckResult } from '@stratalint/engine'
import { render, renderStepSummary, type Format, type ReportContext } from '@stratalint/report'
import { appendFileSync, statSync } from 'node:fs'
import { OutputError } from './output-error.ts'
import { writeOutput } from './write-output.ts'

/** Renders a result and writes it to a file or to stdout. */
export async function emit(format: Format, result: CheckResult, context: ReportContext, output: string | undefined): Promise<void> {
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
    if (text === '') process.stderr.write('The step summary has no room left; the findings are in the log.\n')
    else appendFileSync(path, text)
  } catch (error) {
    process.stderr.write(`${new OutputError('the step summary', error).message} The findings are in the log.\n`)
  }
}
