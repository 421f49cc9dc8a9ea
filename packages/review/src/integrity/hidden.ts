import { isCycle, type ReportedViolation, type Violation } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'
import { exemptInHead } from './exempt.ts'

/** What the policy of head takes back of what that of the base reports in head. */
export interface Hidden {
  /** The findings that are no longer reported. */
  gone: readonly ReportedViolation[]
  /** The errors that are warnings now. */
  weakened: readonly ReportedViolation[]
}

const memo = new WeakMap<ReviewContext['runs'], Hidden>()

/** What the policy of the base reports in head, and that of head does not, or not as an error. */
export function hiddenByHead(context: ReviewContext): Hidden {
  const { runs } = context
  let hidden = memo.get(runs)
  if (hidden === undefined) {
    hidden = runs.headByBase === runs.headByHead ? { gone: [], weakened: [] } : compare(context)
    memo.set(runs, hidden)
  }
  return hidden
}

function compare(context: ReviewContext): Hidden {
  const { headByBase, headByHead } = context.runs
  const isExempt = exemptInHead(context)
  const shown = new Map<string, Violation['severity']>()
  for (const finding of headByHead.findings) {
    const key = identityOf(finding)
    if (shown.get(key) !== 'error') shown.set(key, finding.severity)
  }
  const ofBase = headByBase.findings.filter(
    (finding) => finding.rule !== 'architecture/no-stale-exception' && !isExempt(finding),
  )
  return {
    gone: ofBase.filter((finding) => !shown.has(identityOf(finding))),
    weakened: ofBase.filter((finding) => finding.severity === 'error' && shown.get(identityOf(finding)) === 'warn'),
  }
}

/** One edge is one place, whatever rule reports it. The file of a cycle depends on which of its edges is the cheapest to cut. */
function identityOf(finding: Violation): string {
  const { file, line, column, rule, extent } = finding
  if (isCycle(finding)) return [rule, JSON.stringify(Array.isArray(extent) ? [...extent].sort() : extent)].join('\0')
  const group = rule.startsWith('architecture/') ? 'architecture' : rule
  return [group, file, line, column].join('\0')
}
