import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from './context.ts'

/** The machine-readable form of a check, as `findings.schema.json` describes it. */
export function toJson({ summary, findings }: Pick<CheckResult, 'summary' | 'findings'>, { tool }: Pick<ReportContext, 'tool'>): string {
  return `${JSON.stringify({ schemaVersion: 1, tool, summary, findings }, null, 2)}\n`
}
