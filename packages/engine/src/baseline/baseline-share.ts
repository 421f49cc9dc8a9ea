import {
  isCycle,
  namedPaths,
  targetOf,
  type Baseline,
  type BaselineDisk,
  type BaselineEntry,
  type Violation,
} from '@stratalint/core'

/** One shard's share of a baseline, with what matching the whole baseline needs to know about the files. */
export interface BaselineShare {
  entries: BaselineEntry[]
  /** The files that these entries name and that are gone. */
  missing: string[]
  /** The digests by which renamed files are recognized; empty when no file is missing. */
  contents: Record<string, string | null>
}

/** The share of a baseline that belongs to one shard. */
export function shareOf(
  { entries }: Baseline,
  isOwn: (path: string) => boolean,
  findings: readonly Violation[],
  disk: BaselineDisk,
): BaselineShare {
  const missingIn = (entry: BaselineEntry): string[] => namedPaths(entry).filter((path) => !disk.exists(path))
  const own = entries.filter(({ file }) => isOwn(file))
  const renamed = entries.some((entry) => missingIn(entry).length > 0)
    ? findings
        .filter((finding) => !isCycle(finding))
        .flatMap(({ file, subject }) => [file, targetOf(subject)?.path ?? file])
    : []
  return {
    entries: own,
    missing: [...new Set(own.flatMap(missingIn))],
    contents: Object.fromEntries([...new Set(renamed)].map((path) => [path, disk.contentOf(path)])),
  }
}

/** The files as the shards saw them. */
export function diskOfShares(shares: readonly BaselineShare[]): BaselineDisk {
  const missing = new Set(shares.flatMap((share) => share.missing))
  const contents = new Map(shares.flatMap((share) => Object.entries(share.contents)))
  return { exists: (path) => !missing.has(path), contentOf: (path) => contents.get(path) ?? null }
}
