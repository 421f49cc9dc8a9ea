import { matchBaseline, type Finding } from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { openBaseline } from '@stratalint/policy'
import { isCollecting } from './collector.ts'

/** Where the findings of one rule in one file go, on their way to the reader of a linter. */
export interface Outlet {
  tell(finding: Finding): void
  /** To be called when the rule is through with the file; `null` where nothing waits for that. */
  flush: (() => void) | null
}

/**
 * Holds back what the baseline holds, so that an editor shows what `check` reports. One finding says nothing about
 * which entry is its own, so they wait for each other. Entries of other files are not looked at: a renamed file is
 * known again by `check` alone.
 */
export function createOutlet(root: string, file: string, rule: string, report: (finding: Finding) => void): Outlet {
  // Who collects gets everything, and holds it against the baseline of the whole project.
  const entries = isCollecting() ? [] : openBaseline(root, file).filter((entry) => entry.rule === rule)
  if (entries.length === 0) return { tell: report, flush: null }
  const waiting: Finding[] = []
  return {
    tell: (finding) => void waiting.push(finding),
    flush() {
      // In the order of the source, as `check` has them: of two that are equal, the later is the new one.
      const findings = waiting.splice(0).sort((a, b) => a.line - b.line || a.column - b.column)
      const { held } = matchBaseline(entries, findings, createBaselineDisk(root))
      for (const finding of findings) if (!held.has(finding)) report(finding)
    },
  }
}
