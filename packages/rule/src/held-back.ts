import { matchBaseline, type ReportedViolation } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { openBaseline } from '@stratalint/policy'
import { isCollecting } from './collector.ts'

/** Passes the findings of one rule in one file to a linter. */
export interface Outlet {
  add(violation: ReportedViolation): void
  /** Call it when the rule has finished the file; `null` where no finding waits. */
  flush: (() => void) | null
}

/**
 * Hides baselined findings, so that an editor shows what `check` reports. Findings wait for each other, because
 * matching needs all of them. Only entries of this file are compared: `check` alone recognizes renamed files.
 */
export function createOutlet(
  root: string,
  file: string,
  rule: string,
  report: (violation: ReportedViolation) => void,
): Outlet {
  // A collector reads the records and compares them with the baseline of the whole project.
  if (isCollecting()) return { add() {}, flush: null }
  const entries = openBaseline(root, file).filter((entry) => entry.rule === rule)
  if (entries.length === 0) return { add: report, flush: null }
  const waiting: ReportedViolation[] = []
  return {
    add: (violation) => void waiting.push(violation),
    flush() {
      // In the order of the source, as `check` has them: of two that are equal, the later is the new one.
      const violations = waiting.splice(0).sort((a, b) => a.line - b.line || a.column - b.column)
      const { held } = matchBaseline(entries, violations, createBaselineDisk(root))
      for (const violation of violations) if (!held.has(violation)) report(violation)
    },
  }
}
