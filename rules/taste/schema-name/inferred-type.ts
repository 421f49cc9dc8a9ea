import type { Inspection } from '@stratalint/rule'
import { schemaLibraryOf, type SchemaLibrary } from '@stratalint/rule/analysis'

/** How a file writes the type that a schema infers; `isBound` if it imports all names that this needs. */
export function inferredType(
  library: SchemaLibrary,
  schema: string,
  { module }: Pick<Inspection, 'module'>,
): { text: string; isBound: boolean } | null {
  const imported = module.edges.filter(({ specifier }) => schemaLibraryOf(specifier) === library)
  const localOf = (...names: string[]): string | undefined =>
    imported.flatMap((edge) => edge.names).find(({ name, local }) => names.includes(name) && local !== null)?.local ??
    undefined
  const within = (holder: string | undefined, standard: string, member: string): { text: string; isBound: boolean } => {
    const own = localOf(member)
    return own !== undefined
      ? { text: `${own}<typeof ${schema}>`, isBound: true }
      : { text: `${holder ?? standard}.${member}<typeof ${schema}>`, isBound: holder !== undefined }
  }
  const isElysia = imported.some(({ specifier }) => specifier === 'elysia')
  switch (library) {
    case 'zod':
      return within(localOf('z', '*', 'default'), 'z', 'infer')
    case 'valibot':
      return within(localOf('*'), 'v', 'InferOutput')
    case 'yup':
      return within(localOf('*', 'default'), 'yup', 'InferType')
    case 'arktype':
      return { text: `typeof ${schema}.infer`, isBound: true }
    case 'effect':
      return { text: `typeof ${schema}.Type`, isBound: true }
    case 'typebox': {
      if (isElysia) return { text: `typeof ${schema}.static`, isBound: true }
      const own = localOf('Static')
      return { text: `${own ?? 'Static'}<typeof ${schema}>`, isBound: own !== undefined }
    }
    default:
      return null
  }
}
