import type { ReportedViolation } from '@stratalint/core'
import type { Graph } from '@stratalint/graph'
import { runGraphRules, type DeclaredRule, type Project } from '@stratalint/rule'
import { detailedOf, type GraphDetails, type ProjectState } from '../cache/project-state.ts'
import type { LinkChanges } from './link-changes.ts'

/** Gives violations of a graph the messages that they had before. */
export type KeepMessages = (violations: readonly ReportedViolation[], graph: Graph) => void

/** Runs the rules that need the whole graph. */
export function checkGraph(
  project: Project,
  rules: readonly DeclaredRule[],
  graph: Graph,
  state: Pick<ProjectState, 'records'>,
  whole: boolean,
  keepMessages?: KeepMessages,
): GraphDetails {
  const used = entriesUsedBy(state)
  const reads = new Set<string>()
  const violations = runGraphRules(rules, { project, graph, whole, used, reads })
  // The messages of a plugin may depend on what is not recorded.
  if ((project.loaded.policy.plugins ?? []).length === 0) keepMessages?.(violations, graph)
  return { violations, exceptions: [...used.exceptions], reads: [...reads], answered: graph.answered?.() ?? {} }
}

/** What the graph rules of a run depended on, apart from the graph. */
export interface GraphInputs {
  used: ReturnType<typeof entriesUsedBy>
  whole: boolean
}

/**
 * Whether the graph rules would find the same as before a change: nothing is imported or exported that was not, and no
 * graph rule ever read the text of a changed file.
 */
export function isSameGraph(
  before: GraphInputs,
  after: GraphInputs,
  { violations }: Pick<GraphDetails, 'violations'>,
  links: LinkChanges,
  hasRead: boolean,
): boolean {
  return (
    !hasRead &&
    links.files.size === 0 &&
    before.whole === after.whole &&
    // What could not be checked is tried again.
    violations.every(({ rule }) => !rule.startsWith('stratalint/')) &&
    isSameSet(before.used.exceptions, after.used.exceptions) &&
    isSameSet(before.used.allows, after.used.allows)
  )
}

/** The policy entries that file rules used. */
export function entriesUsedBy({ records }: Pick<ProjectState, 'records'>): {
  exceptions: Set<number>
  allows: Set<number>
} {
  const used = { exceptions: new Set<number>(), allows: new Set<number>() }
  for (const { exceptions, allows } of detailedOf(records)) {
    for (const index of exceptions) used.exceptions.add(index)
    for (const index of allows) used.allows.add(index)
  }
  return used
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
