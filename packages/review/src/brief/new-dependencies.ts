import type { ModuleTable } from '@stratalint/graph'
import { inProject, type ReviewContext } from '../context.ts'
import type { LabelOf, NewDependency } from './brief-data.ts'

/** The pairs of places between which only head has imports, which only a changed file can add. */
export function findNewDependencies(context: ReviewContext, labelOf: LabelOf): NewDependency[] {
  const { changes, runs } = context
  const found = new Map<string, NewDependency>()
  for (const { path, status } of changes.list) {
    const file = status === 'deleted' ? null : inProject(context, path)
    if (file === null) continue
    for (const [from, to] of pairsOf(runs.headByHead.modules, file, labelOf)) {
      const key = `${from}\0${to}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { from, to, imports: 1, file })
      else known.imports += 1
    }
  }
  if (found.size > 0) removeKnown(found, runs.baseByHead.modules, labelOf)
  return [...found.values()].sort((a, b) => b.imports - a.imports || (a.file < b.file ? -1 : 1))
}

/** The places that a file and the targets of its imports are in, where they differ. */
function* pairsOf(modules: ModuleTable, file: string, labelOf: LabelOf): Generator<[from: string, to: string]> {
  const from = labelOf(file)
  if (from === null) return
  for (const { target } of modules.get(file)?.edges ?? []) {
    const to = target.type === 'file' ? labelOf(target.path) : null
    if (to !== null && to !== from) yield [from, to]
  }
}

function removeKnown(found: Map<string, NewDependency>, modules: ModuleTable, labelOf: LabelOf): void {
  const importers = new Set([...found.values()].map(({ from }) => from))
  for (const file of modules.files) {
    const label = labelOf(file)
    if (label === null || !importers.has(label)) continue
    for (const [from, to] of pairsOf(modules, file, labelOf)) found.delete(`${from}\0${to}`)
    if (found.size === 0) return
  }
}
