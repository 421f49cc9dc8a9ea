import type { CodebaseReport } from '../../codebase-report.ts'
import type { Sentences } from '../../render-report.ts'
export function toReportHtml(report: CodebaseReport, _sentences: Sentences): string { return String(report.date) }
