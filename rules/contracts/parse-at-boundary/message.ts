import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findSchema, newSchema, parseCallText, typeOfSchemaText, type SchemaLibrary } from '@stratalint/rule/analysis'
import type { SourceKind } from './boundary-sources.ts'

/** What the message is made from. */
export interface BoundaryDetails {
  kind: SourceKind
  label: string
  /** The function that uses the data; empty for none with a name. */
  user: string
  /** What it does, as in `returns {}`; `{}` is the label. */
  action: string
  /** The types that the data may have, the likeliest first. */
  types: string[]
  /** The type where none is expected. */
  fallback: string
  isList: boolean
  parameter: string | null
  /** The expression to parse, as code. */
  input: string
  /** The expression is a promise in a function that does not await: the code parses in `then`. */
  isPromise: boolean
  /** The framework whose validation can be used instead, and the part of the request. */
  framework: 'fastify' | 'hono' | 'nest' | null
  part: string | null
}

export function describeBoundary({ project, module }: DescribeContext, details: BoundaryDetails): Message {
  const { user, action, label, kind } = details
  const anonymous = kind === 'request' ? 'The handler' : 'This code'
  const subject = `${user === '' ? anonymous : `\`${cut(user, 30)}\``} ${action}`
  return {
    what: `${subject.replace('{}', `\`${label}\``)} before a schema has parsed it.`,
    fix: fixesFor({ project, module }, details),
    not: 'Do not cast or annotate it instead: neither checks the data.',
  }
}

function fixesFor({ project, module }: Pick<DescribeContext, 'project' | 'module'>, details: BoundaryDetails): Fix[] {
  if (details.parameter !== null) {
    const title = `Take the schema of \`${details.parameter}\` as a parameter, and parse with it: \`${codeFor('unknown', 'schema', details)}\`.`
    return [{ key: 'take-schema', kind: 'edit', applicability: 'manual', title }]
  }
  const types = details.types.length > 0 ? details.types : [details.fallback]
  const known = findSchema(project, module, types)
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const title = `Parse it with \`${known.name}\`${from}: \`${codeFor(known.library, known.name, details)}\`.`
    return [
      { key: 'use-schema', kind: 'edit', applicability: 'manual', title, symbols: [known.name], target: known.file },
      ...frameworkFix(details, known.name),
    ]
  }
  const made = newSchema(project, module, types[0]!)
  const { schema, type, file, exists, library } = made
  const title =
    `${exists ? 'Add' : 'Write'} \`${schema}\` (${library}) ${exists ? 'to' : 'in'} ${file}, with ` +
    `\`type ${type} = ${typeOfSchemaText(library, schema)}\`, and parse here: \`${codeFor(library, schema, details)}\`.`
  return [
    { key: 'write-schema', kind: 'edit', applicability: 'manual', title, symbols: [schema, type], target: file },
    ...frameworkFix(details, schema),
  ]
}

function frameworkFix({ framework, part, label }: BoundaryDetails, schema: string): Fix[] {
  if (framework === null) return []
  const titles = {
    fastify: `Give the route \`schema: { ${part === 'query' ? 'querystring' : (part ?? 'body')} }\`, which Fastify checks.`,
    hono: `Add \`zValidator('${honoTarget(label)}', ${schema})\` to the route and read \`c.req.valid('${honoTarget(label)}')\`.`,
    nest: 'Give the parameter a class with validation decorators as its type.',
  }
  return [{ key: 'validate-in-framework', kind: 'edit', applicability: 'manual', title: titles[framework] }]
}

const honoTarget = (label: string): string =>
  label.includes('.query') || label.includes('.queries')
    ? 'query'
    : label.includes('.param')
      ? 'param'
      : label.includes('parseBody')
        ? 'form'
        : 'json'

function codeFor(library: SchemaLibrary, name: string, { isList, input, isPromise }: BoundaryDetails): string {
  const schema = isList ? listOf(library, name) : name
  if (!isPromise) return parseCallText(library, schema, input)
  return `${input}.then((value) => ${parseCallText(library, schema, 'value')})`
}

function listOf(library: SchemaLibrary, schema: string): string {
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

export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`
