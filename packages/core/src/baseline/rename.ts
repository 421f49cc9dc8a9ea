import type { Violation } from '../finding.ts'
import { isWithin, targetOf, type BaselineDisk, type BaselineEntry } from './entry.ts'

/** Pairs findings with entries whose importer or target has another name now: gone from the old path, and of equal content at the new one. */
export function pairRenamed(findings: readonly Violation[], entries: readonly BaselineEntry[], disk: BaselineDisk): Map<Violation, BaselineEntry> {
  const pairs = new Map<Violation, BaselineEntry>()
  const byFile = new Map<string, BaselineEntry[]>()
  const byContent = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    if (disk.exists(entry.file)) {
      if (hasLostTarget(entry, disk)) add(byFile, keyOf(entry.rule, entry.file), entry)
    } else if (entry.content !== null) {
      add(byContent, keyOf(entry.rule, entry.content), entry)
    }
  }
  if (byFile.size === 0 && byContent.size === 0) return pairs

  const claimed = new Set<BaselineEntry>()
  for (const finding of findings) {
    const here = byFile.get(keyOf(finding.rule, finding.file)) ?? []
    const elsewhere = byContent.size === 0 ? [] : byContent.get(keyOf(finding.rule, disk.contentOf(finding.file) ?? '')) ?? []
    const entry = [...here, ...elsewhere].find((one) => !claimed.has(one) && isWithin(finding.extent, one.extent) && isSameSubject(finding, one, disk))
    if (entry === undefined) continue
    claimed.add(entry)
    pairs.set(finding, entry)
  }
  return pairs
}

function isSameSubject(finding: Violation, entry: BaselineEntry, disk: BaselineDisk): boolean {
  if (finding.subject === entry.subject) return true
  const now = targetOf(finding.subject)
  const before = targetOf(entry.subject)
  if (now === null || before === null || (before.typeOnly && !now.typeOnly)) return false
  if (now.path === before.path) return true
  // A file that imports itself takes its target along.
  if (before.path === entry.file && now.path === finding.file) return true
  return entry.target !== null && !disk.exists(before.path) && disk.contentOf(now.path) === entry.target
}

function hasLostTarget({ subject, target }: BaselineEntry, disk: BaselineDisk): boolean {
  const named = targetOf(subject)
  return named !== null && target !== null && !disk.exists(named.path)
}

function keyOf(rule: string, other: string): string {
  return `${rule}\0${other}`
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
