import type { Finding } from '@stratalint/core'
import type { CheckResult, Summary } from '@stratalint/engine'
import { styleText } from 'node:util'
import { codeFrame } from './code-frame.ts'

/** How the text is to look. */
export interface PrettyOptions {
  color: boolean
  /** The text of a file of the project; `null` when it cannot be read any more. */
  read(file: string): string | null
  /** Makes a path of the project one that the reader's terminal can open. */
  display(file: string): string
}

type Style = Parameters<typeof styleText>[0]

/** Findings for people: grouped by file, each with its code, its fixes, and each rule's reason once. */
export function toPretty(result: CheckResult, { color, read, display }: PrettyOptions): string {
  const paint = (style: Style, text: string): string => (color ? styleText(style, text, { validateStream: false }) : text)
  const lines: string[] = []
  const byFile = groupByFile(result.findings)
  for (const [file, findings] of byFile) {
    const text = read(file)
    lines.push('')
    for (const finding of findings) {
      const mark = finding.severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning')
      lines.push(`${paint('underline', `${display(file)}:${finding.line}:${finding.column}`)}  ${mark}  ${paint('dim', finding.rule)}`, `    ${paint('bold', finding.what)}`)
      if (text !== null) lines.push(...codeFrame(text, finding).map((line) => `    ${paint('dim', line)}`))
      for (const { file: at, line, text: step } of finding.trace ?? []) lines.push(`      ${at}${line === null ? '' : `:${line}`}  ${paint('dim', step)}`)
      lines.push(...fixLines(finding).map((line) => `    ${line}`), `    ${finding.not}`, '')
    }
    lines.pop()
  }
  const rules = new Map(result.findings.map((finding) => [finding.rule, finding]))
  if (rules.size > 0) {
    lines.push('', paint('underline', 'Why'))
    for (const rule of [...rules.keys()].sort()) {
      const { why, docs } = rules.get(rule)!
      lines.push(`  ${paint('bold', rule)}  ${why}`, `    ${paint('dim', docs)}`)
    }
  }
  lines.push('', ...closingLines(result, paint))
  return `${lines.join('\n').replace(/^\n+/, '')}\n`
}

function fixLines({ fix }: Finding): string[] {
  return fix.length === 1 ? [`Fix: ${fix[0]!.title}`] : fix.map(({ title }, index) => `${index === 0 ? 'Fix:' : '    '} (${index + 1}) ${title}`)
}

function closingLines({ summary, findings }: CheckResult, paint: (style: Style, text: string) => string): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(Boolean).join(' and ')
  const verdict = findings.length === 0 ? paint('green', 'No findings.') : paint(errors > 0 ? 'red' : 'yellow', `${counts}.`)
  return [`${verdict} ${coverage(summary)}`]
}

/** What was looked at, and through which holes something could slip. */
export function coverage(summary: Summary): string {
  const holes = [
    summary.unplaced > 0 && `${plural(summary.unplaced, 'file')} without a place`,
    summary.unjudged > 0 && `${plural(summary.unjudged, 'import')} unjudged`,
    summary.exceptions > 0 && `${plural(summary.exceptions, 'exception')} in use`,
    summary.suppressed > 0 && `${plural(summary.suppressed, 'finding')} silenced by comments`,
    summary.skipped > 0 && `${plural(summary.skipped, 'file')} skipped`,
  ].filter((hole) => hole !== false)
  return `Checked ${plural(summary.files, 'file')} and ${plural(summary.edges, 'import')}, ${summary.unresolved} unresolved${holes.length > 0 ? `; ${holes.join(', ')}` : ''}.`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
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
