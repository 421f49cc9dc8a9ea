import {
  isCycle,
  namedPaths,
  targetOf,
  type Baseline,
  type BaselineDisk,
  type BaselineEntry,
  type Finding,
  type Violation,
} from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import type { FileRecord } from '@stratalint/rule'
import { ABSENCE_RULE } from '../findings/rule-ids.ts'
import { suppress } from '../findings/suppress.ts'
import type { Ratchet } from '../ratchet.ts'
import { fingerprint, type Shard } from './shard.ts'

/** A finding that is true only if every shard has it, such as an unused exception. */
export interface Absence {
  finding: Finding
  /** Whether a comment in the code silences it. */
  silenced: boolean
}

/** A shard's share of a baseline, and what matching the whole of it will ask of the disk. */
export interface BaselineShare {
  entries: BaselineEntry[]
  /** Files that these entries name and that are gone. */
  missing: string[]
  /** The hashes of files by which a renamed one is known again; empty where nothing is missing. */
  contents: Record<string, string | null>
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
  ratchet: Ratchet
  isOwn: (path: string) => boolean
  /** The requested findings of this shard, baselined ones included. */
  requested: readonly Violation[]
  baselined: Finding[]
}

/** Collects what joining the shards needs. */
export function partOf(
  shard: Shard,
  { policy, modules, rules, conclusive, exceptions, ratchet, isOwn, requested, baselined, absences }: ShardRun,
): ShardPart {
  const { stored, disk } = ratchet
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
  graphFindings: readonly Finding[],
  records: readonly Pick<FileRecord, 'file' | 'directives'>[],
): Absence[] {
  const findings = graphFindings.filter(({ rule }) => rule === ABSENCE_RULE)
  const { kept } = suppress(findings, records)
  return findings.map((finding) => ({ finding, silenced: !kept.includes(finding) }))
}

/** The entries of one shard, with the state of the files that these findings name. */
function shareOf(
  { entries }: Baseline,
  isOwn: (path: string) => boolean,
  findings: readonly Violation[],
  disk: BaselineDisk,
): BaselineShare {
  const gone = (entry: BaselineEntry): string[] => namedPaths(entry).filter((path) => !disk.exists(path))
  const own = entries.filter(({ file }) => isOwn(file))
  const anyIsGone = entries.some((entry) => gone(entry).length > 0)
  const asked = anyIsGone
    ? findings
        .filter((finding) => !isCycle(finding))
        .flatMap(({ file, subject }) => [file, targetOf(subject)?.path ?? file])
    : []
  return {
    entries: own,
    missing: [...new Set(own.flatMap(gone))],
    contents: Object.fromEntries([...new Set(asked)].map((path) => [path, disk.contentOf(path)])),
  }
}
