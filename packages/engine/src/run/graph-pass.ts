import { createModuleTable, type Graph, type PackedModules, type ResolvedModule } from '@stratalint/graph'
import { runGraphRules, type DeclaredRule, type Project } from '@stratalint/rule'
import { packsOf } from '../cache/module-store.ts'
import { isWhole, type Earlier, type GraphDetails, type ProjectState } from '../cache/project-state.ts'

/** Runs the rules that need the whole graph. */
export function checkGraph(
  project: Project,
  rules: readonly DeclaredRule[],
  graph: Graph,
  state: Pick<ProjectState, 'records'>,
  whole: boolean,
): GraphDetails {
  const used = entriesUsedBy(state)
  const reads = new Set<string>()
  const violations = runGraphRules(rules, { project, graph, whole, used, reads })
  return { violations, exceptions: [...used.exceptions], reads: [...reads] }
}

/** Whether the graph rules would find the same as in an earlier run: no changed file imports or exports anything new. */
export function isSameGraph(
  { state: before, structure }: Earlier,
  after: ProjectState,
  fresh: readonly PackedModules[],
  stale: readonly string[],
): boolean {
  if (structure || before.files.length !== after.files.length || isWhole(before) !== isWhole(after)) return false
  // What could not be checked is tried again.
  if (before.graph.violations.some(({ rule }) => rule.startsWith('stratalint/'))) return false
  const reads = new Set(before.graph.reads)
  const [usedBefore, usedAfter] = [entriesUsedBy(before), entriesUsedBy(after)]
  if (
    stale.some((file) => reads.has(file)) ||
    !isSameSet(usedBefore.exceptions, usedAfter.exceptions) ||
    !isSameSet(usedBefore.allows, usedAfter.allows)
  )
    return false
  const changed = new Set(stale)
  const [old, now] = [packsOf(before.modules), fresh].map((packs) =>
    createModuleTable(packs, (file) => changed.has(file)),
  )
  return stale.every(
    (file) =>
      isUnchecked(before, file) === isUnchecked(after, file) &&
      (isUnchecked(after, file) || linksOf(old!.get(file)) === linksOf(now!.get(file))),
  )
}

function isUnchecked({ records }: ProjectState, file: string): boolean {
  return records.get(file)!.unchecked !== undefined
}

/** What a module imports and exports, without the positions. */
export function linksOf(module: ResolvedModule | undefined): string | null {
  if (module === undefined) return null
  return JSON.stringify([module.edges, module.exports], (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  )
}

/** The policy entries that file rules used. */
export function entriesUsedBy({ records }: Pick<ProjectState, 'records'>): {
  exceptions: Set<number>
  allows: Set<number>
} {
  const used = { exceptions: new Set<number>(), allows: new Set<number>() }
  for (const { exceptions, allows } of records.values()) {
    for (const index of exceptions) used.exceptions.add(index)
    for (const index of allows) used.allows.add(index)
  }
  return used
}

export function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
