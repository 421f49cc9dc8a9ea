import type { Violation } from '@stratalint/core'
import type { AgentContext } from './context.ts'
import { groupFindings } from './formats/agent/group-findings.ts'
import type { Format } from './render.ts'

/** The findings whose fixes a long report contains; nobody reads thousands, and the fixes of 20,000 take longer than the check. */
const MOST_READ = 200

/** The formats whose reports say which fixes they leave out. */
const MAY_LEAVE_OUT: ReadonlySet<Format> = new Set(['pretty', 'json'])

/** A line of a finding has more tokens than this even without its fix. */
const FEWEST_TOKENS = 8

/** The findings that a format prints together with their fixes, of those that are reported. */
export function printedWithFixes<V extends Violation>(
  format: Format,
  findings: readonly V[],
  { agent, isVerbose }: { agent: Pick<AgentContext, 'budget' | 'skip'>; isVerbose: boolean },
): readonly V[] {
  if (format === 'agent') {
    const ordered = groupFindings(findings).flatMap(({ causes }) => causes.flatMap((cause) => cause.findings))
    const start = Math.min(agent.skip, ordered.length)
    return ordered.slice(start, start + Math.ceil(agent.budget / FEWEST_TOKENS) + 1)
  }
  return MAY_LEAVE_OUT.has(format) && !isVerbose ? findings.slice(0, MOST_READ) : findings
}
