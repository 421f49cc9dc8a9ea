import { findingId, type Message, type ReportedViolation } from '@stratalint/core'
import { ruleGroups, VERSION } from '@stratalint/policy'
import type { DescribeContext, FileRule, Report } from '../declaration/declaration.ts'
import type { Inspection } from '../project/inspect.ts'

/** The id of the finding that reports a crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

const REPOSITORY = 'https://github.com/stratalint/stratalint'

/** The address of a rule's page in this version; findings of the engine itself have no page of their own. */
export function docsUrl(id: string): string {
  const page = id.startsWith('stratalint/') ? 'README.md' : `rules/${id}/README.md`
  return `${REPOSITORY}/blob/stratalint@${VERSION}/${page}`
}

/** Builds the violation of a report. */
export function toViolation(
  rule: Pick<FileRule, 'id' | 'meta' | 'traits'>,
  file: string,
  severity: 'warn' | 'error',
  report: Omit<Report, 'message'> & { message: Report['message'] | (() => Message) },
  inspection: Pick<Inspection, 'position'>,
  docs: string | undefined,
): ReportedViolation {
  const start = inspection.position(report.start)
  const end = inspection.position(report.end)
  const { message, subject, extent, from, to, specifier, resolved, kind, trace, covered = [], entry } = report
  return {
    id: findingId(rule.id, file, subject),
    rule: rule.id,
    severity: report.severity ?? severity,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    why: rule.meta.docs.why,
    docs: docs ?? rule.meta.docs.url ?? docsUrl(rule.id),
    subject,
    extent,
    ...(rule.traits?.provesAbsence && { provesAbsence: true }),
    ...(rule.traits?.needsReason && { needsReason: true }),
    ...(from && { from }),
    ...(to && { to }),
    ...(specifier !== undefined && { specifier }),
    ...(resolved !== undefined && { resolved }),
    ...(kind !== undefined && { kind }),
    ...(trace !== undefined && { trace }),
    ...(covered.length > 0 && { covered }),
    ...(entry !== undefined && { entry }),
    ...(typeof message === 'function'
      ? { message: null, describe: message }
      : 'details' in message
        ? { message: null, details: message.details }
        : { message }),
  }
}

/** Adds the message of a violation of a file rule, if it is missing. */
export function describeViolation(
  rule: FileRule | undefined,
  context: () => DescribeContext,
  violation: ReportedViolation,
): void {
  if (violation.message !== null) return
  if (rule?.describe === undefined) throw new Error(`${violation.rule} reports details and does not describe them.`)
  violation.message = rule.describe(context(), violation.details as never)
}

/** The finding for a crash: the results of this rule for this file are incomplete. */
export function crashFinding(rule: string, file: string, error: unknown): ReportedViolation {
  const isBuiltIn = ruleGroups.has(rule.split('/', 1)[0]!)
  const cause = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 80)
  return {
    id: findingId(INTERNAL_RULE, file, rule),
    rule: INTERNAL_RULE,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: {
      what: `${rule} crashed on this file: ${cause}`,
      fix: [
        {
          key: 'report',
          kind: 'edit',
          applicability: 'manual',
          title: isBuiltIn
            ? 'Report this file and the message as a bug in the rule; all other rules ran'
            : `Fix ${rule} in the plugin that defines it; all other rules ran`,
        },
      ],
      not: 'Do not treat this file as checked.',
    },
    why: 'A rule that crashed has not checked the file.',
    docs: docsUrl(isBuiltIn ? rule : INTERNAL_RULE),
    subject: rule,
    extent: null,
  }
}
