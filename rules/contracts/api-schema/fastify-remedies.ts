import { clip, type Fix } from '@stratalint/core'
import { unwrap } from '@stratalint/rule/analysis'
import { handlerFunction } from './inputs.ts'
import { knownTypes } from './known-types.ts'
import { propertyOf } from '../routes/static-text.ts'
import { edit, type Remedy } from './remedy.ts'
import {
  fitting,
  importNote,
  JSON_SCHEMA,
  namesOf,
  propertiesOf,
  scalarText,
  textsOf,
  type SchemaTexts,
} from './schema-texts.ts'

const PROVIDERS = [
  ['fastify-type-provider-zod', 'zod'],
  ['fastify-zod', 'zod'],
  ['@fastify/type-provider-typebox', 'typebox'],
] as const

/** What the schema of a route lacks, with its contents: Fastify answers 400 to what does not match it. */
export function fastifyFixes(remedy: Remedy): Fix[] {
  const { open, names, sourceCode } = remedy
  const route = sourceCode.getText(remedy.route.node)
  const fn = handlerFunction(sourceCode, remedy.route.handler)?.fn
  const handler = fn === undefined ? '' : sourceCode.getText(fn)
  const texts = languageOf(remedy)
  const isAll = open.inputs.length > 0
  const parts = (most: number): string => {
    const inputs = open.inputs.map((input) => {
      const { kind } = input
      const { fields, scalars, optional, isDeclared } = knownTypes(route, handler, input)
      const key = kind === 'query' ? 'querystring' : kind
      const typeOf = (name: string): string | null => {
        const type = scalars.get(name) ?? (kind === 'params' ? 'string' : null)
        return type === null ? null : scalarText(texts, type)
      }
      const required = kind === 'query' && !isDeclared ? [] : fields.filter((name) => !optional.has(name))
      return `${key}: ${texts.object(propertiesOf(fields, typeOf, most), required.slice(0, most))}`
    })
    const answer = namesOf(open.answer ?? [])
    const shape = answer.length === 0 ? '…' : texts.object(propertiesOf(answer, null, most), [])
    return [...inputs, ...(open.response ? [`response: { ${open.status ?? 200}: ${shape} }`] : [])].join(', ')
  }
  const note = importNote(remedy, texts)
  const whole = namesOf(open.answer ?? []).length === 0 ? (open.answeredBy ?? null) : null
  const listed = whole === null ? 'that the handler sends' : `of what ${clip(whole, 40)}() returns`
  const all = open.response ? ` List every property ${listed}; Fastify drops any property not listed.` : ''
  const title = fitting((most) => `${placeOf(remedy, parts(most))}${note}.${all}`, 300)
  return [edit(isAll ? 'declare-schema' : 'declare-response', title, isAll ? [] : names)]
}

/** In what the schemas of the file are written: JSON Schema, unless a type provider compiles others. */
function languageOf({ project, inspection }: Remedy): Pick<SchemaTexts, 'object' | 'text' | 'names' | 'package'> {
  const specifiers = new Set(inspection.module.edges.map(({ specifier }) => specifier))
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const provider = PROVIDERS.find(([name]) => specifiers.has(name) || declared?.has(name) === true)
  if (provider !== undefined) return textsOf(provider[1])
  const isTypebox = specifiers.has('@sinclair/typebox') || specifiers.has('typebox')
  return isTypebox ? textsOf('typebox') : JSON_SCHEMA
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
