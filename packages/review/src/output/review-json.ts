import { toSafeJson } from '@stratalint/report'
import type { Brief } from '../brief/brief-data.ts'
import type { Review } from '../review.ts'

/** The machine-readable form of a review. */
export function reviewJson(review: Review, brief: Brief, tool: { name: string; version: string }): string {
  const { base, head, trusted, findings, accepted, context } = review
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const document = {
    schemaVersion: 1,
    tool,
    project: { folder: context.projectFolder, trusted },
    base,
    head,
    summary: { errors: count('error'), warnings: count('warn'), accepted: accepted.length },
    brief,
    findings,
    accepted,
  }
  return toSafeJson(document)
}
