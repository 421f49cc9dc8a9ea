import type { ResolvedModule } from '@stratalint/graph'
import type { ReviewContext } from '../context.ts'
import type { LabelOf } from './brief.ts'

/** Places that depend on each other since the change. */
export interface NewDependency {
  from: string
  to: string
  imports: number
  /** The first import, by its file in the project. */
  file: string
}

/** The pairs of places between which only head has imports. */
export function findNewDependencies({ runs }: ReviewContext, labelOf: LabelOf): NewDependency[] {
  const before = pairsOf(runs.baseByHead.modules, labelOf)
  return [...pairsOf(runs.headByHead.modules, labelOf)]
    .filter(([key]) => !before.has(key))
    .map(([, dependency]) => dependency)
    .sort((a, b) => b.imports - a.imports || (a.file < b.file ? -1 : 1))
}

function pairsOf(modules: ReadonlyMap<string, ResolvedModule>, labelOf: LabelOf): Map<string, NewDependency> {
  const pairs = new Map<string, NewDependency>()
  for (const [file, { edges }] of modules) {
    const from = labelOf(file)
    if (from === null) continue
    for (const { target } of edges) {
      if (target.type !== 'file') continue
      const to = labelOf(target.path)
      if (to === null || to === from) continue
      const key = `${from}\0${to}`
      const known = pairs.get(key)
      if (known === undefined) pairs.set(key, { from, to, imports: 1, file })
      else known.imports += 1
    }
  }
  return pairs
}
