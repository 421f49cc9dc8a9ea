import { createModuleTable, type ModuleTable } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import { packsOf } from './module-store.ts'
import type { Earlier } from './project-state.ts'

/** The files that an earlier run no longer describes. */
export function findStale(
  project: Project,
  files: readonly string[],
  { state, dirty, structure }: Pick<Earlier, 'state' | 'dirty' | 'structure'>,
): string[] {
  const known = new Set(state.files)
  const changed = new Set(dirty)
  const now = structure ? new Set(files) : known
  const table = structure ? createModuleTable(packsOf(state.modules), (file) => known.has(file)) : null
  const isStale = (file: string): boolean => {
    if (changed.has(file) || !known.has(file)) return true
    const { reads, unchecked } = state.records.get(file)!
    if (structure)
      return (
        (reads.length > 0 && unchecked === undefined) ||
        leadsElsewhere(project, table, file, (target) => known.has(target) !== now.has(target))
      )
    return reads.some((read) => changed.has(read))
  }
  return files.filter(isStale)
}

/** Whether an import leads elsewhere now, or to a file that came to be checked or is not any more. */
function leadsElsewhere(
  { resolver }: Project,
  table: ModuleTable | null,
  file: string,
  isAnother: (target: string) => boolean,
): boolean {
  return (table?.get(file)?.edges ?? []).some((edge) => {
    const { target, packageByPath } = resolver.resolve(file, edge)
    if (target.type === 'file' && isAnother(target.path)) return true
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
