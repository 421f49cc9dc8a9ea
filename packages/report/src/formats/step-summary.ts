import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { escapeCell as cell } from '../text/escape-cell.ts'
import { countsOf, coverage, plural } from '../text/wording.ts'

/** GitHub shows no summary of a step that is larger. */
export const STEP_SUMMARY_LIMIT = 1024 * 1024

/** The findings as a Markdown table of at most `room` bytes, with the number of findings left out. */
export function toStepSummary(
  result: CheckResult,
  { repositoryPath }: Pick<ReportContext, 'repositoryPath'>,
  room: number = STEP_SUMMARY_LIMIT,
): string {
  const head = `### Stratalint: ${countsOf(result)}\n\n`
  const foot = `${coverage(result.summary)}\n\n`
  const columns = '| | where | rule | what | how to fix it |\n|---|---|---|---|---|\n'
  const leftOut = (count: number): string => `${plural(count, 'more finding')} did not fit into this summary.\n\n`
  let left = room - bytes(head + columns + foot + '\n' + leftOut(result.findings.length))
  const rows: string[] = []
  for (const finding of result.findings) {
    const row = rowOf(finding, repositoryPath(finding.file))
    left -= bytes(row)
    if (left < 0) break
    rows.push(row)
  }
  const missing = result.findings.length - rows.length
  const text =
    head + (rows.length > 0 ? `${columns}${rows.join('')}\n` : '') + (missing > 0 ? leftOut(missing) : '') + foot
  return bytes(text) <= room ? text : ''
}

function rowOf({ severity, line, column, rule, what, fix }: Finding, file: string): string {
  const fixes = fix.map(({ title }, index) => (fix.length > 1 ? `(${index + 1}) ` : '') + cell(title)).join('<br>')
  return `| ${severity === 'error' ? 'error' : 'warning'} | <code>${cell(`${file}:${line}:${column}`)}</code> | ${cell(rule)} | ${cell(what)} | ${fixes} |\n`
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}
