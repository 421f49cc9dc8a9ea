import type { Target } from '../../edge.ts'
import type { Judge } from '../../verdict.ts'
import { standsOf } from './verdict-groups.ts'

/** An edge that would stand after a remedy was followed. */
export interface LeftEdge {
  from: string
  target: Target
  typeOnly: boolean
}

/** An edge between two files that would stand after a remedy was followed. */
export function fileEdge(from: string, path: string, typeOnly: boolean): LeftEdge {
  return { from, target: { type: 'file', path }, typeOnly }
}

/** Whether all these edges would be legal by themselves, with no exception needed for any. */
export function simulate(judge: Judge, edges: readonly LeftEdge[]): boolean {
  return edges.every(({ from, target, typeOnly }) => {
    if (target.type === 'file') return target.path === from || mayImport(judge, from, target.path, typeOnly)
    const { status, exceptions } = judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' })
    return status === 'allowed' && exceptions.length === 0
  })
}

function mayImport(judge: Judge, from: string, path: string, typeOnly: boolean): boolean {
  const stands = standsOf(judge)
  // What imports from no place is not judged, before a remedy or after it.
  return judge.locate(from) === null || stands.allows(stands.of(from), stands.of(path), typeOnly)
}
