import { matchBaseline, type ReportedViolation } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { openBaseline } from '@stratalint/policy'
import { isCollecting } from '../project/collector.ts'

/** Passes the findings of one rule in one file on to a linter, without those in the baseline. */
export interface BaselineFilter {
  add(violation: ReportedViolation): void
  /** Must be called when the rule is done with the file; `null` when no finding waits for that. */
  flush: (() => void) | null
}

/**
 * Creates the filter that makes an editor show the same findings as `check`. Which entry a finding matches depends on
 * the others, so findings wait for each other. Only the entries of this file count: `check` alone recognizes a renamed file.
 */
export function createBaselineFilter(
  root: string,
  file: string,
  rule: string,
  report: (violation: ReportedViolation) => void,
): BaselineFilter {
  // A collector reads the records, and compares them with the baseline of the whole project.
  if (isCollecting()) return { add() {}, flush: null }
  const entries = openBaseline(root, file).filter((entry) => entry.rule === rule)
  if (entries.length === 0) return { add: report, flush: null }
  const waiting: ReportedViolation[] = []
  return {
    add: (violation) => void waiting.push(violation),
    flush() {
      // In source order, as in `check`: of two equal findings, the later one is new.
      const violations = waiting.splice(0).sort((a, b) => a.line - b.line || a.column - b.column)
      const { baselined } = matchBaseline(entries, violations, createBaselineDisk(root))
      for (const violation of violations) if (!baselined.has(violation)) report(violation)
    },
  }
}
