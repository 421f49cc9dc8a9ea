import { edgesOf, endsOf, isCycle, type TraceStep } from '@stratalint/core'
import type { FindingState, StatedFinding } from './findings.ts'

/** An import cycle of the project: its shortest path, and the files of its whole group. */
export interface SurveyedCycle {
  state: FindingState
  hops: readonly TraceStep[]
  files: readonly string[]
  typeOnly: boolean
}

/** The cycles among the findings, the longest first. */
export function cyclesOf(findings: readonly StatedFinding[]): SurveyedCycle[] {
  return findings
    .filter(({ violation }) => isCycle(violation))
    .map(({ state, violation }) => ({
      state,
      hops: violation.trace ?? [],
      files: [...new Set(edgesOf(violation).flatMap(endsOf))],
      typeOnly: violation.subject === 'type cycle',
    }))
    .sort((a, b) => b.files.length - a.files.length || b.hops.length - a.hops.length)
}
