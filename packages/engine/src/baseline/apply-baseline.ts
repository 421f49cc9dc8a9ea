import { matchBaseline, type Baseline, type BaselineDisk, type BaselineMatch, type Violation } from '@stratalint/core'

/** All findings of a run, whatever its scope, compared with the baseline of the project. */
export interface AppliedBaseline {
  stored: Baseline | null
  match: BaselineMatch
  /** The files as matching saw them. */
  disk: BaselineDisk
  findings: readonly Violation[]
  /** Whether an entry that matches no finding is known to be fixed: in a whole run that could read every file. */
  judged: boolean
  /** How many entries are fixed. */
  fixed: number
  /** Whether matching had to look at files, perhaps at some that the run does not depend on. */
  readFiles: boolean
}

/** For a baseline without entries, which looks at no file. */
const NO_DISK: BaselineDisk = { exists: () => false, contentOf: () => null }

/** Compares the findings of a run with a baseline. The result does not depend on the scope of the run. */
export async function applyBaseline(
  root: string,
  stored: Baseline | null,
  findings: readonly Violation[],
  judged: boolean,
): Promise<AppliedBaseline> {
  const entries = stored?.entries ?? []
  // Loading the reader of files costs more than a warm check.
  const disk = entries.length === 0 ? NO_DISK : (await import('@stratalint/graph')).createBaselineDisk(root)
  let readFiles = false
  const match = matchBaseline(entries, findings, {
    exists(path) {
      readFiles = true
      return disk.exists(path)
    },
    contentOf(path) {
      readFiles = true
      return disk.contentOf(path)
    },
  })
  return { stored, match, disk, findings, judged, fixed: judged ? match.unmatched.length : 0, readFiles }
}
