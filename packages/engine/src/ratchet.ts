import { matchBaseline, type Baseline, type BaselineDisk, type BaselineMatch, type Finding } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'

/** A run held against the project's baseline: all of its findings, whatever the scope. */
export interface Ratchet {
  stored: Baseline | null
  match: BaselineMatch
  findings: readonly Finding[]
  disk: BaselineDisk
  /** Whether an entry that no finding claims is known to be fixed: in a whole run over files that could all be read. */
  judged: boolean
  /** How many entries are fixed. */
  fixed: number
}

/** Holds the findings of a run against a baseline; the matching never depends on the scope of the run. */
export function applyBaseline(root: string, stored: Baseline | null, findings: readonly Finding[], judged: boolean): Ratchet {
  const disk = createBaselineDisk(root)
  const match = matchBaseline(stored?.entries ?? [], findings, disk)
  return { stored, match, findings, disk, judged, fixed: judged ? match.unclaimed.length : 0 }
}
