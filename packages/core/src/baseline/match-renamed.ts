import type { Violation } from '../findings/finding.ts'
import { isWithin, targetOf, type BaselineDisk, type BaselineEntry } from './entry.ts'
import { isRename, splitContent } from './content.ts'

/** Whether a content now is that of a file that vanished. */
type IsSame = (before: string | null, now: string | null) => boolean

/** Pairs findings with entries whose importer or target has another name now: gone from the old path, and of equal or similar content at the new one. */
export function pairRenamed(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  disk: BaselineDisk,
): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  const lost = entries.filter((entry) =>
    disk.exists(entry.file) ? hasLostTarget(entry, disk) : entry.content !== null,
  )
  if (lost.length === 0) return pairs
  const claimed = new Set<BaselineEntry>()
  const isSimilar = createIsRename()
  const pairAll = (isSame: IsSame, keyOfContent: (content: string | null) => string): void => {
    const isGone = (entry: BaselineEntry): boolean => !disk.exists(entry.file)
    const groups = new Map<string, BaselineEntry[]>()
    for (const entry of lost) {
      if (claimed.has(entry)) continue
      add(
        groups,
        isGone(entry)
          ? keyOf(entry.rule, 'content', keyOfContent(entry.content))
          : keyOf(entry.rule, 'file', entry.file),
        entry,
      )
    }
    for (const finding of findings) {
      if (pairs.has(finding) || groups.size === 0) continue
      const here = groups.get(keyOf(finding.rule, 'file', finding.file)) ?? []
      const content = disk.contentOf(finding.file)
      const elsewhere = groups.get(keyOf(finding.rule, 'content', keyOfContent(content))) ?? []
      const entry = [...here, ...elsewhere].find(
        (one) =>
          !claimed.has(one) &&
          (!isGone(one) || isSame(one.content, content)) &&
          isWithin(finding.extent, one.extent) &&
          isSameSubject(finding, one, disk, isSame),
      )
      if (entry === undefined) continue
      claimed.add(entry)
      pairs.set(finding, entry)
    }
  }
  // What is equal is claimed first, so that what is only similar cannot take its entry.
  pairAll(isEqual, (content) => splitContent(content ?? '').hash)
  if (claimed.size < lost.length && pairs.size < findings.length) pairAll(isSimilar, () => '')
  return pairs
}

function isSameSubject(finding: Violation, entry: BaselineEntry, disk: BaselineDisk, isSame: IsSame): boolean {
  if (finding.subject === entry.subject) return true
  const now = targetOf(finding.subject)
  const before = targetOf(entry.subject)
  if (now === null || before === null || (before.typeOnly && !now.typeOnly)) return false
  if (now.path === before.path) return true
  // A file that imports itself takes its target along.
  if (before.path === entry.file && now.path === finding.file) return true
  return entry.target !== null && !disk.exists(before.path) && isSame(entry.target, disk.contentOf(now.path))
}

function hasLostTarget({ subject, target }: BaselineEntry, disk: BaselineDisk): boolean {
  const named = targetOf(subject)
  return named !== null && target !== null && !disk.exists(named.path)
}

function isEqual(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && splitContent(before).hash === splitContent(now).hash
}

/** Compares each pair of files once. */
function createIsRename(): IsSame {
  const known = new Map<string | null, Map<string | null, boolean>>()
  return (before, now) => {
    let answers = known.get(before)
    if (answers === undefined) known.set(before, (answers = new Map()))
    let answer = answers.get(now)
    if (answer === undefined) answers.set(now, (answer = isRename(before, now)))
    return answer
  }
}

function keyOf(...parts: string[]): string {
  return parts.join('\0')
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
