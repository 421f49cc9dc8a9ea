import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { codeFrame } from '../text/code-frame.ts'
import { createPaint, type Paint } from '../text/paint.ts'
import { plain, withoutCommands } from '../text/plain.ts'
import { countsOf, coverage, groupBy, labelledFixes, plural } from '../text/wording.ts'
import { wrapLabelled } from '../text/wrap-text.ts'
import { fixesLeftOutNote } from '../texts.ts'
import { overview, sharedFixes } from './overview.ts'

export type PrettyContext = Pick<ReportContext, 'color' | 'width' | 'withReasons' | 'read' | 'displayPath'>

/** The number of findings above which an overview follows them. */
const MANY = 50

/** Findings for people: grouped by file, each with its code and its fixes. */
export function toPretty(result: CheckResult, context: PrettyContext): string {
  const paint = createPaint(context.color)
  const { findings } = result
  const lines = groupedLines(findings, context, paint)
  if (findings.length > 0) lines.push(...(context.withReasons ? reasons(findings, context, paint) : hint(paint)), '')
  const withFixes = findings.filter(({ fixesLeftOut }) => fixesLeftOut !== true).length
  const described = withFixes === findings.length ? null : withFixes
  lines.push(...sharedFixes(findings, described, context.width, paint), ...briefNote(described, context.width))
  if (findings.length > MANY) lines.push(...overview(findings, context, paint), '')
  lines.push(...closingLines(result, context, paint))
  return withoutCommands(`${lines.join('\n')}\n`)
}

/** Findings under the names of their files, each with an empty line after it. */
export function groupedLines(findings: readonly Finding[], context: PrettyContext, paint: Paint): string[] {
  const lines: string[] = []
  for (const [file, group] of groupBy(findings, (finding) => finding.file)) {
    const text = group.every(({ fixesLeftOut }) => fixesLeftOut) ? null : context.read(file)
    const count = group.length > 1 ? paint('dim', `  ${plural(group.length, 'finding')}`) : ''
    lines.push(paint(['bold', 'underline'], plain(context.displayPath(file))) + count)
    for (const finding of group)
      lines.push(...findingLines(finding, finding.fixesLeftOut ? null : text, context, paint), '')
  }
  return lines
}

/** The counts of everything that was found and checked. */
export function closingLines(result: CheckResult, { width }: Pick<PrettyContext, 'width'>, paint: Paint): string[] {
  const counts = paint(colorOf(result.findings), `${countsOf(result)}.`)
  return wrapLabelled('', `${counts} ${coverage(result.summary)}`, width)
}

function findingLines(
  finding: Finding,
  text: string | null,
  { width, displayPath }: PrettyContext,
  paint: Paint,
): string[] {
  const color = finding.severity === 'error' ? 'red' : 'yellow'
  const [source, marks] = text === null ? [] : codeFrame(text, finding, width === null ? null : width - 4)
  const block = (label: string, content: string): string[] => wrapLabelled(`    ${label}`, content, width)
  return [
    `  ${paint('cyan', `${finding.line}:${finding.column}`)}  ${paint(color, nameOf(finding))}  ${paint('dim', plain(finding.rule))}`,
    ...block('', plain(finding.what)).map((line) => paint('bold', line)),
    ...(source === undefined || marks === undefined
      ? []
      : [`    ${paint('dim', source)}`, `    ${paint(color, marks)}`]),
    ...(finding.trace ?? []).flatMap(({ file, line, text: step }) =>
      block('  ', `${plain(displayPath(file))}${line === null ? '' : `:${line}`}  ${paint('dim', plain(step))}`),
    ),
    ...labelledFixes(finding).flatMap(({ label, title }) =>
      block(label, title).map((line) => line.replace('Fix:', paint('green', 'Fix:'))),
    ),
    ...(finding.not === '' ? [] : block('', plain(finding.not))),
  ]
}

/** How to see the fixes that are not printed. */
function briefNote(described: number | null, width: number | null): string[] {
  return described === null ? [] : [...wrapLabelled('', fixesLeftOutNote(described), width), '']
}

/** Why each rule exists, and where its page is. */
function reasons(findings: readonly Finding[], { width }: PrettyContext, paint: Paint): string[] {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  return [
    paint(['bold', 'underline'], 'Why'),
    ...rules
      .sort((a, b) => (a.rule < b.rule ? -1 : 1))
      .flatMap(({ rule, why, docs }) => [
        `  ${paint('bold', plain(rule))}`,
        ...wrapLabelled('    ', plain(why), width),
        `    ${paint('dim', plain(docs))}`,
      ]),
  ]
}

function hint(paint: Paint): string[] {
  return [paint('dim', 'Run stratalint explain <rule> to see why a rule exists, with examples.')]
}

function nameOf({ severity }: Finding): string {
  return severity === 'error' ? 'error' : 'warning'
}

function colorOf(findings: readonly Finding[]): 'red' | 'yellow' | 'green' {
  if (findings.some(({ severity }) => severity === 'error')) return 'red'
  return findings.length > 0 ? 'yellow' : 'green'
}
