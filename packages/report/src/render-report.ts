import type { CodebaseReport, Sentences } from './codebase-report.ts'
import type { ReportContext } from './context.ts'

/** Every format of a report. */
export const REPORT_FORMATS = ['text', 'html', 'markdown', 'json', 'mermaid', 'dot'] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Renders a report; loads only the given format. */
export async function renderReport(
  format: ReportFormat,
  report: CodebaseReport,
  sentences: Sentences,
  context: Pick<ReportContext, 'color' | 'width' | 'displayPath'>,
): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./pages/text.ts')).toReportText(report, context)
    case 'json':
      return (await import('./text/plain.ts')).toSafeJson(report)
    case 'markdown':
      return (await import('./pages/markdown.ts')).toReportMarkdown(report, sentences)
    case 'mermaid':
      return (await import('./pages/mermaid.ts')).toMermaid(report)
    case 'dot':
      return (await import('./pages/dot.ts')).toDot(report)
    case 'html':
      return (await import('./pages/html/html.ts')).toReportHtml(report, sentences)
  }
}
