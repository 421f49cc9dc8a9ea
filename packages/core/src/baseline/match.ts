import type { Violation } from '../findings/finding.ts'
import { pairCycles } from './match-cycles.ts'
import { isCycle, canBeBaselined, type BaselineDisk, type BaselineEntry } from './entry.ts'
import { pairByExtent } from './match-extents.ts'
import { pairRenamed } from './match-renamed.ts'

/** What a baseline says of a run. */
export interface BaselineMatch {
  /** The findings that the baseline holds, each with its entry. */
  baselined: Map<Violation, BaselineEntry>
  /** The entries that no finding needs any more. */
  unmatched: BaselineEntry[]
}

/** Tells the findings that a baseline holds from the new ones, by identity and extent. */
export function matchBaseline(
  entries: readonly BaselineEntry[],
  findings: readonly Violation[],
  disk: BaselineDisk,
): BaselineMatch {
  const baselined = new Map<Violation, BaselineEntry>()
  const claimed = new Set<BaselineEntry>()
  const take = (pairs: Map<Violation, BaselineEntry>): void => {
    for (const [finding, entry] of pairs) {
      baselined.set(finding, entry)
      claimed.add(entry)
    }
  }
  const asked = findings.filter(canBeBaselined)
  take(pairCycles(asked.filter(isCycle), entries.filter(isCycle), disk))

  const open = (): [Violation[], BaselineEntry[]] => [
    asked.filter((finding) => !isCycle(finding) && !baselined.has(finding)),
    entries.filter((entry) => !isCycle(entry) && !claimed.has(entry)),
  ]
  pairWithin(...open(), ({ rule, file, subject }) => [rule, file, subject]).forEach(take)
  // An import that is gone at run time is better than the one that was not.
  const [left, spare] = open()
  pairWithin(
    left.filter(({ subject }) => subject.startsWith('type ')),
    spare,
    ({ rule, file, subject }) => [rule, file, subject.replace(/^run /, 'type ')],
  ).forEach(take)
  take(pairRenamed(...open(), disk))
  return { baselined, unmatched: entries.filter((entry) => !claimed.has(entry)) }
}

function pairWithin(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  parts: (one: Violation | BaselineEntry) => string[],
): Map<Violation, BaselineEntry>[] {
  if (findings.length === 0 || entries.length === 0) return []
  const groups = new Map<string, { findings: Violation[]; entries: BaselineEntry[] }>()
  const keyOf = (one: Violation | BaselineEntry): string => parts(one).join('\0')
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), { findings: [], entries: [entry] })
    else group.entries.push(entry)
  }
  for (const finding of findings) groups.get(keyOf(finding))?.findings.push(finding)
  return [...groups.values()].map((group) => pairByExtent(group.findings, group.entries))
}
