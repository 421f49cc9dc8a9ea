import type { Extent, Violation } from '../findings/finding.ts'

/** One finding in a baseline. */
export interface BaselineEntry {
  file: string
  rule: string
  subject: string
  extent: Extent
  /** The digest of the file's code, by which a renamed file is recognized; `null` for an unreadable file, and for cycles, which do not need it. */
  content: string | null
  /** The digest of the file that the subject names; `null` when it names none. */
  target: string | null
}

/** The findings that a project had when its baseline was written, and the reasons why it was allowed to grow since. */
export interface Baseline {
  reasons: readonly string[]
  entries: readonly BaselineEntry[]
}

/** The files of the project as matching needs them, by paths relative to the root. */
export interface BaselineDisk {
  exists(path: string): boolean
  /** The digest of a file's code; `null` when it cannot be read. */
  contentOf(path: string): string | null
}

/** The entry for a finding as it is now. */
export function baselineEntry({ file, rule, subject, extent }: Violation, disk: BaselineDisk): BaselineEntry {
  const target = targetOf(subject)
  return {
    file,
    rule,
    subject,
    extent,
    content: isCycle({ subject }) ? null : disk.contentOf(file),
    target: target === null ? null : disk.contentOf(target.path),
  }
}

/** Whether a finding may be in a baseline: one that reports a failed check may not. */
export function canBeBaselined({ rule }: Pick<Violation, 'rule'>): boolean {
  return !rule.startsWith('stratalint/')
}

/** The order of the lines in a baseline, the same on every machine. */
export function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject, b.subject) ||
    compareText(JSON.stringify(a.extent), JSON.stringify(b.extent)) ||
    compareText(`${a.content} ${a.target}`, `${b.content} ${b.target}`)
  )
}

/** Whether a finding or an entry is about a cycle. The file of one changes with its cheapest edge to cut, so only the edges identify it. */
export function isCycle({ subject }: Pick<BaselineEntry, 'subject'>): boolean {
  return subject === 'run cycle' || subject === 'type cycle'
}

/** Whether an extent is within another: no further name, no larger number. */
export function isWithin(extent: Extent, stored: Extent): boolean {
  if (extent === null || stored === null) return extent === stored
  if (typeof extent === 'number' || typeof stored === 'number') {
    return typeof extent === 'number' && typeof stored === 'number' && extent <= stored
  }
  // Most are equal, and a large cycle is compared often.
  if (extent.length === stored.length && extent.every((name, index) => name === stored[index])) return true
  const names = new Set(stored)
  return extent.every((name) => names.has(name))
}

/** Whether two extents are the same. */
export function isSameExtent(a: Extent, b: Extent): boolean {
  return isWithin(a, b) && isWithin(b, a)
}

/** Every file that an entry names: its own, the target of its edge, and those of its cycle. */
export function namedPaths(entry: BaselineEntry): string[] {
  if (isCycle(entry)) return [...new Set([entry.file, ...edgesOf(entry).flatMap(endsOf)])]
  const target = targetOf(entry.subject)
  return target === null ? [entry.file] : [entry.file, target.path]
}

/** The file that an edge's subject names, and whether the edge exists at run time; `null` for packages and for subjects that are no edge. */
export function targetOf(subject: string): { path: string; typeOnly: boolean } | null {
  const found = /^(run|type) (?!package:|unresolved:)(.+)$/s.exec(subject)
  return found === null ? null : { path: found[2]!, typeOnly: found[1] === 'type' }
}

const ARROW = ' -> '

/** The edges of a cycle, each as the text `a.ts -> b.ts`. */
export function edgesOf({ extent }: Pick<BaselineEntry, 'extent'>): readonly string[] {
  return Array.isArray(extent) ? extent : []
}

/** The two files of an edge. */
export function endsOf(edge: string): string[] {
  return edge.split(ARROW)
}

/** The edge between two files. */
export function edgeBetween(ends: readonly string[]): string {
  return ends.join(ARROW)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
