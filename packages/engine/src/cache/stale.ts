import { createModuleTable, type ModuleTable } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import { packsOf } from './module-store.ts'
import type { Earlier } from './project-state.ts'

/** The files that an earlier run no longer describes. */
export function findStale(project: Project, files: readonly string[], { state, dirty, structure }: Pick<Earlier, 'state' | 'dirty' | 'structure'>): string[] {
  const known = new Set(state.files)
  const changed = new Set(dirty)
  const table = structure ? createModuleTable(packsOf(state.modules), (file) => known.has(file)) : null
  const isStale = (file: string): boolean => {
    if (changed.has(file) || !known.has(file)) return true
    const details = state.details.get(file)
    if (structure) return (details !== undefined && details.reads.length > 0 && details.broken !== true) || leadsElsewhere(project, table, file)
    return details?.reads.some((read) => changed.has(read)) ?? false
  }
  return files.filter(isStale)
}

function leadsElsewhere({ resolver }: Project, table: ModuleTable | null, file: string): boolean {
  return (table?.get(file)?.edges ?? []).some((edge) => {
    const { target, packageByPath } = resolver.resolve(file, edge)
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
