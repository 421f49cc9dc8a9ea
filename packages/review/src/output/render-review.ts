import { FORMATS, messageLine, render, renderAgent, renderMarkdown, type ReportContext } from '@stratalint/report'
import { briefMarkdown } from '../brief/brief-markdown.ts'
import { briefOf } from '../brief/brief.ts'
import type { Review } from '../review.ts'
import { reviewJson } from './review-json.ts'
import { reviewMarkdown, titleOf, verdictOf } from './review-markdown.ts'

/** The formats of a review. */
export const REVIEW_FORMATS = [...FORMATS, 'markdown'] as const

export type ReviewFormat = (typeof REVIEW_FORMATS)[number]

/** Renders a review. */
export async function renderReview(format: ReviewFormat, review: Review, context: ReportContext): Promise<string> {
  const loosened = [
    ...new Set(
      review.findings.flatMap(({ rule }) => (rule.startsWith('integrity/') ? [rule.slice('integrity/'.length)] : [])),
    ),
  ]
  const brief = briefOf(review.context, loosened)
  switch (format) {
    case 'json':
      return reviewJson(review, brief, context.tool)
    case 'markdown':
      return reviewMarkdown(review, brief)
    case 'agent':
      return renderAgent({ verdict: verdictOf(review), findings: review.findings }, context)
    case 'pretty': {
      const markdown = await renderMarkdown(briefMarkdown(brief, titleOf(review)), context)
      const head = markdown.replace(/\\([\\`*_[\]<>|@#])/g, '$1')
      if (review.findings.length === 0) return `${head}\n${verdictOf(review)}\n`
      const findings = await render('pretty', asCheck(review), context)
      return `${head}\n${findings}${idsOf(review)}${review.accepted.length > 0 ? `\n${verdictOf(review)}\n` : ''}`
    }
    default:
      return render(format, asCheck(review), context)
  }
}

/** The ids by which people accept a loosening; the format for agents has none. */
function idsOf({ findings }: Review): string {
  const loosenings = findings.filter(({ rule }) => rule.startsWith('integrity/'))
  if (loosenings.length === 0) return ''
  return `\n${loosenings.map(({ id, rule, file, line }) => messageLine(`${id}  ${rule}  ${file}:${line}`)).join('\n')}\n`
}

/** The formats of a check know only its result. */
function asCheck({ root, trusted, findings, context }: Review): Parameters<typeof render>[1] {
  const { summary } = context.runs.headByHead
  return {
    root,
    trusted,
    findings: [...findings],
    summary: { ...summary, findings: findings.length, new: findings.length, baselined: 0 },
  }
}
