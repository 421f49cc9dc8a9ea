import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from './context.ts'

/** Every form that findings can take. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const

export type Format = (typeof FORMATS)[number]

/** Findings as text; only the one format is loaded. */
export async function render(format: Format, result: CheckResult, context: ReportContext): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).toPretty(result, context)
    case 'json':
      return (await import('./json.ts')).toJson(result, context)
    case 'sarif':
      return (await import('./sarif.ts')).toSarif(result, context)
    case 'github':
      return (await import('./github.ts')).toGithub(result, context)
    case 'junit':
      return (await import('./junit.ts')).toJunit(result, context)
  }
}

/** The Markdown that goes into the summary of a GitHub Actions step which holds `written` bytes already; empty when it is full. */
export async function renderStepSummary(
  result: CheckResult,
  context: Pick<ReportContext, 'hosted'>,
  written: number,
): Promise<string> {
  const { STEP_SUMMARY_LIMIT, toStepSummary } = await import('./step-summary.ts')
  return toStepSummary(result, context, STEP_SUMMARY_LIMIT - written)
}
