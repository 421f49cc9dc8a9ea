import type { CheckDocument, CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { toSafeJson } from '../text/plain.ts'

/** The machine-readable form of a check, as `findings.schema.json` describes it. */
export function toJson(
  { summary, findings, trusted, shard }: Omit<CheckResult, 'root'>,
  { tool, projectFolder }: Pick<ReportContext, 'tool' | 'projectFolder'>,
): string {
  // Merged documents have counts of their own.
  const fixesLeftOut = findings.filter((finding) => finding.fixesLeftOut).length
  const document: CheckDocument = {
    schemaVersion: 1,
    tool,
    project: { folder: projectFolder.replace(/\/$/, ''), trusted },
    summary: fixesLeftOut === 0 ? summary : { ...summary, fixesLeftOut },
    findings,
    ...(shard !== undefined && { shard }),
  }
  return toSafeJson(document)
}
