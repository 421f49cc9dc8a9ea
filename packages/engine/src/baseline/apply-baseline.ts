import { matchBaseline, type Baseline, type BaselineDisk, type BaselineMatch, type Violation } from '@stratalint/core'

/** A run held against the project's baseline: all of its findings, whatever the scope. */
export interface AppliedBaseline {
  stored: Baseline | null
  match: BaselineMatch
  /** What the matching asked. */
  disk: BaselineDisk
  findings: readonly Violation[]
  /** Whether an entry that no finding claims is known to be fixed: in a whole run over files that could all be read. */
  judged: boolean
  /** How many entries are fixed. */
  fixed: number
}

/** Asked of a baseline without entries, which has no questions. */
const NO_DISK: BaselineDisk = { exists: () => false, contentOf: () => null }

/** Holds the findings of a run against a baseline; the matching never depends on the scope of the run. */
export async function applyBaseline(
  root: string,
  stored: Baseline | null,
  findings: readonly Violation[],
  judged: boolean,
): Promise<AppliedBaseline> {
  const entries = stored?.entries ?? []
  // To load what reads files costs more than a warm check.
  const disk = entries.length === 0 ? NO_DISK : (await import('@stratalint/graph')).createBaselineDisk(root)
  const match = matchBaseline(entries, findings, disk)
  return { stored, match, disk, findings, judged, fixed: judged ? match.unmatched.length : 0 }
}
