import { matchBaseline, type ReportedViolation } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { openBaseline } from '@stratalint/policy'
import { isCollecting } from './collector.ts'

/** Where the findings of one rule in one file go, on their way to the reader of a linter. */
export interface Outlet {
  add(violation: ReportedViolation): void
  /** To be called when the rule is through with the file; `null` where nothing waits for that. */
  flush: (() => void) | null
}

/**
 * Holds back what the baseline holds, so that an editor shows what `check` reports. One finding says nothing about
 * which entry is its own, so they wait for each other. Entries of other files are not looked at: a renamed file is
 * known again by `check` alone.
 */
export function createOutlet(
  root: string,
  file: string,
  rule: string,
  report: (violation: ReportedViolation) => void,
): Outlet {
  // A collector gets everything from the records, and compares it with the baseline of the whole project.
  if (isCollecting()) return { add() {}, flush: null }
  const entries = openBaseline(root, file).filter((entry) => entry.rule === rule)
  if (entries.length === 0) return { add: report, flush: null }
  const waiting: ReportedViolation[] = []
  return {
    add: (violation) => void waiting.push(violation),
    flush() {
      // In the order of the source, as `check` has them: of two that are equal, the later is the new one.
      const violations = waiting.splice(0).sort((a, b) => a.line - b.line || a.column - b.column)
      const { baselined } = matchBaseline(entries, violations, createBaselineDisk(root))
      for (const violation of violations) if (!baselined.has(violation)) report(violation)
    },
  }
}
