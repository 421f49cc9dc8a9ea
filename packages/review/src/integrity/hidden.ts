import type { ReportedViolation, Violation } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'

const memo = new WeakMap<ReviewContext['runs'], readonly ReportedViolation[]>()

/** What the policy of the base reports in head, and that of head does not, wherever both check. */
export function hiddenByHead({ runs }: Pick<ReviewContext, 'runs'>): readonly ReportedViolation[] {
  let hidden = memo.get(runs)
  if (hidden === undefined) {
    const shown = new Set(runs.headByHead.findings.map(identityOf))
    hidden = runs.headByBase.findings.filter(
      (finding) => finding.rule !== 'architecture/no-stale-exception' && !shown.has(identityOf(finding)),
    )
    memo.set(runs, hidden)
  }
  return hidden
}

/** One edge is one place, whatever rule reports it. */
function identityOf({ file, line, column, rule }: Violation): string {
  const group = rule.startsWith('architecture/') ? 'architecture' : rule
  return [group, file, line, column].join('\0')
}
