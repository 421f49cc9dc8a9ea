import {
  baselineEntry,
  matchBaseline,
  newFindings as unmatched,
  edgeBetween,
  edgesOf,
  endsOf,
  isCycle,
  targetOf,
  type BaselineDisk,
  type BaselineEntry,
  type ReportedViolation,
} from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { fromTop, inProject, type ReviewContext } from '../context.ts'
import type { Judged } from '../sides/judge.ts'

/** What findings are compared by. */
export interface Comparison {
  /** The path in head of a file of the base, from the project's root. */
  afterOf(path: string): string | null
  before: BaselineDisk
  after: BaselineDisk
}

/** The findings of head that the base did not have, by identity and extent, whatever files were renamed. */
export function newFindings(
  base: readonly ReportedViolation[],
  head: readonly ReportedViolation[],
  comparison: Comparison,
): ReportedViolation[] {
  // Contents are compared only where git has not found where a file went, because reading them takes long.
  const before: BaselineDisk = {
    ...comparison.before,
    contentOf: (path) => (comparison.afterOf(path) === null ? comparison.before.contentOf(path) : null),
  }
  const entries = base.map((finding) => renamedEntry(baselineEntry(finding, before), comparison.afterOf))
  const match = matchBaseline(entries, head, comparison.after)
  const isNew = new Set(unmatched(head, match))
  return head.filter((finding) => isNew.has(finding))
}

/** An entry of the base as it would be written in head. */
export function renamedEntry(entry: BaselineEntry, afterOf: Comparison['afterOf']): BaselineEntry {
  const path = (before: string): string => afterOf(before) ?? before
  const file = path(entry.file)
  if (isCycle(entry))
    return { ...entry, file, extent: edgesOf(entry).map((edge) => edgeBetween(endsOf(edge).map(path))) }
  const target = targetOf(entry.subject)
  const subject = target === null ? entry.subject : `${target.typeOnly ? 'type' : 'run'} ${path(target.path)}`
  return { ...entry, file, subject }
}

/** How the findings of one side are compared with those of the other. */
export function comparisonOf(context: ReviewContext, before: Judged, after: Judged): Comparison {
  return {
    afterOf(path) {
      const now = context.changes.afterOf(fromTop(context, path))
      return now === null ? null : inProject(context, now)
    },
    before: createBaselineDisk(before.root),
    after: createBaselineDisk(after.root),
  }
}
