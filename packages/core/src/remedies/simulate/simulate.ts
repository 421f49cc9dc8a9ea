import type { Target } from '../../facts/edge.ts'
import type { Judge } from '../../verdict/judge.ts'
import { verdictGroupsOf } from './verdict-groups.ts'

/** An import that exists once a plan is carried out. */
export interface PlannedEdge {
  from: string
  target: Target
  typeOnly: boolean
}

/** An import of one file by another. */
export function fileEdge(from: string, path: string, typeOnly: boolean): PlannedEdge {
  return { from, target: { type: 'file', path }, typeOnly }
}

/** Imports as another file would have them. */
export function edgesFrom(from: string, imports: readonly Omit<PlannedEdge, 'from'>[]): PlannedEdge[] {
  return imports.map(({ target, typeOnly }) => ({ from, target, typeOnly }))
}

/** Whether all these imports are legal without an exception. */
export function areLegal(judge: Judge, edges: readonly PlannedEdge[]): boolean {
  return edges.every(({ from, target, typeOnly }) => {
    if (target.type === 'file') return target.path === from || mayImport(judge, from, target.path, typeOnly)
    const { status, exceptions } = judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' })
    return status === 'allowed' && exceptions.length === 0
  })
}

function mayImport(judge: Judge, from: string, path: string, typeOnly: boolean): boolean {
  const groups = verdictGroupsOf(judge)
  // Imports of a file without a place are not judged.
  return judge.locate(from) === null || groups.allows(groups.of(from), groups.of(path), typeOnly)
}
