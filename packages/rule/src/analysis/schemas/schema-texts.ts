import type { SchemaLibrary } from './schema-libraries.ts'

/** The call that parses a value with a schema. */
export function parseCallText(library: SchemaLibrary, schema: string, input: string): string {
  switch (library) {
    case 'valibot':
      return `v.parse(${schema}, ${input})`
    case 'typebox':
      return `Value.Parse(${schema}, ${input})`
    case 'effect':
      return `Schema.decodeUnknownSync(${schema})(${input})`
    case 'yup':
      return `${schema}.validateSync(${input})`
    case 'arktype':
      return `${schema}.assert(${input})`
    case 'ajv':
      return `ajv.compile(${schema})(${input})`
    default:
      return `${schema}.parse(${input})`
  }
}

/** The start of a safe parse, and where its result holds the value; `null` where the library only tests. */
export function safeParseText(
  library: SchemaLibrary,
  schema: string,
  input: string,
): { call: string; value: string | null } {
  switch (library) {
    case 'valibot':
      return { call: `v.safeParse(${schema}, ${input})`, value: 'output' }
    case 'typebox':
      return { call: `Value.Check(${schema}, ${input})`, value: null }
    case 'effect':
      return { call: `Schema.is(${schema})(${input})`, value: null }
    case 'yup':
      return { call: `${schema}.isValidSync(${input})`, value: null }
    case 'arktype':
      return { call: `${schema}.allows(${input})`, value: null }
    case 'ajv':
      return { call: `ajv.compile(${schema})(${input})`, value: null }
    default:
      return { call: `${schema}.safeParse(${input})`, value: 'data' }
  }
}

/** The schema of a list whose elements have a schema. */
export function listSchemaText(library: SchemaLibrary, schema: string): string {
  switch (library) {
    case 'valibot':
      return `v.array(${schema})`
    case 'typebox':
      return `Type.Array(${schema})`
    case 'effect':
      return `Schema.Array(${schema})`
    case 'yup':
      return `yup.array().of(${schema})`
    default:
      return `${schema}.array()`
  }
}

/** The declaration of the type of a schema. */
export function typeOfSchemaText(library: SchemaLibrary, schema: string): string {
  switch (library) {
    case 'valibot':
      return `v.InferOutput<typeof ${schema}>`
    case 'typebox':
      return `Static<typeof ${schema}>`
    case 'effect':
      return `typeof ${schema}.Type`
    case 'yup':
      return `yup.InferType<typeof ${schema}>`
    case 'arktype':
      return `typeof ${schema}.infer`
    case 'ajv':
      return `JTDDataType<typeof ${schema}>`
    default:
      return `z.infer<typeof ${schema}>`
  }
}
