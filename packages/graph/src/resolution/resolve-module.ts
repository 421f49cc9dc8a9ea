import type { ModuleRecord, ResolvedModule } from '../module-record.ts'
import type { Resolver } from './resolver.ts'

/** The record of a file with the target of each of its edges. */
export function resolveModule(resolver: Resolver, file: string, { edges, exports }: ModuleRecord): ResolvedModule {
  return {
    file, exports,
    // Field by field: there are tens of thousands of edges, and all of one shape are half the work.
    edges: edges.map((edge) => {
      const { target, packageByPath } = resolver.resolve(file, edge)
      const { kind, specifier, start, end, typeOnly, names } = edge
      return { kind, specifier, start, end, typeOnly, names, target, packageByPath }
    }),
  }
}
