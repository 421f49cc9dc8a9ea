import { changedReads, type ChangedInputs } from '../cache/records/changed-reads.ts'
import { detailedOf, type GraphDetails, type ProjectState } from '../cache/project-state.ts'

/** Drops messages that depend on what changed, so that they are written again; all of them where that is not known. */
export function dropMessages(state: ProjectState, changed: ChangedInputs | null): void {
  const isChanged = changed === null ? () => true : changedReads(changed)
  for (const { violations } of partsOf(state)) {
    for (const violation of violations) {
      const { reads, brief } = violation
      if (brief !== undefined && (changed === null || brief.reads.some(isChanged))) delete violation.brief
      if (reads === undefined || !(changed === null || reads.some(isChanged))) continue
      violation.message = null
      delete violation.reads
    }
  }
}

/** The violations of each file that has some, and those of the graph. */
export function partsOf({ records, graph }: ProjectState): Pick<GraphDetails, 'violations'>[] {
  return [...detailedOf(records), graph]
}
