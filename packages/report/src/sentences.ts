import type { CheckRun } from '@stratalint/engine'
import type { CodebaseReport, Sentences } from './codebase-report.ts'
import { shownFindings } from './pages/shown-findings.ts'
import type { ReportFormat } from './render-report.ts'
import { findingsOf } from './survey/findings.ts'

/** Writes the sentences of the findings that a format shows. */
export async function sentencesOf(format: ReportFormat, report: CodebaseReport, run: CheckRun): Promise<Sentences> {
  if (format !== 'html' && format !== 'markdown') return new Map()
  const details = run.details!
  const all = findingsOf(details)
  const shown = [...shownFindings(report).values()].flat()
  const described = await details.describe(shown.map((index) => all[index]!.violation))
  return new Map(shown.map((index, at) => [index, described[at]!]))
}
