import type { Violation } from '../findings/finding.ts'
import { groupBy } from '../group-by.ts'
import { contentHash, isRename } from './content.ts'
import { isWithin, targetOf, type BaselineDisk, type BaselineEntry } from './entry.ts'

/** Whether a content now is that of a file that was lost. */
type IsSameContent = (before: string | null, now: string | null) => boolean

/** Pairs findings with entries whose importer or target was renamed: gone from the old path, with equal or similar content at the new one. */
export function matchRenamed(
  findings: readonly Violation[],
  entries: readonly BaselineEntry[],
  disk: BaselineDisk,
): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  if (findings.length === 0) return pairs
  const isLost = (entry: BaselineEntry): boolean => !disk.exists(entry.file)
  const open = new Set(entries.filter((entry) => (isLost(entry) ? entry.content !== null : hasLostTarget(entry, disk))))
  const matchAll = (isSame: IsSameContent, contentKey: (content: string | null) => string): void => {
    const groups = groupBy(open, (entry) =>
      isLost(entry) ? keyOf(entry.rule, 'content', contentKey(entry.content)) : keyOf(entry.rule, 'file', entry.file),
    )
    for (const finding of findings) {
      if (pairs.has(finding) || groups.size === 0) continue
      const content = disk.contentOf(finding.file)
      const sameFile = groups.get(keyOf(finding.rule, 'file', finding.file)) ?? []
      const otherFiles = groups.get(keyOf(finding.rule, 'content', contentKey(content))) ?? []
      const entry = [...sameFile, ...otherFiles].find(
        (one) =>
          open.has(one) &&
          (!isLost(one) || isSame(one.content, content)) &&
          isWithin(finding.extent, one.extent) &&
          isSameSubject(finding, one, disk, isSame),
      )
      if (entry === undefined) continue
      open.delete(entry)
      pairs.set(finding, entry)
    }
  }
  // Equal contents come first, so that a similar one cannot take their entry.
  matchAll(isEqual, (content) => contentHash(content ?? ''))
  if (open.size > 0 && pairs.size < findings.length) matchAll(createIsRename(), () => '')
  return pairs
}

function isSameSubject(finding: Violation, entry: BaselineEntry, disk: BaselineDisk, isSame: IsSameContent): boolean {
  if (finding.subject === entry.subject) return true
  const now = targetOf(finding.subject)
  const before = targetOf(entry.subject)
  if (now === null || before === null || (before.typeOnly && !now.typeOnly)) return false
  if (now.path === before.path) return true
  // The target of a file that imports itself is renamed with it.
  if (before.path === entry.file && now.path === finding.file) return true
  return entry.target !== null && !disk.exists(before.path) && isSame(entry.target, disk.contentOf(now.path))
}

function hasLostTarget({ subject, target }: BaselineEntry, disk: BaselineDisk): boolean {
  const named = targetOf(subject)
  return named !== null && target !== null && !disk.exists(named.path)
}

function isEqual(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && contentHash(before) === contentHash(now)
}

/** Compares each pair of contents once. */
function createIsRename(): IsSameContent {
  const known = new Map<string | null, Map<string | null, boolean>>()
  return (before, now) => {
    let answers = known.get(before)
    if (answers === undefined) known.set(before, (answers = new Map<string | null, boolean>()))
    let answer = answers.get(now)
    if (answer === undefined) answers.set(now, (answer = isRename(before, now)))
    return answer
  }
}

function keyOf(...parts: string[]): string {
  return parts.join('\0')
}
