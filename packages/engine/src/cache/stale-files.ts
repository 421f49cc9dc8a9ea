import { memoize } from '@stratalint/core'
import { createModuleTable, EVERY_IMPORT, type ModuleTable } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import { packsOf } from './module-store.ts'
import type { Earlier } from './project-state.ts'

/** The files whose records of an earlier run may have changed. */
export function findStale(
  project: Project,
  files: readonly string[],
  { state, dirty, structure }: Pick<Earlier, 'state' | 'dirty' | 'structure'>,
): string[] {
  const known = new Set(state.files)
  const changed = new Set(dirty)
  const now = structure ? new Set(files) : known
  const table = structure ? createModuleTable(packsOf(state.modules), (file) => known.has(file)) : null
  // Many files depend on the same few folders.
  const isAmongChanged = memoize((read) =>
    read === EVERY_IMPORT || read === '/'
      ? dirty.length > 0
      : read.endsWith('/') && dirty.some((file) => file.startsWith(read)),
  )
  const isStale = (file: string): boolean => {
    if (changed.has(file) || !known.has(file)) return true
    const { reads, unchecked } = state.records.get(file)!
    if (structure)
      return (
        (reads.length > 0 && unchecked === undefined) ||
        resolvesDifferently(project, table, file, (target) => known.has(target) !== now.has(target))
      )
    return reads.some((read) => changed.has(read) || isAmongChanged(read))
  }
  return files.filter(isStale)
}

/** Whether an import has another target now, or its target became part of the check or stopped being part of it. */
function resolvesDifferently(
  { resolver }: Project,
  table: ModuleTable | null,
  file: string,
  isChanged: (target: string) => boolean,
): boolean {
  return (table?.get(file)?.edges ?? []).some((edge) => {
    const { target, packageByPath } = resolver.resolve(file, edge)
    if (target.type === 'file' && isChanged(target.path)) return true
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
