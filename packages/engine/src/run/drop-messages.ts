import { memoize } from '@stratalint/core'
import { EVERY_IMPORT } from '@stratalint/graph'
import type { Earlier, GraphDetails, ProjectState } from '../cache/project-state.ts'
import { isAmong } from '../cache/stale-files.ts'

/** Drops messages that depend on a changed file, so that they are written again; `isSameGraph` where all imports are as before. */
export function dropMessages(
  state: ProjectState,
  { dirty, structure }: Pick<Earlier, 'dirty' | 'structure'>,
  isSameGraph: boolean,
): void {
  const changed = new Set(dirty)
  const isAmongChanged = memoize(isAmong(dirty))
  const isChanged = (file: string): boolean =>
    file === EVERY_IMPORT ? !isSameGraph : changed.has(file) || isAmongChanged(file)
  for (const { violations } of partsOf(state)) {
    for (const violation of violations) {
      const { reads } = violation
      if (reads === undefined || !(structure || reads.some(isChanged))) continue
      violation.message = null
      delete violation.reads
    }
  }
}

/** The violations of each file, and those of the graph. */
export function partsOf({ records, graph }: ProjectState): Pick<GraphDetails, 'violations'>[] {
  return [...records.values(), graph]
}
