import type { Project } from '@stratalint/rule'
import type { Earlier, ProjectState } from './project-state.ts'

/** The files of which an earlier run no longer tells the truth. */
export function findStale(project: Project, files: readonly string[], { state, dirty, structure }: Pick<Earlier, 'state' | 'dirty' | 'structure'>): string[] {
  const known = new Set(state.files)
  const changed = new Set(dirty)
  const isStale = (file: string): boolean => {
    if (changed.has(file) || !known.has(file)) return true
    const details = state.details.get(file)
    // Remedies ask what there is and what it leads to, and any of that may be another now.
    if (structure) return (details !== undefined && (details.reads.length > 0 || details.findings.length > 0) && details.broken !== true) || leadsElsewhere(project, state, file)
    return details?.reads.some((read) => changed.has(read)) ?? false
  }
  if (structure) state.modules.all()
  return files.filter(isStale)
}

function leadsElsewhere({ resolver }: Project, { modules }: ProjectState, file: string): boolean {
  return (modules.get(file)?.edges ?? []).some((edge) => {
    const { target, packageByPath } = resolver.resolve(file, edge)
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
