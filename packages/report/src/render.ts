import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from './context.ts'
import type { AgentReport } from './formats/agent/agent.ts'

/** Every output format. */
export const FORMATS = [
  'pretty',
  'agent',
  'json',
  'sarif',
  'github',
  'gitlab',
  'rdjson',
  'junit',
  'checkstyle',
] as const

export type Format = (typeof FORMATS)[number]

/** Renders findings; loads only the given format. */
export async function render(format: Format, result: CheckResult, context: ReportContext): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('./formats/pretty.ts')).toPretty(result, context)
    case 'agent':
      return renderAgent(
        { verdict: (await import('./text/wording.ts')).verdictOf(result), findings: result.findings },
        context,
      )
    case 'json':
      return (await import('./formats/json.ts')).toJson(result, context)
    case 'sarif':
      return (await import('./formats/sarif/sarif.ts')).toSarif(result, context)
    case 'github':
      return (await import('./formats/github.ts')).toGithub(result, context)
    case 'junit':
      return (await import('./formats/junit.ts')).toJunit(result, context)
    case 'gitlab':
      return (await import('./formats/gitlab.ts')).toGitlab(result, context)
    case 'rdjson':
      return (await import('./formats/rdjson/rdjson.ts')).toRdjson(result, context)
    case 'checkstyle':
      return (await import('./formats/checkstyle.ts')).toCheckstyle(result, context)
  }
}

/** Renders findings for a coding agent, whatever reports them. */
export async function renderAgent(
  report: AgentReport,
  context: Pick<ReportContext, 'displayPath' | 'agent'>,
): Promise<string> {
  return (await import('./formats/agent/agent.ts')).toAgent(report, context)
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
