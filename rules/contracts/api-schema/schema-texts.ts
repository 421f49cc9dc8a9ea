import { clip } from '@stratalint/core'
import type { FileContext } from '@stratalint/rule'
import { schemaLibraryOf, type SchemaLibrary } from '@stratalint/rule/analysis'

/** How code with a schema library is written. */
export interface SchemaTexts {
  package: string
  /** What the file has to import. */
  names: string
  /** A schema with the given text for its properties. */
  object(properties: string, fields: readonly string[]): string
  text: string
  /** What `parsed` is set to, the condition of a failure, and the value after it. */
  parsed(schema: string, input: string): string
  failed(schema: string, parsed: string): string
  value(parsed: string): string
}

const ZOD: SchemaTexts = {
  package: 'zod',
  names: '{ z }',
  object: (properties) => `z.object({ ${properties} })`,
  text: 'z.string()',
  parsed: (schema, input) => `${schema}.safeParse(${input})`,
  failed: (_, parsed) => `!${parsed}.success`,
  value: (parsed) => `${parsed}.data`,
}

const TEXTS: Partial<Record<SchemaLibrary, SchemaTexts>> = {
  valibot: {
    ...ZOD,
    package: 'valibot',
    names: '* as v',
    object: (properties) => `v.object({ ${properties} })`,
    text: 'v.string()',
    parsed: (schema, input) => `v.safeParse(${schema}, ${input})`,
    value: (parsed) => `${parsed}.output`,
  },
  arktype: {
    package: 'arktype',
    names: '{ type }',
    object: (properties) => `type({ ${properties} })`,
    text: `'string'`,
    parsed: (schema, input) => `${schema}(${input})`,
    failed: (_, parsed) => `${parsed} instanceof type.errors`,
    value: (parsed) => parsed,
  },
  typebox: {
    package: '@sinclair/typebox',
    names: '{ Type }',
    object: (properties) => `Type.Object({ ${properties} })`,
    text: 'Type.String()',
    parsed: (_, input) => input,
    failed: (schema, parsed) => `!Value.Check(${schema}, ${parsed})`,
    value: (parsed) => parsed,
  },
  yup: {
    package: 'yup',
    names: '{ object, string }',
    object: (properties) => `object({ ${properties} })`,
    text: 'string().required()',
    parsed: (_, input) => input,
    failed: (schema, parsed) => `!${schema}.isValidSync(${parsed})`,
    value: (parsed) => parsed,
  },
  effect: {
    package: 'effect',
    names: '{ Either, Schema }',
    object: (properties) => `Schema.Struct({ ${properties} })`,
    text: 'Schema.String',
    parsed: (schema, input) => `Schema.decodeUnknownEither(${schema})(${input})`,
    failed: (_, parsed) => `Either.isLeft(${parsed})`,
    value: (parsed) => `${parsed}.right`,
  },
  ajv: {
    package: 'ajv',
    names: '{ Ajv }',
    object: (properties, fields) => `new Ajv().compile(${jsonSchema(properties, fields)})`,
    text: `{ type: 'string' }`,
    parsed: (_, input) => input,
    failed: (schema, parsed) => `!${schema}(${parsed})`,
    value: (parsed) => parsed,
  },
}

/** JSON Schema, as Fastify reads it without a type provider. */
export const JSON_SCHEMA: Pick<SchemaTexts, 'object' | 'text' | 'names' | 'package'> = {
  package: '',
  names: '',
  object: jsonSchema,
  text: `{ type: 'string' }`,
}

function jsonSchema(properties: string, fields: readonly string[]): string {
  const required = fields.length === 0 ? '' : `required: [${fields.map((field) => `'${field}'`).join(', ')}], `
  return `{ type: 'object', ${required}properties: { ${properties} } }`
}

export function textsOf(library: SchemaLibrary): SchemaTexts {
  return TEXTS[library] ?? ZOD
}

/** The library of the file's schemas, else of its package; `null` where neither has one. */
export function libraryOf({ project, inspection }: Pick<FileContext, 'project' | 'inspection'>): SchemaLibrary | null {
  for (const { specifier } of inspection.module.edges) {
    const library = schemaLibraryOf(specifier)
    if (library !== null && library !== 'unknown') return library
  }
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const names = ['zod', 'valibot', 'arktype', '@sinclair/typebox', 'typebox', 'effect', 'yup', 'ajv']
  const name = names.find((one) => declared?.has(one) === true)
  return name === undefined ? null : schemaLibraryOf(name)
}

/** The import that a file still needs for a library, in parentheses. */
export function importNote(
  { project, inspection }: Pick<FileContext, 'project' | 'inspection'>,
  { package: name, names }: Pick<SchemaTexts, 'package' | 'names'>,
): string {
  const isImported = inspection.module.edges.some(
    ({ specifier, typeOnly }) => !typeOnly && (specifier === name || specifier.startsWith(`${name}/`)),
  )
  if (name === '' || isImported) return ''
  const manifest = project.resolver.manifestOf(inspection.file)
  const isDeclared = manifest === null || manifest.declared.has(name)
  return ` (import ${names} from '${name}'${isDeclared ? '' : ', and add it to package.json'})`
}

/** The properties of a schema, those of path parameters as texts; the types of others are not known. */
export function propertiesOf(
  fields: readonly string[],
  type: string | null | ((field: string) => string | null),
  most: number,
): string {
  const typeOf = typeof type === 'function' ? type : () => type
  const names = fields.slice(0, most).map((name) => `${clip(name, 24)}: ${typeOf(name) ?? '…'}`)
  if (names.length === 0) return '…'
  return fields.length > most ? [...names, '…'].join(', ') : names.join(', ')
}

/** The schema of a scalar, written like that of a text. */
export function scalarText({ text }: Pick<SchemaTexts, 'text'>, type: string): string {
  return text.replace(/string/i, (name) => (name.startsWith('S') ? type.charAt(0).toUpperCase() + type.slice(1) : type))
}

/** The names of fields that can be keys as they are, each once. */
export function namesOf(fields: readonly string[]): string[] {
  return [...new Set(fields)].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
}

/** The longest of some texts that a message has room for. */
export function fitting(make: (most: number) => string, room = 294, least = 0): string {
  for (const most of [6, 3, 2, 1, 0]) {
    const text = make(most)
    if (text.length <= room || most <= least) return text
  }
  return ''
}
