import { clip, type Fix } from '@stratalint/core'
import { unwrap } from '@stratalint/rule/analysis'
import { propertyOf } from '../routes/static-text.ts'
import { plainField, typeOfName, type Field } from './field.ts'
import { resultType } from './field-types.ts'
import { fieldsOf } from './fields-of.ts'
import { handlerFunction } from './inputs.ts'
import { edit, type Remedy } from './remedy.ts'
import { JSON_SCHEMA, languageOf, type SchemaLanguage } from './schema-languages.ts'
import { fitting, importNote } from './schema-texts.ts'

const PROVIDERS = [
  ['fastify-type-provider-zod', 'zod'],
  ['fastify-zod', 'zod'],
  ['@fastify/type-provider-typebox', 'typebox'],
] as const

/** What the schema of a route lacks, with its contents: Fastify answers 400 to what does not match it. */
export function fastifyFixes(remedy: Remedy): Fix[] {
  const { open, names, sourceCode } = remedy
  const handler = handlerFunction(sourceCode, remedy.route.handler)?.fn ?? null
  const language = languageOfRoutes(remedy)
  const isAll = open.inputs.length > 0
  const inputs = open.inputs.map((input) => ({
    key: input.kind === 'query' ? 'querystring' : input.kind,
    fields: fieldsOf(remedy, remedy.route, handler, input, []),
  }))
  const answer = answerFields(remedy)
  const parts = (most: number): string => {
    const texts = inputs.map(({ key, fields }) => `${key}: ${language.object(fields, most)}`)
    const shape = answer.length === 0 ? '…' : language.object(answer, most)
    return [...texts, ...(open.response ? [`response: { ${open.status ?? 200}: ${shape} }`] : [])].join(', ')
  }
  const note = importNote(remedy, language, [])
  const whole = answer.length === 0 ? (open.answeredBy ?? null) : null
  const listed = whole === null ? 'that the handler sends' : `of what ${clip(whole, 40)}() returns`
  const isComplete = answer.length > 0 && answer.every(({ type }) => type !== null)
  const all =
    open.response && !isComplete ? ` List every property ${listed}; Fastify drops any property not listed.` : ''
  const title = fitting((most) => `${placeOf(remedy, parts(most))}${note}.${all}`, 300)
  return [edit(isAll ? 'declare-schema' : 'declare-response', title, isAll ? [] : names)]
}

/** The properties of the answer, none of which a schema has to require. */
function answerFields(remedy: Remedy): Field[] {
  return (remedy.open.answer ?? []).map(({ name, node }) => ({
    ...plainField(name, (node === null ? null : resultType(remedy, node)) ?? typeOfName(name)),
    isOptional: languageOfRoutes(remedy) === JSON_SCHEMA,
  }))
}

/** In what the schemas of the file are written: JSON Schema, unless a type provider compiles others. */
function languageOfRoutes({ project, inspection }: Remedy): Pick<SchemaLanguage, 'object' | 'names' | 'package'> {
  const specifiers = new Set(inspection.module.edges.map(({ specifier }) => specifier))
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const provider = PROVIDERS.find(([name]) => specifiers.has(name) || declared?.has(name) === true)
  if (provider !== undefined) return languageOf(provider[1])
  const isTypebox = specifiers.has('@sinclair/typebox') || specifiers.has('typebox')
  return isTypebox ? languageOf('typebox') : JSON_SCHEMA
}

function placeOf({ route, sourceCode }: Remedy, parts: string): string {
  const given = route.options === null ? undefined : propertyOf(route.options, 'schema')?.value
  if (given === undefined) {
    const added = `schema: { ${parts} }`
    if (route.options !== null) return `Add ${added} to the options of this route`
    return `Pass { ${added} } before the handler`
  }
  const schema = unwrap(given)
  return schema.type === 'ObjectExpression'
    ? `Add ${parts} to the schema of this route`
    : `Add ${parts} to ${clip(sourceCode.getText(schema), 32)}, the schema of this route`
}
