import { createModuleTable, type ModuleTable } from '@stratalint/graph'
import { packsOf } from '../cache/module-store.ts'
import { detailedOf, type ProjectState } from '../cache/project-state.ts'

/** The modules of all files that parse. */
export function tableOf({ files, records, modules }: Pick<ProjectState, 'files' | 'records' | 'modules'>): ModuleTable {
  const parsed = new Set(files)
  for (const { file, unchecked } of detailedOf(records)) if (unchecked !== undefined) parsed.delete(file)
  return createModuleTable(packsOf(modules), (file) => parsed.has(file))
}
