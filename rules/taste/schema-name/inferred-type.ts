import type { Inspection } from '@stratalint/rule'
import { schemaLibraryOf, type SchemaLibrary } from '@stratalint/rule/analysis'

/** How a file writes the type that a schema infers. */
export interface InferredType {
  text: string
  /** The name that the file has to import for it; `null` if it has all names. */
  missing: string | null
}

const STANDARD_MODULES = { zod: 'zod', valibot: 'valibot', yup: 'yup', typebox: '@sinclair/typebox' } as const

export function inferredType(
  known: SchemaLibrary,
  schema: string,
  { module }: Pick<Inspection, 'module'>,
): InferredType | null {
  // A schema that is made from an imported one is most likely of the library that the file uses.
  const libraries = new Set(module.edges.flatMap(({ specifier }) => schemaLibraryOf(specifier) ?? []))
  const library = known === 'unknown' && libraries.size === 1 ? [...libraries][0]! : known
  const imported = module.edges.filter(({ specifier }) => schemaLibraryOf(specifier) === library)
  const localOf = (...names: string[]): string | undefined =>
    imported.flatMap((edge) => edge.names).find(({ name, local }) => names.includes(name) && local !== null)?.local ??
    undefined
  const from = (name: string, standard: string): string => `${name} from '${imported[0]?.specifier ?? standard}'`
  const within = (holder: string | undefined, kind: 'zod' | 'valibot' | 'yup', member: string): InferredType => {
    const own = localOf(member)
    if (own !== undefined) return { text: `${own}<typeof ${schema}>`, missing: null }
    if (holder !== undefined) return { text: `${holder}.${member}<typeof ${schema}>`, missing: null }
    return kind === 'zod'
      ? { text: `z.infer<typeof ${schema}>`, missing: from('z', STANDARD_MODULES.zod) }
      : { text: `${member}<typeof ${schema}>`, missing: from(member, STANDARD_MODULES[kind]) }
  }
  const isElysia = imported.some(({ specifier }) => specifier === 'elysia')
  switch (library) {
    case 'zod':
      return within(localOf('z', '*', 'default'), 'zod', 'infer')
    case 'valibot':
      return within(localOf('*'), 'valibot', 'InferOutput')
    case 'yup':
      return within(localOf('*', 'default'), 'yup', 'InferType')
    case 'arktype':
      return { text: `typeof ${schema}.infer`, missing: null }
    case 'effect':
      return { text: `typeof ${schema}.Type`, missing: null }
    case 'typebox': {
      if (isElysia) return { text: `typeof ${schema}.static`, missing: null }
      const own = localOf('Static')
      return {
        text: `${own ?? 'Static'}<typeof ${schema}>`,
        missing: own === undefined ? from('Static', STANDARD_MODULES.typebox) : null,
      }
    }
    default:
      return null
  }
}
