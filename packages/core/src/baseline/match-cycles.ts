import type { Violation } from '../findings/finding.ts'
import { edgeBetween, edgesOf, endsOf, isWithin, type BaselineDisk, type BaselineEntry } from './entry.ts'

/** Pairs cycles with their entries. When a cycle was split, the entry of the whole covers each part. */
export function matchCycles(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  disk: BaselineDisk,
): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  const bySize = [...entries].sort((a, b) => edgesOf(a).length - edgesOf(b).length)
  let withLostFiles: BaselineEntry[] | null = null
  let allEdges: string[] | null = null
  for (const finding of findings) {
    // A cycle through types does not excuse one at run time.
    const mayCover = ({ rule, subject }: BaselineEntry): boolean =>
      rule === finding.rule && (subject === finding.subject || subject === 'run cycle')
    const entry =
      bySize.find((one) => mayCover(one) && isWithin(finding.extent, one.extent)) ??
      (withLostFiles ??= bySize.filter((one) => filesOf(edgesOf(one)).some((file) => !disk.exists(file)))).find(
        (one) => mayCover(one) && isWithin(finding.extent, renamed(edgesOf(one), edgesOf(finding), disk)),
      ) ??
      // Edges that are gone at run time join the cycles through types around them, and add no edge to these.
      (finding.subject === 'type cycle' && isWithin(finding.extent, (allEdges ??= entries.flatMap(edgesOf)))
        ? bySize.find((one) => mayCover(one) && edgesOf(one).some((edge) => edgesOf(finding).includes(edge)))
        : undefined)
    if (entry !== undefined) pairs.set(finding, entry)
  }
  return pairs
}

/** The stored edges with the new names of lost files: files with the same last segment, or the only one left. */
function renamed(stored: readonly string[], found: readonly string[], disk: BaselineDisk): string[] {
  const before = filesOf(stored)
  const now = filesOf(found)
  const lost = before.filter((file) => !now.includes(file) && !disk.exists(file))
  const appeared = new Set(now.filter((file) => !before.includes(file)))
  const names = new Map<string, string>()
  const rename = (from: string, to: string | undefined): void => {
    if (to === undefined) return
    names.set(from, to)
    appeared.delete(to)
  }
  for (const file of lost) {
    rename(
      file,
      [...appeared].find((other) => lastSegment(other) === lastSegment(file)),
    )
  }
  const left = lost.filter((file) => !names.has(file))
  if (left.length === 1 && appeared.size === 1) rename(left[0]!, [...appeared][0])
  return stored.map((edge) => edgeBetween(endsOf(edge).map((file) => names.get(file) ?? file)))
}

function filesOf(edges: readonly string[]): string[] {
  return [...new Set(edges.flatMap(endsOf))]
}

function lastSegment(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
