import type { Facts } from '../../facts/facts.ts'
import type { EdgePlan, Remedy } from '../plan.ts'

/** Plans after which files import each other that did not before; moved files keep their neighbours. */
const REWIRING: ReadonlySet<EdgePlan['action']> = new Set(['move-declarations', 'reroute', 'publish', 'use-wrapper'])

/** The import that a remedy replaces. */
interface Ends {
  facts: Facts
  file: string
  target: string
}

/** Whether a remedy closes an import cycle, other than one that the import is part of already. */
export function closesCycle({ facts, file, target }: Ends, { plan, edges }: Remedy): boolean {
  const { reaches, importsOf } = facts
  if (reaches === undefined || !REWIRING.has(plan.action) || reaches(target, file)) return false
  const planned = new Map<string, string[]>()
  for (const { from, target: to } of edges)
    if (to.type === 'file' && to.path !== from) planned.set(from, [...(planned.get(from) ?? []), to.path])
  // What leads through the imports that are gone then does not count: the import itself, and one of the code that moves.
  const gone = new Map([[file, target]])
  if (plan.action === 'move-declarations') gone.set(plan.target, plan.from)
  const kept = (path: string): string[] =>
    (importsOf?.(path) ?? []).flatMap((edge) =>
      edge.target.type === 'file' && edge.target.path !== gone.get(path) ? [edge.target.path] : [],
    )
  const reachesStill = (from: string, to: string): boolean =>
    gone.has(from)
      ? kept(from).some((one) => one === to || reaches(one, to))
      : reaches(from, to) && ![...gone].some(([start, end]) => reaches(from, start) && (to === end || reaches(end, to)))
  /** Whether a file leads to another one by imports that exist or are planned. */
  const leadsTo = (start: string, end: string): boolean => {
    const seen = new Set([start])
    for (const one of seen) {
      if (one === end || reachesStill(one, end)) return true
      for (const next of planned.get(one) ?? []) seen.add(next)
      for (const other of planned.keys()) if (!seen.has(other) && reachesStill(one, other)) seen.add(other)
    }
    return false
  }
  return [...planned].some(([from, targets]) => targets.some((to) => leadsTo(to, from)))
}
