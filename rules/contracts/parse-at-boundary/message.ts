import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import {
  findSchema,
  listSchemaText,
  newSchema,
  parseCallText,
  safeParseText,
  typeOfSchemaText,
  type NewSchema,
  type SchemaLibrary,
} from '@stratalint/rule/analysis'
import type { SourceKind } from './boundary-sources.ts'

/** What the message is made from. */
export interface BoundaryDetails {
  kind: SourceKind
  label: string
  /** The function that uses the data; empty for none with a name. */
  user: string
  /** The function that gets the data, where another one uses it. */
  reader: string | null
  /** Several functions of the file get the data from the reader. */
  isShared: boolean
  /** Nobody catches what is thrown here: a listener, an effect, an event handler. */
  losesErrors: boolean
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

const ANONYMOUS: Partial<Record<SourceKind, string>> = {
  request: 'The handler',
  queue: 'The worker',
  message: 'The listener',
}

export function describeBoundary({ project, module }: DescribeContext, details: BoundaryDetails): Message {
  const { user, reader, action, label, kind } = details
  const subject = user === '' ? (ANONYMOUS[kind] ?? 'This code') : `\`${cut(user, 30)}\``
  const data = reader === null ? `\`${label}\`` : `\`${label}\` from \`${cut(reader, 24)}\``
  return {
    what: cut(`${subject} ${action.replace('{}', data)} before a schema has parsed it.`, 160),
    fix: fixesFor({ project, module }, details),
    not: 'Do not cast or annotate it instead: neither checks the data.',
  }
}

function fixesFor({ project, module }: Pick<DescribeContext, 'project' | 'module'>, details: BoundaryDetails): Fix[] {
  const { parameter, isShared, reader } = details
  if (parameter !== null || isShared) {
    const of = parameter === null ? '' : ` of \`${parameter}\``
    const where = reader === null ? '' : ` in \`${cut(reader, 30)}\``
    const each = isShared ? ' Each caller passes the schema of its own data.' : ''
    const title = `Take the schema${of} as a parameter${where}, and parse with it: \`${codeFor('unknown', 'schema', details)}\`.${each}`
    return [{ key: 'take-schema', kind: 'edit', applicability: 'manual', title }]
  }
  const known = findSchema(project, module, details.types.length > 0 ? details.types : [details.fallback])
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const title = `Parse it with \`${known.name}\`${from}${whereFor(details)}: ${parseText(known.library, known.name, details)}.`
    return [
      { key: 'use-schema', kind: 'edit', applicability: 'manual', title, symbols: [known.name], target: known.file },
      ...frameworkFix(details, known.name),
    ]
  }
  const made = newSchema(project, module, details.types[0] ?? details.fallback)
  const { schema, type, file, library } = made
  const title = `${writeText(made, module.file)}, and parse${whereFor(details) || ' here'}: ${parseText(library, schema, details)}.`
  return [
    { key: 'write-schema', kind: 'edit', applicability: 'manual', title, symbols: [schema, type], target: file },
    ...frameworkFix(details, schema),
  ]
}

const whereFor = ({ reader }: BoundaryDetails): string => (reader === null ? '' : ` in \`${cut(reader, 24)}\``)

/** `Write orderSchema in types/order.ts`, or what it replaces there. */
export function writeText({ schema, type, file, exists, library, replaces }: NewSchema, own: string): string {
  const where = file === own ? 'this file' : file
  const alias = `\`type ${type} = ${typeOfSchemaText(library, schema)}\``
  if (replaces !== null) return `In ${where}, replace \`${replaces}\` by \`${schema}\` (${library}) and ${alias}`
  const start = `${exists ? 'Add' : 'Write'} \`${schema}\` (${library}) ${exists ? 'to' : 'in'} ${where}`
  return /js$/.test(file) ? start : `${start}, with ${alias}`
}

function parseText(library: SchemaLibrary, name: string, details: BoundaryDetails): string {
  if (!details.losesErrors) return `\`${codeFor(library, name, details)}\``
  return safeText(library, details.isList ? listSchemaText(library, name) : name, details.input)
}

/** The steps that parse without an error, for code in which an error would be lost. */
export function safeText(library: SchemaLibrary, schema: string, input: string): string {
  const { call, value } = safeParseText(library, schema, input)
  if (value === null) return `\`if (!${call}) return\``
  return `\`const parsed = ${call}\`, then return if \`!parsed.success\`, else use \`parsed.${value}\``
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
  const schema = isList ? listSchemaText(library, name) : name
  if (!isPromise) return parseCallText(library, schema, input)
  return `${input}.then((value) => ${parseCallText(library, schema, 'value')})`
}

export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`
