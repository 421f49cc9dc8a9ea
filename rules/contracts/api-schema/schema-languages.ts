import { clip } from '@stratalint/core'
import type { SchemaLibrary } from '@stratalint/rule/analysis'
import type { Field } from './field.ts'

/** How code with a schema library is written. */
export interface SchemaLanguage {
  package: string
  /** What a file has to import for an object with some properties. */
  names(fields: readonly Field[]): string
  /** A schema with some properties, of which a text has room for the first ones. */
  object(fields: readonly Field[], most: number): string
  /** What `parsed` is set to, the condition of a failure, and the value after it. */
  parsed(schema: string, input: string): string
  failed(schema: string, parsed: string): string
  value(parsed: string): string
}

/** How a library writes one property. */
interface Words {
  scalar(type: 'string' | 'number' | 'boolean'): string
  literals(values: readonly string[]): string
  list(of: string): string
  optional(text: string): string
  key?(field: Field): string
  /** A text with at least one character. */
  filled?: string
  /** A text that is a number. */
  numeric?: string
}

const titled = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1)
const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

function propertyText(field: Field, words: Words): string {
  const { name, type, isOptional, isFilled, isNumeric } = field
  const scalar =
    type === null
      ? '…'
      : type.literals !== undefined
        ? words.literals(type.literals)
        : type.base === null
          ? '…'
          : isFilled && type.base === 'string' && type.isList !== true && words.filled !== undefined
            ? words.filled
            : words.scalar(type.base)
  const one = isNumeric === true ? (words.numeric ?? scalar) : scalar
  const value = type?.isList === true ? words.list(one) : one
  return `${words.key?.(field) ?? clip(name, 24)}: ${isOptional ? words.optional(value) : value}`
}

function propertiesText(fields: readonly Field[], most: number, words: Words): string {
  if (fields.length === 0) return '…'
  const shown = fields.slice(0, most).map((field) => propertyText(field, words))
  return [...shown, ...(fields.length > most ? ['…'] : [])].join(', ')
}

const ZOD_WORDS: Words = {
  scalar: (type) => `z.${type}()`,
  literals: (values) => `z.enum([${quoted(values)}])`,
  list: (of) => `z.array(${of})`,
  optional: (text) => (text === '…' ? text : `${text}.optional()`),
  filled: 'z.string().min(1)',
  numeric: 'z.coerce.number()',
}
const ZOD: SchemaLanguage = {
  package: 'zod',
  names: () => '{ z }',
  object: (fields, most) => `z.object({ ${propertiesText(fields, most, ZOD_WORDS)} })`,
  parsed: (schema, input) => `${schema}.safeParse(${input})`,
  failed: (_, parsed) => `!${parsed}.success`,
  value: (parsed) => `${parsed}.data`,
}

const VALIBOT_WORDS: Words = {
  scalar: (type) => `v.${type}()`,
  literals: (values) => `v.picklist([${quoted(values)}])`,
  list: (of) => `v.array(${of})`,
  optional: (text) => `v.optional(${text})`,
  filled: 'v.pipe(v.string(), v.minLength(1))',
}
const VALIBOT: SchemaLanguage = {
  ...ZOD,
  package: 'valibot',
  names: () => '* as v',
  object: (fields, most) => `v.object({ ${propertiesText(fields, most, VALIBOT_WORDS)} })`,
  parsed: (schema, input) => `v.safeParse(${schema}, ${input})`,
  value: (parsed) => `${parsed}.output`,
}

const ARKTYPE_WORDS: Words = {
  scalar: (type) => `'${type}'`,
  literals: (values) => `"${values.map((value) => `'${value}'`).join(' | ')}"`,
  list: (of) => (of === '…' ? of : `${of.slice(0, -1)}[]'`),
  optional: (text) => text,
  key: ({ name, isOptional }) => (isOptional ? `'${clip(name, 24)}?'` : clip(name, 24)),
  filled: `'string > 0'`,
}
const ARKTYPE: SchemaLanguage = {
  package: 'arktype',
  names: () => '{ type }',
  object: (fields, most) => `type({ ${propertiesText(fields, most, ARKTYPE_WORDS)} })`,
  parsed: (schema, input) => `${schema}(${input})`,
  failed: (_, parsed) => `${parsed} instanceof type.errors`,
  value: (parsed) => parsed,
}

const TYPEBOX_WORDS: Words = {
  scalar: (type) => `Type.${titled(type)}()`,
  literals: (values) => `Type.Union([${values.map((value) => `Type.Literal('${value}')`).join(', ')}])`,
  list: (of) => `Type.Array(${of})`,
  optional: (text) => `Type.Optional(${text})`,
  filled: 'Type.String({ minLength: 1 })',
}
const TYPEBOX: SchemaLanguage = {
  package: '@sinclair/typebox',
  names: () => '{ Type }',
  object: (fields, most) => `Type.Object({ ${propertiesText(fields, most, TYPEBOX_WORDS)} })`,
  parsed: (_, input) => input,
  failed: (schema, parsed) => `!Value.Check(${schema}, ${parsed})`,
  value: (parsed) => parsed,
}

const YUP_WORDS: Words = {
  scalar: (type) => `${type}().required()`,
  literals: (values) => `string().oneOf([${quoted(values)}]).required()`,
  list: (of) => `array().of(${of}).required()`,
  optional: (text) => text.replace(/\.required\(\)$/, ''),
}
const YUP: SchemaLanguage = {
  package: 'yup',
  names: (fields) => {
    const used = fields.flatMap(({ type }) => [
      ...(type?.isList === true ? ['array'] : []),
      type?.literals === undefined ? (type?.base ?? 'string') : 'string',
    ])
    return `{ ${[...new Set(['object', ...used])].sort().join(', ')} }`
  },
  object: (fields, most) => `object({ ${propertiesText(fields, most, YUP_WORDS)} })`,
  parsed: (_, input) => input,
  failed: (schema, parsed) => `!${schema}.isValidSync(${parsed})`,
  value: (parsed) => parsed,
}

const EFFECT_WORDS: Words = {
  scalar: (type) => `Schema.${titled(type)}`,
  literals: (values) => `Schema.Literal(${quoted(values)})`,
  list: (of) => `Schema.Array(${of})`,
  optional: (text) => `Schema.optional(${text})`,
  filled: 'Schema.NonEmptyString',
}
const EFFECT: SchemaLanguage = {
  package: 'effect',
  names: () => '{ Either, Schema }',
  object: (fields, most) => `Schema.Struct({ ${propertiesText(fields, most, EFFECT_WORDS)} })`,
  parsed: (schema, input) => `Schema.decodeUnknownEither(${schema})(${input})`,
  failed: (_, parsed) => `Either.isLeft(${parsed})`,
  value: (parsed) => `${parsed}.right`,
}

const JSON_WORDS: Words = {
  scalar: (type) => `{ type: '${type}' }`,
  literals: (values) => `{ type: 'string', enum: [${quoted(values)}] }`,
  list: (of) => (of === '…' ? `{ type: 'array' }` : `{ type: 'array', items: ${of} }`),
  optional: (text) => text,
  filled: `{ type: 'string', minLength: 1 }`,
}

function jsonSchema(fields: readonly Field[], most: number): string {
  const needed = fields.slice(0, most).filter(({ isOptional }) => !isOptional)
  const required = needed.length === 0 ? '' : `required: [${quoted(needed.map(({ name }) => name))}], `
  return `{ type: 'object', ${required}properties: { ${propertiesText(fields, most, JSON_WORDS)} } }`
}

/** JSON Schema, as Fastify reads it without a type provider. */
export const JSON_SCHEMA: Pick<SchemaLanguage, 'object' | 'names' | 'package'> = {
  package: '',
  names: () => '',
  object: jsonSchema,
}
const AJV: SchemaLanguage = {
  package: 'ajv',
  names: () => '{ Ajv }',
  object: (fields, most) => `new Ajv().compile(${jsonSchema(fields, most)})`,
  parsed: (_, input) => input,
  failed: (schema, parsed) => `!${schema}(${parsed})`,
  value: (parsed) => parsed,
}

const LANGUAGES: Partial<Record<SchemaLibrary, SchemaLanguage>> = {
  ...{ valibot: VALIBOT, arktype: ARKTYPE, typebox: TYPEBOX, yup: YUP, effect: EFFECT, ajv: AJV },
}

export function languageOf(library: SchemaLibrary): SchemaLanguage {
  return LANGUAGES[library] ?? ZOD
}
