import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { plain, withoutCommands } from '../text/plain.ts'
import { countsOf, coverage, fixLines } from '../text/wording.ts'

/** One workflow command per finding, which GitHub Actions shows at the line, and the summary line. */
export function toGithub(result: CheckResult, context: Pick<ReportContext, 'repositoryPath'>): string {
  const commands = result.findings.map((finding) => commandOf(finding, context.repositoryPath))
  return [...commands, `${countsOf(result)}. ${coverage(result.summary)}`, ''].join('\n')
}

function commandOf(finding: Finding, repositoryPath: ReportContext['repositoryPath']): string {
  const { line, column, endLine, endColumn, rule } = finding
  const properties = {
    file: repositoryPath(finding.file),
    line,
    endLine,
    // GitHub rejects columns for a range over several lines.
    ...(line === endLine && { col: column, endColumn }),
    title: rule,
  }
  const text = [
    plain(finding.what),
    ...(finding.trace ?? []).map(
      (step) =>
        `  ${plain(repositoryPath(step.file))}${step.line === null ? '' : `:${step.line}`}  ${plain(step.text)}`,
    ),
    ...fixLines(finding),
    ...(finding.not === '' ? [] : [plain(finding.not)]),
  ].join('\n')
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(withoutCommands(plain(String(value))))}`,
  )
  return `::${finding.severity === 'error' ? 'error' : 'warning'} ${listed.join(',')}::${escapeData(withoutCommands(text))}`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
