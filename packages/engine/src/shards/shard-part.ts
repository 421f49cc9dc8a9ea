import type { Finding, Violation } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import type { FileRecord } from '@stratalint/rule'
import type { AppliedBaseline } from '../baseline/apply-baseline.ts'
import { shareOf, type BaselineShare } from '../baseline/baseline-share.ts'
import { suppress } from '../findings/suppress.ts'
import { fingerprint, type Shard } from './shard.ts'

/** A finding that is true only if every shard has it, such as an unused exception. */
export interface Absence {
  finding: Finding
  /** Whether a comment in the code silences it. */
  silenced: boolean
}

/** What joining the shards of one check needs. */
export interface ShardPart extends Shard {
  /** A hash of the policy; equal in all shards of one check. */
  policy: string
  /** A hash of all files and imports; equal in all shards of one check. */
  project: string
  /** The requested rules; `null` for all. */
  rules: string[] | null
  /** Whether findings about absent things can be relied on: everything could be read, and every rule was requested. */
  conclusive: boolean
  /** Indexes of the exceptions of the policy that are in use. */
  exceptions: number[]
  /** Findings of this shard that are in the baseline, as far as one shard can determine. */
  baselined: Finding[]
  absences: Absence[]
  /** `null` where there is no baseline or it is not used. */
  baseline: BaselineShare | null
}

/** What a shard knows about its run. */
export interface ShardRun extends Pick<ShardPart, 'policy' | 'conclusive' | 'absences'> {
  modules: readonly ResolvedModule[]
  rules: readonly string[] | null
  exceptions: readonly number[]
  appliedBaseline: AppliedBaseline
  isOwn: (path: string) => boolean
  /** The requested findings of this shard, baselined ones included. */
  requested: readonly Violation[]
  baselined: Finding[]
}

/** Collects what joining the shards needs. */
export function partOf(
  shard: Shard,
  { policy, modules, rules, conclusive, exceptions, appliedBaseline, isOwn, requested, baselined, absences }: ShardRun,
): ShardPart {
  const { stored, disk } = appliedBaseline
  return {
    ...shard,
    policy,
    conclusive,
    project: fingerprint(modules),
    rules: rules === null ? null : [...new Set(rules)].sort(),
    exceptions: [...exceptions].sort((a, b) => a - b),
    baselined,
    absences,
    baseline:
      stored === null ? null : shareOf(stored, isOwn, [...requested, ...absences.map(({ finding }) => finding)], disk),
  }
}

/** The findings that only all shards together can confirm. */
export function absencesOf(
  findings: readonly Finding[],
  records: readonly Pick<FileRecord, 'file' | 'directives'>[],
): Absence[] {
  const { kept } = suppress(findings, records)
  return findings.map((finding) => ({ finding, silenced: !kept.includes(finding) }))
}
