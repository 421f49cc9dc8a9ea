import type { ModuleRecord, ResolvedModule } from '../module-record.ts'
import type { Resolver } from './resolver.ts'

/** The record of a file with the target of each of its edges. */
export function resolveModule(resolver: Resolver, file: string, record: ModuleRecord): ResolvedModule {
  return { file, exports: record.exports, edges: record.edges.map((edge) => ({ ...edge, ...resolver.resolve(file, edge) })) }
}
