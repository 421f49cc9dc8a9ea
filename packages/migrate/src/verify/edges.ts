import type { ResolvedEdge } from '@stratalint/core'
import type { OldEdge } from '../model/old-edge.ts'
import type { Project } from '../read/project.ts'

/** An import of the project, for both sides. */
export interface ProjectEdge {
  edge: ResolvedEdge
  old: OldEdge
}

const TYPE_KINDS: ReadonlySet<string> = new Set(['import-type', 'export-type', 'type-query'])

/** Every import that leads to a file or a package, in the order of the files. */
export function edgesOf({ modules }: Project): ProjectEdge[] {
  return modules.all().flatMap(({ file, edges }) => edges.flatMap((edge) => toProjectEdge(file, edge)))
}

/** The number of imports without a known target. */
export function countUnresolved({ modules }: Project): number {
  return modules
    .all()
    .reduce((sum, { edges }) => sum + edges.filter(({ target }) => target.type === 'unresolved').length, 0)
}

function toProjectEdge(from: string, edge: ResolvedEdge): ProjectEdge[] {
  const { target, kind, specifier } = edge
  if (target.type === 'unresolved' || (target.type === 'external' && target.virtual === true)) return []
  // No tool judges what is outside of the project.
  if (target.type === 'file' && target.path.startsWith('../')) return []
  const old: OldEdge = {
    from,
    to: target.type === 'file' ? target.path : null,
    packageName: target.type === 'external' ? target.name : null,
    specifier,
    kind,
    typeOnly: TYPE_KINDS.has(kind),
    isElided: edge.typeOnly,
    names: edge.names.map(({ name }) => name),
  }
  return [{ edge, old }]
}

/** Identifies an import by its file and target; several statements of one file may import one target. */
export function pairOf({ from, to, packageName }: Pick<OldEdge, 'from' | 'to' | 'packageName'>): string {
  return `${from}\0${to ?? packageName}`
}
