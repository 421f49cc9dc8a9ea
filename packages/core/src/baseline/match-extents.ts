import type { Violation } from '../findings/finding.ts'
import { isSameExtent, isWithin, type BaselineEntry } from './entry.ts'

/**
 * Gives each finding an entry of its own whose extent it lies within, to as many findings as can be.
 * All are of one rule, file and subject.
 */
export function pairByExtent(
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
  // An equal pair never stands in the way of another, so only the rest has to be weighed.
  const rest = findings.filter((finding) => !pairs.has(finding))
  const holders = new Map<BaselineEntry, Violation>()
  const seat = (finding: Violation, asked: Set<BaselineEntry>): boolean => {
    for (const entry of free) {
      if (asked.has(entry) || !isWithin(finding.extent, entry.extent)) continue
      asked.add(entry)
      const holder = holders.get(entry)
      if (holder === undefined || seat(holder, asked)) {
        holders.set(entry, finding)
        return true
      }
    }
    return false
  }
  if (free.size > 0) for (const finding of rest) seat(finding, new Set())
  for (const [entry, finding] of holders) pairs.set(finding, entry)
  return pairs
}
