import { graphOf, type ModuleTable } from '@stratalint/graph'
import { runGraphRules, type DeclaredRule, type Project } from '@stratalint/rule'
import type { FileDetails, GraphDetails } from './cache/project-state.ts'

/** Runs the rules that need the whole graph. */
export function checkGraph(project: Project, rules: readonly DeclaredRule[], modules: ModuleTable, details: ReadonlyMap<string, FileDetails>, whole: boolean): GraphDetails {
  const used = usedIn(details)
  const reads = new Set<string>()
  const violations = runGraphRules(rules, { project, graph: graphOf(modules), whole, used, reads })
  return { violations, exceptions: [...used.exceptions], reads: [...reads] }
}

function usedIn(details: ReadonlyMap<string, FileDetails>): { exceptions: Set<number>; allows: Set<number> } {
  const used = { exceptions: new Set<number>(), allows: new Set<number>() }
  for (const { exceptions, allows } of details.values()) {
    for (const index of exceptions) used.exceptions.add(index)
    for (const index of allows) used.allows.add(index)
  }
  return used
}
