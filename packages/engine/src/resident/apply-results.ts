import { createLiveGraph, createModuleTable, type LiveGraph, type ResolvedModule } from '@stratalint/graph'
import type { KeptRecord } from '../cache/project-state.ts'
import type { LintResults } from '../hosts/lint-results.ts'
import type { Basis } from './basis.ts'

type Before = Pick<Basis, 'state' | 'live'>

/** The graph with what was found in some files; `structure` says that files were added or deleted too, `everything` that more may have changed. */
export function applyModules(
  before: Before | null,
  files: readonly string[],
  { modules, records }: LintResults,
  structure: boolean,
  everything: boolean,
): LiveGraph {
  const table = createModuleTable(modules)
  if (before === null) return createLiveGraph(table)
  const changes = new Map<string, ResolvedModule | null>(
    records.map(({ file }) => [file, table.get(file) ?? null] as const),
  )
  if (structure) {
    const now = new Set(files)
    for (const file of before.state.files) if (!now.has(file)) changes.set(file, null)
  }
  before.live.replace(changes, everything)
  return before.live
}

/** The records in the order of the files. */
export function applyRecords(
  before: Before | null,
  files: readonly string[],
  { records }: LintResults,
  structure: boolean,
): Map<string, KeptRecord> {
  if (before !== null && !structure) {
    const known = before.state.records as Map<string, KeptRecord>
    for (const record of records) known.set(record.file, record)
    return known
  }
  const fresh = new Map(records.map((record) => [record.file, record]))
  return new Map(files.map((file) => [file, fresh.get(file) ?? before!.state.records.get(file)!]))
}
