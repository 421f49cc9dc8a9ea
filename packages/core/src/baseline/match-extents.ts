import type { Violation } from '../findings/finding.ts'
import { isSameExtent, isWithin, type BaselineEntry } from './entry.ts'

/**
 * Pairs as many findings as possible with an entry each, whose extent covers that of the finding.
 * All are of one rule, file and subject.
 */
export function matchExtents(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  const free = new Set(entries)
  for (const finding of findings) {
    for (const entry of free) {
      if (!isSameExtent(finding.extent, entry.extent)) continue
      pairs.set(finding, entry)
      free.delete(entry)
      break
    }
  }
  // Equal pairs never reduce the number of others, so only the rest needs a bipartite matching.
  const owners = new Map<BaselineEntry, Violation>()
  const assign = (finding: Violation, tried: Set<BaselineEntry>): boolean => {
    for (const entry of free) {
      if (tried.has(entry) || !isWithin(finding.extent, entry.extent)) continue
      tried.add(entry)
      const owner = owners.get(entry)
      if (owner === undefined || assign(owner, tried)) {
        owners.set(entry, finding)
        return true
      }
    }
    return false
  }
  if (free.size > 0) for (const finding of findings) if (!pairs.has(finding)) assign(finding, new Set())
  for (const [entry, finding] of owners) pairs.set(finding, entry)
  return pairs
}
