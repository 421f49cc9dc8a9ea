import { buildGraph, findLaundering, type Graph, type ResolvedModule } from '@stratalint/graph'
import { runGraphRules, type DeclaredRule, type Project } from '@stratalint/rule'
import { declaredDifferently, fileEdges, indexGraph, isPassedOn, leadsBack, passesOn, reindexGraph, type GraphIndex } from './cache/graph-index.ts'
import { isWhole, type Earlier, type GraphDetails, type ProjectState } from './cache/project-state.ts'

/** Runs the rules that need the whole graph. */
export function checkGraph(project: Project, rules: readonly DeclaredRule[], state: ProjectState, whole: boolean): GraphDetails {
  const used = usedIn(state)
  const reads = new Set<string>()
  const modules = state.modules.all()
  const findings = runGraphRules(rules, { project, graph: buildGraph(modules), whole, used, reads })
  let index: GraphIndex | null = null
  return {
    findings, exceptions: [...used.exceptions], reads: [...reads],
    // Only a run that is remembered, or that another one follows, asks for it.
    get index() {
      return (index ??= indexGraph(state.files, modules))
    },
  }
}

/** What the graph rules said the last time, if it is certain that they would say it again; else `null`. */
export function keepGraph(project: Project, { state: before, dirty, structure }: Earlier, after: ProjectState, stale: readonly string[]): GraphDetails | null {
  if (structure || before.files.length !== after.files.length || isWhole(before.details) !== isWhole(after.details)) return null
  const { graph } = before
  const reads = new Set(graph.reads)
  const [usedBefore, usedAfter] = [usedIn(before), usedIn(after)]
  if (dirty.some((file) => reads.has(file)) || !isSameSet(usedBefore.exceptions, usedAfter.exceptions) || !isSameSet(usedBefore.allows, usedAfter.allows)) return null

  const linked: ResolvedModule[] = []
  for (const file of stale) {
    const [old, now] = [before.modules.get(file), after.modules.get(file)]
    if (old === undefined && now === undefined) continue
    if (old === undefined || now === undefined) return null
    const number = after.files.indexOf(file)
    // A name that others pass on from here may come from elsewhere now; what `export *` brings in, from here.
    const names = declaredDifferently(old, now)
    if (passesOn(old) !== passesOn(now) || names.some((name) => isPassedOn(graph.index, number, name))) return null
    if (names.length > 0 && now.exports.some(({ name }) => name === '*')) return null
    // Whether a step of a cycle is left at run time depends on what is declared at its end.
    if (names.length > 0 && leadsBack(graph.index, number, new Set())) return null
    if (fileEdges(old) !== fileEdges(now)) linked.push(now)
  }
  if (linked.length === 0) return graph

  const index = reindexGraph(graph.index, after.files, linked)
  // The remedies of a cycle ask what leads to it.
  const told = new Set(graph.findings.length === 0 ? [] : graph.reads.map((file) => after.files.indexOf(file)))
  const isTangled = ({ file }: ResolvedModule): boolean => [graph.index, index].some((one) => leadsBack(one, after.files.indexOf(file), told))
  // Graph rules that made use of an exception may have done so for one of these imports.
  const lifts = graph.exceptions.length > usedBefore.exceptions.size
  return lifts || linked.some(isTangled) || launders(project, after, linked) ? null : { ...graph, index }
}

/** Whether new imports carry what is forbidden, or would but for an exception. */
function launders(project: Project, { modules }: ProjectState, linked: readonly ResolvedModule[]): boolean {
  const importers = new Map(linked.map((module) => [module.file, module]))
  const known = new Map<string, ResolvedModule | undefined>()
  const get = (file: string): ResolvedModule | undefined => {
    if (!known.has(file)) known.set(file, importers.get(file) ?? modules.get(file))
    return known.get(file)
  }
  // Of all others only those are read that a binding passes through.
  const { outgoing, incoming } = buildGraph(linked)
  const graph: Graph = { modules: Object.assign(new Map(importers), { get }), outgoing, incoming }
  let lifted = false
  const found = findLaundering(graph, project.judge, () => { lifted = true })
  return lifted || found.length > 0
}

function usedIn({ details }: ProjectState): { exceptions: Set<number>; allows: Set<number> } {
  const used = { exceptions: new Set<number>(), allows: new Set<number>() }
  for (const { exceptions, allows } of details.values()) {
    for (const index of exceptions) used.exceptions.add(index)
    for (const index of allows) used.allows.add(index)
  }
  return used
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
