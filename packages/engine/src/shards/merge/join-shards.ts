import { compareEntries, matchBaseline, type BaselineDisk, type Finding } from '@stratalint/core'
import { byPosition } from '../../findings/by-position.ts'
import type { Summary } from '../../check.ts'
import { CheckError } from '../../check-error.ts'
import { INTERNAL_RULE, type BaselineShare, type ShardPart } from '../shard-part.ts'
import { nameOf } from '../shard.ts'
import type { NamedDocument } from './document.ts'
import { sumOf } from './sum.ts'

/** Checks joined into one. */
export interface Joined {
  folder: string
  summary: Summary
  findings: Finding[]
  trusted: boolean
  /** How many entries of the baseline are fixed. */
  fixed: number
}

type Part = NamedDocument & { shard: ShardPart }

/** Joins all shards of one check into what the check would have been without them. */
export function joinShards(given: readonly Part[]): Joined {
  const parts = [...given].sort((a, b) => a.shard.index - b.shard.index)
  refuseMixed(parts)
  const told = withoutRepeats(parts.map(({ document, shard }) => [...document.findings, ...shard.held]))
  const absences = confirmedByAll(parts.map(({ shard }) => shard))
  const findings = [...told, ...absences.filter(({ silenced }) => !silenced).map(({ finding }) => finding)].sort(
    byPosition,
  )

  const shares = parts.flatMap(({ shard: { baseline } }) => (baseline === null ? [] : [baseline]))
  const match = matchBaseline(
    shares.flatMap(({ entries }) => entries).sort(compareEntries),
    findings,
    recordedDisk(shares),
  )
  const fresh = findings.filter((finding) => finding.rule === INTERNAL_RULE || !match.held.has(finding))
  const crashed = findings.some(({ rule }) => rule === INTERNAL_RULE)
  const judged = parts.every(({ shard }) => shard.conclusive) && !crashed
  const sum = sumOf(parts.map(({ document }) => document.summary))
  return {
    folder: parts[0]!.document.project.folder,
    summary: {
      ...sum,
      exceptions: new Set(parts.flatMap(({ shard }) => shard.exceptions)).size,
      suppressed: sum.suppressed + absences.filter(({ silenced }) => silenced).length,
      findings: findings.length,
      new: fresh.length,
      baselined: findings.length - fresh.length,
    },
    findings: fresh,
    trusted: parts.every(({ document }) => document.project.trusted) && !crashed,
    fixed: judged ? match.unclaimed.length : 0,
  }
}

/** Shards of two runs would miss files, or judge one file by two policies. */
function refuseMixed(parts: readonly Part[]): void {
  const first = parts[0]!
  const { count } = first.shard
  const seen = new Map<number, Part>()
  for (const part of parts) {
    const { shard, name } = part
    if (shard.count !== count)
      throw new CheckError(
        `${first.name} is shard ${nameOf(first.shard)} and ${name} is shard ${nameOf(shard)}: the shards of one check all have the same count.`,
      )
    const twin = seen.get(shard.index)
    if (twin !== undefined) throw new CheckError(`Shard ${nameOf(shard)} is given twice: ${twin.name} and ${name}.`)
    seen.set(shard.index, part)
    const difference = differenceOf(first.shard, shard)
    if (difference !== null)
      throw new CheckError(
        `${first.name} (shard ${nameOf(first.shard)}) and ${name} (shard ${nameOf(shard)}) are not of one check: ${difference}.`,
      )
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index))
  if (missing.length === 0) return
  const names = missing.slice(0, 5).map((index) => nameOf({ index, count }))
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : ''
  throw new CheckError(
    `${missing.length === 1 ? 'Shard' : 'Shards'} ${names.join(', ')}${more} ${missing.length === 1 ? 'is' : 'are'} missing; give the JSON of all ${count}.`,
  )
}

function differenceOf(a: ShardPart, b: ShardPart): string | null {
  if (a.policy !== b.policy) return 'their policies differ'
  if (a.project !== b.project) return 'they saw different files or imports'
  if (JSON.stringify(a.rules) !== JSON.stringify(b.rules)) return 'they were asked for different rules'
  if ((a.baseline === null) !== (b.baseline === null)) return 'only one of them was held against a baseline'
  return null
}

/** Every shard tells of a crash over the whole graph; all else one of them does. */
function withoutRepeats(lists: readonly Finding[][]): Finding[] {
  const told = new Set<string>()
  return lists.flatMap((findings) => {
    const texts = findings.map((finding) => JSON.stringify(finding))
    const fresh = findings.filter((_, index) => !told.has(texts[index]!))
    for (const text of texts) told.add(text)
    return fresh
  })
}

/** An exception lifts nothing where it lifts nothing in any shard. */
function confirmedByAll(shards: readonly ShardPart[]): ShardPart['absences'] {
  const [first, ...rest] = shards
  const others = rest.map(({ absences }) => new Set(absences.map(({ finding }) => JSON.stringify(finding))))
  return first!.absences.filter(({ finding }) => others.every((texts) => texts.has(JSON.stringify(finding))))
}

/** The disk as the shards saw it. */
function recordedDisk(shares: readonly BaselineShare[]): BaselineDisk {
  const missing = new Set(shares.flatMap((share) => share.missing))
  const contents = new Map(shares.flatMap((share) => Object.entries(share.contents)))
  return { exists: (path) => !missing.has(path), contentOf: (path) => contents.get(path) ?? null }
}
