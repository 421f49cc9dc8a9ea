import type { EdgeKind, ResolvedEdge } from '@stratalint/core'
import type { Graph } from '../graph.ts'
import type { ResolvedModule } from '../module-record.ts'

/** Whether nothing of what one file imports of another is left at run time although no `type` is written: TypeScript drops an import of mere types. */
export function isErased({ modules, outgoing }: Graph, from: string, to: string, counts: (kind: EdgeKind) => boolean): boolean {
  const target = modules.get(to)
  if (target === undefined || !/\.[cm]?tsx?$/.test(from)) return false
  return outgoing(from).every((link) => link.to !== to || link.edge.typeOnly || !counts(link.edge.kind) || importsTypes(link.edge, target))
}

function importsTypes({ kind, names }: ResolvedEdge, { exports }: ResolvedModule): boolean {
  if (kind !== 'import' || names.length === 0) return false
  return names.every(({ name }) => {
    const records = exports.filter((record) => record.name === name)
    return records.length > 0 && records.every(({ binding, typeOnly }) => typeOnly || (binding.type === 'local' && binding.kind === 'type'))
  })
}
