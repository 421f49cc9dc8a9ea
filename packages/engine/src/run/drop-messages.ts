import { memoize } from '@stratalint/core'
import type { Earlier, GraphDetails, ProjectState } from '../cache/project-state.ts'
import { isAmong } from '../cache/stale-files.ts'

/** Drops messages that depend on a changed file, so that they are written again. */
export function dropMessages(state: ProjectState, { dirty, structure }: Pick<Earlier, 'dirty' | 'structure'>): void {
  const changed = new Set(dirty)
  const isAmongChanged = memoize(isAmong(dirty))
  for (const { violations } of partsOf(state)) {
    for (const violation of violations) {
      const { reads } = violation
      if (reads === undefined || !(structure || reads.some((file) => changed.has(file) || isAmongChanged(file))))
        continue
      violation.message = null
      delete violation.reads
    }
  }
}

/** The violations of each file, and those of the graph. */
export function partsOf({ records, graph }: ProjectState): Pick<GraphDetails, 'violations'>[] {
  return [...records.values(), graph]
}
