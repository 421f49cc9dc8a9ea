import { listFiles, shortPath, type ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import type { SchemaDetails } from './schema-details.ts'

/** Who uses a schema. */
interface Importers {
  files: string[]
  barrels: string[]
  /** Whether there are files that import only the type of the same name. */
  onlyType?: boolean
}

/** Whether only the constant gets a new name, and the type of the same name stays. */
export const keepsType = ({
  name,
  plainType,
  typeNames,
}: Pick<SchemaDetails, 'name' | 'plainType' | 'typeNames'>): boolean => typeNames.includes(name) && plainType === null

/** The files that import a name of this module, and those that pass all its names on; `null` if they are not known. */
export function importersOf({ project: { facts }, module }: DescribeContext, name: string): Importers | null {
  const importers = facts.importersOf?.(module.file) ?? null
  if (importers === null) return null
  const using = (isUsed: (edge: ResolvedEdge) => boolean): string[] =>
    importers.filter((importer) =>
      (facts.importsOf?.(importer) ?? []).some(
        (edge) => edge.target.type === 'file' && edge.target.path === module.file && isUsed(edge),
      ),
    )
  return {
    files: using(
      ({ kind, names }) => kind !== 'export-all' && names.some((each) => each.name === name || each.name === '*'),
    ),
    barrels: using(({ kind }) => kind === 'export-all'),
  }
}

/** The files in which an import of the schema has to change. */
export function usersOf(context: DescribeContext, details: SchemaDetails): Importers | null {
  const { name, home } = details
  const all = importersOf(context, name)
  if (all === null || home !== null || !keepsType(details)) return all
  const { facts } = context.project
  const usesValue = (importer: string): boolean =>
    (facts.importsOf?.(importer) ?? []).some(
      ({ target, names, typeOnly }) =>
        target.type === 'file' &&
        target.path === context.module.file &&
        names.some(
          (each) =>
            each.name === '*' ||
            (each.name === name &&
              !typeOnly &&
              !each.typeOnly &&
              (each.local === null || facts.roleOf?.(importer, each.local) !== 'type')),
        ),
    )
  const files = all.files.filter(usesValue)
  return { ...all, files, onlyType: files.length === 0 && all.files.length > 0 }
}

/** What else has to change when the name or the file of a schema does. */
export function followUp(importers: Importers | null, details: SchemaDetails): string {
  if (importers === null) return ''
  const files = importers.files.length === 0 ? [] : [listFiles(importers.files)]
  const through = importers.barrels.length === 0 ? [] : [`what imports it through ${shortPath(importers.barrels[0]!)}`]
  const change = details.home !== null ? 'change the import in' : 'rename it in'
  if (files.length + through.length === 0) return importers.onlyType === true ? '; no other file uses the constant' : ''
  return `; then ${change} ${[...files, ...through].join(' and ')}`
}
