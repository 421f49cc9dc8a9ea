import { createModuleTable, type ModuleTable } from '@stratalint/graph'
import { packsOf } from '../cache/module-store.ts'
import type { ProjectState } from '../cache/project-state.ts'

/** The modules of all files that parse. */
export function tableOf({ records, modules }: Pick<ProjectState, 'records' | 'modules'>): ModuleTable {
  return createModuleTable(packsOf(modules), (file) => {
    const record = records.get(file)
    return record !== undefined && record.unchecked === undefined
  })
}
