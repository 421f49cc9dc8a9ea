import type { Violation } from '../findings/finding.ts'
import { groupBy } from '../group-by.ts'
import { canBeBaselined, isCycle, type BaselineDisk, type BaselineEntry } from './entry.ts'
import { matchCycles } from './match-cycles.ts'
import { matchExtents } from './match-extents.ts'
import { matchRenamed } from './match-renamed.ts'

/** The findings of a run compared with a baseline. */
export interface BaselineMatch {
  /** The findings in the baseline, each with its entry. */
  baselined: Map<Violation, BaselineEntry>
  /** The entries that match no finding any more. */
  unmatched: BaselineEntry[]
}

/** Separates the findings in a baseline from the new ones, by identity and extent. */
export function matchBaseline(
  entries: readonly BaselineEntry[],
  findings: readonly Violation[],
  disk: BaselineDisk,
): BaselineMatch {
  const baselined = new Map<Violation, BaselineEntry>()
  const matched = new Set<BaselineEntry>()
  const add = (pairs: Map<Violation, BaselineEntry>): void => {
    for (const [finding, entry] of pairs) {
      baselined.set(finding, entry)
      matched.add(entry)
    }
  }
  const candidates = findings.filter(canBeBaselined)
  add(matchCycles(candidates.filter(isCycle), entries.filter(isCycle), disk))

  const openFindings = (): Violation[] => candidates.filter((one) => !isCycle(one) && !baselined.has(one))
  const openEntries = (): BaselineEntry[] => entries.filter((one) => !isCycle(one) && !matched.has(one))
  matchEqualKeys(openFindings(), openEntries(), ({ subject }) => subject).forEach(add)
  // An import that is left for its types only has improved.
  const typeOnly = openFindings().filter(({ subject }) => subject.startsWith('type '))
  matchEqualKeys(typeOnly, openEntries(), ({ subject }) => subject.replace(/^run /, 'type ')).forEach(add)
  add(matchRenamed(openFindings(), openEntries(), disk))
  return { baselined, unmatched: entries.filter((entry) => !matched.has(entry)) }
}

/** Matches the findings and entries of each rule, file and subject. */
function matchEqualKeys(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  subjectOf: (one: Violation | BaselineEntry) => string,
): Map<Violation, BaselineEntry>[] {
  if (findings.length === 0) return []
  const keyOf = (one: Violation | BaselineEntry): string => [one.rule, one.file, subjectOf(one)].join('\0')
  const findingsByKey = groupBy(findings, keyOf)
  return [...groupBy(entries, keyOf)].map(([key, group]) => matchExtents(findingsByKey.get(key) ?? [], group))
}
