import type { ImportedValue } from '../syntax/imports.ts'

/** `unknown` for a schema that another file made. */
export type SchemaLibrary = 'zod' | 'valibot' | 'arktype' | 'typebox' | 'effect' | 'yup' | 'ajv' | 'unknown'

/** What the exports of a module make: the names in which schemas start, `*` for all. */
const SCHEMA_MODULES: readonly { module: RegExp; library: SchemaLibrary; root: string | null }[] = [
  { module: /^(?:zod(?:\/.+)?|@hono\/zod-openapi|nestjs-zod\/z|astro[:/](?:zod|schema))$/, library: 'zod', root: 'z' },
  { module: /^(?:drizzle-zod|drizzle-orm\/zod)$/, library: 'zod', root: null },
  { module: /^(?:valibot|drizzle-valibot|drizzle-orm\/valibot)$/, library: 'valibot', root: null },
  { module: /^(?:arktype|drizzle-arktype|drizzle-orm\/arktype)$/, library: 'arktype', root: null },
  { module: /^(?:@sinclair\/typebox|typebox|@fastify\/type-provider-typebox)$/, library: 'typebox', root: 'Type' },
  { module: /^(?:drizzle-typebox|drizzle-orm\/typebox)$/, library: 'typebox', root: null },
  { module: /^elysia$/, library: 'typebox', root: 't' },
  { module: /^(?:effect|@effect\/schema)$/, library: 'effect', root: 'Schema' },
  { module: /^(?:effect|@effect\/schema)\/Schema$/, library: 'effect', root: null },
  { module: /^yup$/, library: 'yup', root: null },
]
export const AJV_MODULE = /^ajv(?:\/dist\/.+)?$/
export const TYPEBOX_VALUE = /^(?:@sinclair\/)?typebox\/value$/
export const TYPEBOX_COMPILERS = /^(?:@sinclair\/)?typebox\/(?:compiler|compile|schema)$/

/** Functions of schema libraries that make no schema, by their first word; all others do. */
export const NO_SCHEMA =
  /^(?:safe|to|is|asserts?|prettify|treeify|flatten|format|encode|decode|validate|parse|parser|config|registry|match|errors|reach|ref|locales|equivalence|summarize)(?![a-z])|^(?:set|get|add)(?=[A-Z])|Errors?$/

/** The schema library whose package a specifier names. */
export function schemaLibraryOf(specifier: string): SchemaLibrary | null {
  if (AJV_MODULE.test(specifier)) return 'ajv'
  if (TYPEBOX_VALUE.test(specifier) || TYPEBOX_COMPILERS.test(specifier)) return 'typebox'
  return SCHEMA_MODULES.find(({ module }) => module.test(specifier))?.library ?? null
}

/** The library of which a function makes schemas. */
export function madeBy(value: ImportedValue | null): SchemaLibrary | null {
  if (value === null) return null
  for (const { module, library, root } of SCHEMA_MODULES) {
    if (!module.test(value.module)) continue
    const path = pathBelow(value, root)
    const name = path.at(-1)
    if (name !== undefined && !NO_SCHEMA.test(name)) return library
  }
  return null
}

/** The members below the object that holds a library's functions, whether it is imported by name, as default or whole. */
function pathBelow({ path }: ImportedValue, root: string | null): readonly string[] {
  const below = path[0] === 'default' ? path.slice(1) : path
  if (root === null || below[0] !== root) return root === 'Schema' || root === 't' ? [] : below
  return below.slice(1)
}
