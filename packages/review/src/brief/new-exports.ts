import type { ResolvedModule } from '@stratalint/graph'
import { fromTop, inProject, type ReviewContext } from '../context.ts'
import type { NewExports } from './brief-data.ts'

const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/

/** The new exports of index files, by which other instances enter. */
export function findNewExports(context: ReviewContext): NewExports[] {
  const { changes, runs } = context
  return changes.list.flatMap(({ path, status }): NewExports[] => {
    const file = inProject(context, path)
    const module =
      file === null || status === 'deleted' || !INDEX.test(path) ? undefined : runs.headByHead.modules.get(file)
    if (file === null || module === undefined) return []
    const before = changes.beforeOf(fromTop(context, file))
    const own = before === null ? null : inProject(context, before)
    const known = new Set(namesOf(own === null ? undefined : runs.baseByHead.modules.get(own)))
    const names = namesOf(module).filter((name) => !known.has(name))
    return names.length === 0 ? [] : [{ file, names }]
  })
}

function namesOf(module: ResolvedModule | undefined): string[] {
  return [...new Set(module?.exports.map(({ name }) => name))].filter((name) => name !== '*')
}
