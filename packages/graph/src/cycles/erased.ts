import type { EdgeKind, ResolvedEdge } from '@stratalint/core'
import type { FileEdge, Graph } from '../graph.ts'
import { recordsOf } from '../exports.ts'
import { isTypeScript } from '../resolution/specifier.ts'
import type { ResolvedModule } from '../module-record.ts'

/** Whether nothing of what one file imports of another, by all these links, is left at run time although no `type` is written: TypeScript drops an import of mere types. */
export function isErased({ modules }: Graph, links: readonly FileEdge[], counts: (kind: EdgeKind) => boolean): boolean {
  const [{ from, to }] = links as [FileEdge]
  const target = modules.get(to)
  if (target === undefined || !isTypeScript(from)) return false
  return links.every((link) => link.edge.typeOnly || !counts(link.edge.kind) || importsTypes(link.edge, target))
}

function importsTypes({ kind, names }: ResolvedEdge, target: ResolvedModule): boolean {
  if (kind !== 'import' || names.length === 0) return false
  return names.every(({ name }) => {
    const records = recordsOf(target, name)
    return records.length > 0 && records.every(({ binding, typeOnly }) => typeOnly || (binding.type === 'local' && binding.kind === 'type'))
  })
}
