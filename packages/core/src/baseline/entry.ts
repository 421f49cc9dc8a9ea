import type { Extent, Violation } from '../findings/finding.ts'

/** One finding that a baseline holds. */
export interface BaselineEntry {
  file: string
  rule: string
  subject: string
  extent: Extent
  /** The hash of the file's code and a sketch of it, by which it is known again under another name; `null` where it cannot be read, and for cycles, which do not ask. */
  content: string | null
  /** The same of the file that the subject names; `null` where it names none. */
  target: string | null
}

/** The findings that a project lived with when it was frozen, and why it was let grow since. */
export interface Baseline {
  reasons: readonly string[]
  entries: readonly BaselineEntry[]
}

/** What matching asks about the files of the project, by paths relative to the root. */
export interface BaselineDisk {
  exists(path: string): boolean
  contentOf(path: string): string | null
}

/** The entry that holds a finding as it is now. */
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

/** Whether a finding may ever be baselined: what says that something could not be checked may not. */
export function canBeBaselined({ rule }: Pick<Violation, 'rule'>): boolean {
  return !rule.startsWith('stratalint/')
}

/** The order of the lines in a baseline, the same on every machine. */
export function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    byText(a.file, b.file) ||
    byText(a.rule, b.rule) ||
    byText(a.subject, b.subject) ||
    byText(JSON.stringify(a.extent), JSON.stringify(b.extent)) ||
    byText(`${a.content} ${a.target}`, `${b.content} ${b.target}`)
  )
}

/** Cycles stand at the edge that is cheapest to cut, which changes with the cycle; so only their edges tell them apart. */
export function isCycle({ subject }: Pick<BaselineEntry, 'subject'>): boolean {
  return subject === 'run cycle' || subject === 'type cycle'
}

/** Whether an extent lies within another: no further name, no larger number. */
export function isWithin(extent: Extent, stored: Extent): boolean {
  if (extent === null || stored === null) return extent === stored
  if (typeof extent === 'number' || typeof stored === 'number')
    return typeof extent === 'number' && typeof stored === 'number' && extent <= stored
  const names = new Set(stored)
  return extent.every((name) => names.has(name))
}

/** Whether two extents are the same. */
export function isSameExtent(a: Extent, b: Extent): boolean {
  return isWithin(a, b) && isWithin(b, a)
}

/** The file that an edge's subject names, and whether the edge exists at run time; `null` for packages and what is no edge. */
export function targetOf(subject: string): { path: string; typeOnly: boolean } | null {
  const found = /^(run|type) (?!package:|unresolved:)(.+)$/s.exec(subject)
  return found === null ? null : { path: found[2]!, typeOnly: found[1] === 'type' }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
