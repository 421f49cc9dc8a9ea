import type { Violation } from '../findings/finding.ts'
import { isWithin, type BaselineDisk, type BaselineEntry } from './entry.ts'

/** Pairs cycles with the entries that hold them. One that fell apart is still baselined, part by part, by the entry of the whole. */
export function pairCycles(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  disk: BaselineDisk,
): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  const bySize = [...entries].sort((a, b) => edgesOf(a).length - edgesOf(b).length)
  let moved: BaselineEntry[] | null = null
  let all: string[] | null = null
  for (const finding of findings) {
    // One that closed only through types may not come to close at run time.
    const mayHold = ({ rule, subject }: BaselineEntry): boolean =>
      rule === finding.rule && (subject === finding.subject || subject === 'run cycle')
    const entry =
      bySize.find((one) => mayHold(one) && isWithin(finding.extent, one.extent)) ??
      (moved ??= bySize.filter((one) => [...filesOf(edgesOf(one))].some((file) => !disk.exists(file)))).find(
        (one) => mayHold(one) && isWithin(finding.extent, renamed(edgesOf(one), edgesOf(finding), disk)),
      ) ??
      // Edges that dropped out of a cycle at run time join the cycles through types around them, and add no edge to these.
      (finding.subject === 'type cycle' && isWithin(finding.extent, (all ??= entries.flatMap(edgesOf)))
        ? bySize.find((one) => mayHold(one) && edgesOf(one).some((edge) => edgesOf(finding).includes(edge)))
        : undefined)
    if (entry !== undefined) pairs.set(finding, entry)
  }
  return pairs
}

/** The stored edges under the names that their vanished files have now: by their last segment, or as the only one left. */
function renamed(stored: readonly string[], found: readonly string[], disk: BaselineDisk): string[] {
  const before = filesOf(stored)
  const now = filesOf(found)
  const vanished = [...before].filter((file) => !now.has(file) && !disk.exists(file))
  const appeared = [...now].filter((file) => !before.has(file))
  const names = new Map<string, string>()
  const take = (from: string, to: string | undefined): void => {
    if (to === undefined) return
    names.set(from, to)
    appeared.splice(appeared.indexOf(to), 1)
  }
  for (const file of vanished)
    take(
      file,
      appeared.find((other) => lastSegment(other) === lastSegment(file)),
    )
  const left = vanished.filter((file) => !names.has(file))
  if (left.length === 1 && appeared.length === 1) take(left[0]!, appeared[0])
  return stored.map((edge) =>
    endsOf(edge)
      .map((file) => names.get(file) ?? file)
      .join(ARROW),
  )
}

const ARROW = ' -> '

export function edgesOf({ extent }: Pick<BaselineEntry, 'extent'>): readonly string[] {
  return Array.isArray(extent) ? extent : []
}

export function filesOf(edges: readonly string[]): Set<string> {
  return new Set(edges.flatMap(endsOf))
}

function endsOf(edge: string): string[] {
  return edge.split(ARROW)
}

function lastSegment(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
