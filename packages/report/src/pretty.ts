import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import { styleText } from 'node:util'
import { codeFrame } from './code-frame.ts'
import type { ReportContext } from './context.ts'
import { plain, withoutCommands } from './plain.ts'
import { countsOf, coverage, fixLines, plural } from './wording.ts'

/** How the text is to look. */
export type PrettyContext = Pick<ReportContext, 'color' | 'read' | 'display'>

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

/** Findings for people: grouped by file, each with its code, its fixes, and each rule's reason once. */
export function toPretty(result: CheckResult, context: PrettyContext): string {
  const paint: Paint = (style, text) => (context.color ? styleText(style, text, { validateStream: false }) : text)
  const lines: string[] = []
  for (const [file, findings] of groupByFile(result.findings)) {
    const text = context.read(file)
    const shown = plain(context.display(file))
    lines.push(
      `${paint(['bold', 'underline'], shown)}${findings.length > 1 ? paint('dim', `  ${plural(findings.length, 'finding')}`) : ''}`,
    )
    for (const finding of findings) lines.push(...findingLines(finding, shown, text, context, paint), '')
  }
  lines.push(...whyLines(result.findings, paint))
  const [worst] = result.findings.map(({ severity }) => severity).sort()
  lines.push(
    `${paint(worst === undefined ? 'green' : worst === 'error' ? 'red' : 'yellow', `${countsOf(result)}.`)} ${coverage(result.summary)}`,
  )
  return withoutCommands(`${lines.join('\n')}\n`)
}

function findingLines(
  finding: Finding,
  shown: string,
  text: string | null,
  { display }: PrettyContext,
  paint: Paint,
): string[] {
  const mark = finding.severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning')
  const [source, marks] = text === null ? [] : codeFrame(text, finding)
  return [
    `  ${paint('cyan', `${shown}:${finding.line}:${finding.column}`)}  ${mark}  ${paint('dim', plain(finding.rule))}`,
    `    ${paint('bold', plain(finding.what))}`,
    ...(source === undefined || marks === undefined
      ? []
      : [`    ${paint('dim', source)}`, `    ${paint(finding.severity === 'error' ? 'red' : 'yellow', marks)}`]),
    ...(finding.trace ?? []).map(
      (step) =>
        `      ${plain(display(step.file))}${step.line === null ? '' : `:${step.line}`}  ${paint('dim', plain(step.text))}`,
    ),
    ...fixLines(finding).map((line) => `    ${line}`),
    ...(finding.not === '' ? [] : [`    ${plain(finding.not)}`]),
  ]
}

function whyLines(findings: readonly Finding[], paint: Paint): string[] {
  const rules = new Map(findings.map((finding) => [finding.rule, finding]))
  if (rules.size === 0) return []
  const reasons = [...rules.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return [
    paint(['bold', 'underline'], 'Why'),
    ...reasons.flatMap(({ rule, why, docs }) => [
      `  ${paint('bold', plain(rule))}  ${plain(why)}`,
      `    ${paint('dim', plain(docs))}`,
    ]),
    '',
  ]
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group === undefined) groups.set(finding.file, [finding])
    else group.push(finding)
  }
  return groups
}
