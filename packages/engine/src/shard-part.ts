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
import type { Ratchet } from './ratchet.ts'
import { fingerprint, type Shard } from './shard.ts'
import { suppress } from './suppress.ts'

/** The id of the finding that stands for a crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

/** The id of the finding that a configuration file cannot be fully read, so that imports may lead elsewhere than they seem to. */
export const CONFIG_RULE = 'stratalint/config'

/** A finding that absence proves, such as an exception that lifts nothing: true when every shard has it. */
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

/** What a shard leaves for those who join it with the others. */
export interface ShardPart extends Shard {
  /** The hash of the policy, and of all files and imports: equal in all shards of one run. */
  policy: string
  project: string
  /** The rules that were asked for; `null` for all. */
  rules: string[] | null
  /** Whether absence proves something: everything could be read, and every rule was asked for. */
  conclusive: boolean
  /** Indexes of the exceptions of the policy that lifted something. */
  exceptions: number[]
  /** Findings of this shard that the baseline seems to hold, as far as one shard can tell. */
  held: Finding[]
  absences: Absence[]
  /** `null` where there is no baseline, or none was asked for. */
  baseline: BaselineShare | null
}

/** What a shard knows of its run. */
export interface ShardRun extends Pick<ShardPart, 'policy' | 'conclusive' | 'absences'> {
  modules: readonly ResolvedModule[]
  rules: readonly string[] | null
  exceptions: readonly number[]
  ratchet: Ratchet
  isOwn: (path: string) => boolean
  /** The findings of this shard, those that the baseline holds among them. */
  asked: readonly Violation[]
  held: Finding[]
}

/** Writes down what joining takes. */
export function partOf(
  shard: Shard,
  { policy, modules, rules, conclusive, exceptions, ratchet, isOwn, asked, held, absences }: ShardRun,
): ShardPart {
  const { stored, disk } = ratchet
  return {
    ...shard,
    policy,
    conclusive,
    project: fingerprint(modules),
    rules: rules === null ? null : [...new Set(rules)].sort(),
    exceptions: [...exceptions].sort((a, b) => a - b),
    held,
    absences,
    baseline:
      stored === null ? null : shareOf(stored, isOwn, [...asked, ...absences.map(({ finding }) => finding)], disk),
  }
}

/** The findings among those of the whole graph that only all shards together can judge. */
export function absencesOf(
  findings: readonly Finding[],
  records: readonly Pick<FileRecord, 'file' | 'directives'>[],
): Absence[] {
  const { kept } = suppress(findings, records)
  return findings.map((finding) => ({ finding, silenced: !kept.includes(finding) }))
}

/** The share of a baseline that belongs to one shard, with what the disk says of these findings. */
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
