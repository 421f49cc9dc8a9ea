import type { ResolvedEdge } from './facts/edge.ts'

/** What an edge finding is about: the target, and whether the edge exists at run time. */
export function edgeSubject(edge: ResolvedEdge): string {
  return `${edge.typeOnly ? 'type' : 'run'} ${targetKey(edge)}`
}

/** What an edge finding covers: the imported names, sorted and each once. */
export function edgeExtent(edge: ResolvedEdge): string[] {
  return [...new Set(edge.names.map(({ name }) => name))].sort()
}

function targetKey({ target, specifier }: ResolvedEdge): string {
  switch (target.type) {
    case 'file':
      return target.path
    case 'external':
      return `package:${target.name}`
    case 'unresolved':
      return `unresolved:${specifier}`
  }
}
