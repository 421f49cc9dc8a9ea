import type { Violation } from '../findings/finding.ts'
import {
  baselineEntry,
  canBeBaselined,
  compareEntries,
  isSameExtent,
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
  /** The reason why new findings are added; `null` leaves them out. */
  grow: { reason: string | null } | null
}

/** The baseline after a run: without fixed findings, with smaller extents where they shrank, and with unchanged lines for the rest. */
export function updateBaseline({ stored, match, findings, disk, judged, grow }: BaselineUpdate): Baseline {
  const kept = [...match.baselined].map(([finding, entry]) =>
    isUnchanged(finding, entry) ? entry : baselineEntry(finding, disk),
  )
  const added = grow === null ? [] : newFindings(findings, match).map((finding) => baselineEntry(finding, disk))
  const reasons = new Set(stored?.reasons)
  if (added.length > 0 && grow !== null && grow.reason !== null) reasons.add(grow.reason)
  return {
    reasons: [...reasons].sort(),
    entries: [...kept, ...(judged ? [] : match.unmatched), ...added].sort(compareEntries),
  }
}

/** The findings that a baseline could contain and does not. */
export function newFindings(findings: readonly Violation[], { baselined }: BaselineMatch): Violation[] {
  return findings.filter((finding) => canBeBaselined(finding) && !baselined.has(finding))
}

/** Only the digests may be out of date: updating them would change the baseline with every edit of a baselined file. */
function isUnchanged(finding: Violation, entry: BaselineEntry): boolean {
  return finding.file === entry.file && finding.subject === entry.subject && isSameExtent(finding.extent, entry.extent)
}
