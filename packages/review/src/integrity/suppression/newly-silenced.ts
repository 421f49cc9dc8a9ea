import { groupBy, type ReportedViolation } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import { comparisonOf, newFindings } from '../../new-findings/new-findings.ts'
import type { Judged } from '../../sides/judge.ts'

const memo = new WeakMap<ReviewContext['runs'], ReadonlyMap<string, readonly ReportedViolation[]>>()

/** What comments of head silence and those of the base did not, by file from the project's root. */
export function newlySilenced(context: ReviewContext): ReadonlyMap<string, readonly ReportedViolation[]> {
  const { runs } = context
  let found = memo.get(runs)
  if (found === undefined) {
    found = groupBy(
      unique([
        ...silencedAnew(context, runs.baseByHead, runs.headByHead),
        ...silencedAnew(context, runs.baseByBase, runs.headByBase),
      ]),
      ({ file }) => file,
    )
    memo.set(runs, found)
  }
  return found
}

/** All that comments of a file silence, by either policy; the path is from the project's root. */
export function silencedIn({ runs }: Pick<ReviewContext, 'runs'>, file: string): ReportedViolation[] {
  return unique([...runs.headByHead.silenced, ...runs.headByBase.silenced].filter((finding) => finding.file === file))
}

function silencedAnew(context: ReviewContext, before: Judged, after: Judged): ReportedViolation[] {
  if (after.silenced.length === 0) return []
  return newFindings(before.silenced, after.silenced, comparisonOf(context, before, after))
}

function unique(findings: readonly ReportedViolation[]): ReportedViolation[] {
  return [...new Map(findings.map((finding) => [`${finding.id} ${finding.line} ${finding.column}`, finding])).values()]
}
