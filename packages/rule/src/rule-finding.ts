import { findingId, type Finding } from '@stratalint/core'
import type { FileRule, Report } from './declaration.ts'
import type { Inspection } from './inspect.ts'

/** The id of the finding that stands for a crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

/** Where a rule's page is. */
export function docsUrl(id: string): string {
  const [group, name] = id.split('/')
  return `https://unpkg.com/@stratalint/eslint-plugin-${group}/${name}/README.md`
}

/** Builds the finding of a report. */
export function toFinding(rule: Pick<FileRule, 'id' | 'meta'>, file: string, severity: 'warn' | 'error', report: Report, inspection: Pick<Inspection, 'position'>, docs: string | undefined): Finding {
  const start = inspection.position(report.start)
  const end = inspection.position(report.end)
  const { message, subject, extent, from, to, specifier, resolved, kind, trace } = report
  return {
    id: findingId(rule.id, file, subject),
    rule: rule.id,
    severity: report.severity ?? severity,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...message,
    why: rule.meta.docs.why,
    docs: docs ?? docsUrl(rule.id),
    subject,
    extent,
    ...(from && { from }),
    ...(to && { to }),
    ...(specifier !== undefined && { specifier }),
    ...(resolved !== undefined && { resolved }),
    ...(kind !== undefined && { kind }),
    ...(trace !== undefined && { trace }),
  }
}

/** The finding that stands for a crash: the run cannot be trusted for this rule and file. */
export function crashFinding(rule: string, file: string, error: unknown): Finding {
  const cause = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 80)
  return {
    id: findingId(INTERNAL_RULE, file, rule), rule: INTERNAL_RULE, severity: 'error', file,
    line: 1, column: 1, endLine: 1, endColumn: 1,
    what: `${rule} crashed on this file: ${cause}`,
    fix: [{ key: 'report', kind: 'edit', applicability: 'manual', title: 'Report this file and the message as a defect of the rule; the other rules did run' }],
    not: 'Do not take the file for clean.',
    why: 'A rule that crashed has not checked the file.',
    docs: docsUrl(rule), subject: rule, extent: null,
  }
}
