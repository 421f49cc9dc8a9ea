import type { Finding, Violation } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'
import { exemptInHead } from '../integrity/exempt.ts'
import { positionKey } from '../position-key.ts'
import { comparisonOf, newFindings } from './new-findings.ts'

/** What either policy reports in head and did not report in the base; findings about the policy itself only by head's. */
export async function findAdded(context: ReviewContext): Promise<Finding[]> {
  const { runs } = context
  const ofHead = comparisonOf(context, runs.baseByHead, runs.headByHead)
  if (runs.headByBase === runs.headByHead)
    return runs.headByHead.describe(newFindings(runs.baseByHead.findings, runs.headByHead.findings, ofHead))
  // Debt stays debt when a layer and its folder are renamed together, so that head's policy has no place for it at the base.
  const onlyByBase = newFindings(runs.baseByHead.findings, runs.baseByBase.findings, {
    ...ofHead,
    afterOf: (path) => path,
    after: ofHead.before,
  })
  const byHead = newFindings([...runs.baseByHead.findings, ...onlyByBase], runs.headByHead.findings, ofHead)
  const known = new Set(byHead.map(positionKey))
  const byBase = newFindings(
    runs.baseByBase.findings,
    runs.headByBase.findings,
    comparisonOf(context, runs.baseByBase, runs.headByBase),
  )
  const isExempt = exemptInHead(context)
  const hidden = byBase.filter(
    (finding) => !known.has(positionKey(finding)) && !isAboutPolicy(finding) && !isExempt(finding),
  )
  return [...(await runs.headByHead.describe(byHead)), ...(await runs.headByBase.describe(hidden))]
}

/** The policy of the base has no entries of its own in head. */
function isAboutPolicy({ rule }: Violation): boolean {
  return rule === 'architecture/no-stale-exception'
}
