import type { Violation } from '../findings/finding.ts'
import {
  baselineEntry,
  compareEntries,
  isSameExtent,
  canBeBaselined,
  type Baseline,
  type BaselineDisk,
  type BaselineEntry,
} from './entry.ts'
import type { BaselineMatch } from './match.ts'

/** What the next baseline is made from. */
export interface BaselineUpdate {
  stored: Baseline | null
  match: BaselineMatch
  findings: readonly Violation[]
  disk: BaselineDisk
  /** Whether unmatched entries are known to be fixed. */
  judged: boolean
  /** Why new findings are taken in; `null` leaves them out. */
  grow: { reason: string | null } | null
}

/** The baseline after a run: what is fixed is gone, what shrank is tightened, what is as it was keeps its very line. */
export function updateBaseline({ stored, match, findings, disk, judged, grow }: BaselineUpdate): Baseline {
  const kept = [...match.baselined].map(([finding, entry]) =>
    isAsItWas(finding, entry) ? entry : baselineEntry(finding, disk),
  )
  const added = grow === null ? [] : newFindings(findings, match).map((finding) => baselineEntry(finding, disk))
  const reason = added.length > 0 ? (grow?.reason ?? null) : null
  return {
    reasons: [...new Set([...(stored?.reasons ?? []), ...(reason === null ? [] : [reason])])].sort(),
    entries: [...kept, ...(judged ? [] : match.unmatched), ...added].sort(compareEntries),
  }
}

/** The findings that a baseline could hold and does not. */
export function newFindings(findings: readonly Violation[], { baselined }: BaselineMatch): Violation[] {
  return findings.filter((finding) => canBeBaselined(finding) && !baselined.has(finding))
}

/** The hashes alone may be out of date: renewing them would make every edit of a frozen file a diff here. */
function isAsItWas(finding: Violation, entry: BaselineEntry): boolean {
  return finding.file === entry.file && finding.subject === entry.subject && isSameExtent(finding.extent, entry.extent)
}
