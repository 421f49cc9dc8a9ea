import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from './context.ts'

/** Every output format. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const

export type Format = (typeof FORMATS)[number]

/** Renders findings; loads only the given format. */
export async function render(format: Format, result: CheckResult, context: ReportContext): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('./formats/pretty.ts')).toPretty(result, context)
    case 'json':
      return (await import('./formats/json.ts')).toJson(result, context)
    case 'sarif':
      return (await import('./formats/sarif/sarif.ts')).toSarif(result, context)
    case 'github':
      return (await import('./formats/github.ts')).toGithub(result, context)
    case 'junit':
      return (await import('./formats/junit.ts')).toJunit(result, context)
  }
}

/** Markdown for the summary of a GitHub Actions step that already has `written` bytes; empty if it is full. */
export async function renderStepSummary(
  result: CheckResult,
  context: Pick<ReportContext, 'repositoryPath'>,
  written: number,
): Promise<string> {
  const { STEP_SUMMARY_LIMIT, toStepSummary } = await import('./formats/step-summary.ts')
  return toStepSummary(result, context, STEP_SUMMARY_LIMIT - written)
}
