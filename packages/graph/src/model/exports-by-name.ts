import { groupBy } from './group-by.ts'
import type { ExportRecord, ResolvedModule } from './module-record.ts'

const indexes = new WeakMap<readonly ExportRecord[], ReadonlyMap<string, readonly ExportRecord[]>>()

/** The export records of one name. */
export function recordsOf(module: Pick<ResolvedModule, 'exports'> | undefined, name: string): readonly ExportRecord[] {
  return module === undefined ? [] : (recordsByName(module).get(name) ?? [])
}

/** The export records of a module by name; `*` for each `export *`. */
export function recordsByName({
  exports,
}: Pick<ResolvedModule, 'exports'>): ReadonlyMap<string, readonly ExportRecord[]> {
  let index = indexes.get(exports)
  if (index === undefined) indexes.set(exports, (index = groupBy(exports, ({ name }) => name)))
  return index
}
