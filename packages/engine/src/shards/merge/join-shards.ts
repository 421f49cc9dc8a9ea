import { compareEntries, matchBaseline, type Finding } from '@stratalint/core'
import { diskOfShares } from '../../baseline/baseline-share.ts'
import { byPosition } from '../../findings/by-position.ts'
import { INTERNAL_RULE } from '../../findings/rule-ids.ts'
import type { Summary } from '../../cache/summary.ts'
import { CheckError } from '../../base/check-error.ts'
import type { ShardPart } from '../shard-part.ts'
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

/** Joins all shards of one check into the result of the same check without shards. */
export function joinShards(given: readonly Part[]): Joined {
  const parts = [...given].sort((a, b) => a.shard.index - b.shard.index)
  refuseMixed(parts)
  const reported = withoutRepeats(parts.map(({ document, shard }) => [...document.findings, ...shard.baselined]))
  const absences = confirmedByAll(parts.map(({ shard }) => shard))
  const findings = [...reported, ...absences.filter(({ silenced }) => !silenced).map(({ finding }) => finding)].sort(
    byPosition,
  )

  const shares = parts.flatMap(({ shard: { baseline } }) => (baseline === null ? [] : [baseline]))
  const match = matchBaseline(
    shares.flatMap(({ entries }) => entries).sort(compareEntries),
    findings,
    diskOfShares(shares),
  )
  const fresh = findings.filter((finding) => finding.rule === INTERNAL_RULE || !match.baselined.has(finding))
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
    fixed: judged ? match.unmatched.length : 0,
  }
}

/** Refuses shards of different checks: files would be missing, or checked against two policies. */
function refuseMixed(parts: readonly Part[]): void {
  const first = parts[0]!
  const { count } = first.shard
  const seen = new Map<number, Part>()
  for (const part of parts) {
    const { shard, name } = part
    if (shard.count !== count)
      throw new CheckError(
        `${first.name} is shard ${nameOf(first.shard)} and ${name} is shard ${nameOf(shard)}; all shards of one check have the same count.`,
      )
    const twin = seen.get(shard.index)
    if (twin !== undefined) throw new CheckError(`Shard ${nameOf(shard)} is given twice: ${twin.name} and ${name}.`)
    seen.set(shard.index, part)
    const difference = differenceOf(first.shard, shard)
    if (difference !== null)
      throw new CheckError(
        `${first.name} (shard ${nameOf(first.shard)}) and ${name} (shard ${nameOf(shard)}) are not from the same check: ${difference}.`,
      )
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index))
  if (missing.length === 0) return
  const names = missing.slice(0, 5).map((index) => nameOf({ index, count }))
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : ''
  throw new CheckError(
    `${missing.length === 1 ? 'Shard' : 'Shards'} ${names.join(', ')}${more} ${missing.length === 1 ? 'is' : 'are'} missing; pass the JSON of all ${count} shards.`,
  )
}

function differenceOf(a: ShardPart, b: ShardPart): string | null {
  if (a.policy !== b.policy) return 'their policies differ'
  if (a.project !== b.project) return 'they checked different files or imports'
  if (JSON.stringify(a.rules) !== JSON.stringify(b.rules)) return 'they checked different rules'
  if ((a.baseline === null) !== (b.baseline === null)) return 'only one of them used the baseline'
  return null
}

/** Every shard reports the crash of a graph rule; other findings are reported by one shard. */
function withoutRepeats(lists: readonly Finding[][]): Finding[] {
  const seen = new Set<string>()
  return lists.flatMap((findings) => {
    const texts = findings.map((finding) => JSON.stringify(finding))
    const fresh = findings.filter((_, index) => !seen.has(texts[index]!))
    for (const text of texts) seen.add(text)
    return fresh
  })
}

/** Something is absent only if it is absent in every shard. */
function confirmedByAll(shards: readonly ShardPart[]): ShardPart['absences'] {
  const [first, ...rest] = shards
  const others = rest.map(({ absences }) => new Set(absences.map(({ finding }) => JSON.stringify(finding))))
  return first!.absences.filter(({ finding }) => others.every((texts) => texts.has(JSON.stringify(finding))))
}
