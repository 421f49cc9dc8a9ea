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
import type { Failure } from './failure.ts'

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
  /** What the code does with data that does not match. */
  failure: Failure
  /** The parameter with the type `any` through which another function gets the data. */
  untyped: string | null
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
  /** A `.then(…)` returns the promise. */
  isChained: boolean
  /** The framework whose validation can be used instead, and the part of the request. */
  framework: 'fastify' | 'hono' | 'nest' | null
  part: string | null
}

/** How long the texts of all fixes may be together. */
const MAX_FIXES = 300
const MAX_MESSAGE = 500
const NOT = 'Do not cast or annotate it instead: neither checks the data.'

const ANONYMOUS: Partial<Record<SourceKind, string>> = {
  request: 'The handler',
  queue: 'The worker',
  message: 'The listener',
}

export function describeBoundary({ project, module }: DescribeContext, details: BoundaryDetails): Message {
  const { user, reader, action, label, kind } = details
  const subject = user === '' ? (ANONYMOUS[kind] ?? 'This code') : `\`${cut(user, 30)}\``
  const data = reader === null ? `\`${label}\`` : `\`${label}\` (in \`${cut(reader, 24)}\`)`
  const what = cut(`${subject} ${withData(action, label, data)} before a schema has parsed it.`, 160)
  const limit = Math.min(MAX_FIXES, MAX_MESSAGE - what.length - NOT.length - 2)
  return { what, fix: fixesFor({ project, module }, details, limit), not: NOT }
}

/** The first fixes that are short enough together. */
function withinLimit(fixes: readonly Fix[], limit: number): Fix[] {
  let length = 0
  return fixes.filter(({ title }, index) => (length += title.length + 7) <= limit || index === 0)
}

/** The action with its data, which is left out where the action already names it: ``reads `req.params.id` ``. */
function withData(action: string, label: string, data: string): string {
  const isNamed = ['.', '[', '?.'].some((next) => action.startsWith(`reads \`${label}${next}`))
  return isNamed ? action.replace(' from {}', '') : action.replace('{}', data)
}

function fixesFor(
  { project, module }: Pick<DescribeContext, 'project' | 'module'>,
  details: BoundaryDetails,
  limit: number,
): Fix[] {
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
    const use: Fix = {
      key: 'use-schema',
      kind: 'edit',
      applicability: 'manual',
      title,
      symbols: [known.name],
      target: known.file,
    }
    return withinLimit([use, ...frameworkFix(details, known.name)], limit)
  }
  const made = newSchema(project, module, details.types[0] ?? details.fallback)
  const { schema, type, file, library } = made
  const retype = details.untyped === null ? '' : ` Type \`${cut(details.untyped, 24)}\` as \`${type}\`.`
  const rest = `, and ${parseStep(library, schema, details)}.${retype}`
  const others = frameworkFix(details, schema)
  const room = others.reduce((left, other) => left - other.title.length - 7, limit - rest.length - 7)
  const title = writeText(made, module.file, room) + rest
  const write: Fix = {
    key: 'write-schema',
    kind: 'edit',
    applicability: 'manual',
    title,
    symbols: [schema, type],
    target: file,
  }
  return withinLimit([write, ...others], limit)
}

/** `parse here: …`, or the call to add to a chain of promises. */
function parseStep(library: SchemaLibrary, schema: string, details: BoundaryDetails): string {
  if (!details.isChained) return `parse${whereFor(details) || ' here'}: ${parseText(library, schema, details)}`
  const parsed = parseCallText(library, details.isList ? listSchemaText(library, schema) : schema, 'value')
  return `add one more \`.then((value) => ${parsed})\` after the \`.then(…)\` that calls \`${details.label}\``
}

const whereFor = ({ reader }: BoundaryDetails): string => (reader === null ? '' : ` in \`${cut(reader, 24)}\``)

/** `Write orderSchema in types/order.ts`, or what it replaces there; without the code of the type where that is too long. */
export function writeText(
  { schema, type, file, exists, library, replaces }: NewSchema,
  own: string,
  maxLength: number,
): string {
  const isOwn = file === own
  const where = isOwn ? 'this file' : file
  const alias = `\`${isOwn ? '' : 'export '}type ${type} = ${typeOfSchemaText(library, schema)}\``
  // Schemas that others import belong to the types of the domain.
  const kind = isOwn && !/(?:^|\/)types?\//.test(own) ? `${library}, not exported` : library
  if (replaces !== null) return `In ${where}, replace \`${replaces}\` with \`${schema}\` (${kind}) and ${alias}`
  const start = `${exists ? 'Add' : 'Write'} \`${schema}\` (${kind}) ${exists ? 'to' : 'in'} ${where}`
  if (/js$/.test(file)) return start
  const whole = `${start}, with ${alias}`
  return whole.length <= maxLength ? whole : `${start}, with its type \`${type}\``
}

function parseText(library: SchemaLibrary, name: string, details: BoundaryDetails): string {
  if (details.failure === 'throw') return `\`${codeFor(library, name, details)}\``
  const schema = details.isList ? listSchemaText(library, name) : name
  // Beside the way of the framework there is no room for each step.
  if (details.framework !== null && details.failure !== 'return')
    return `\`${safeParseText(library, schema, details.input).call}\`, then ${STEPS[details.failure]} if it fails`
  return safeText(library, schema, details.input, details.failure)
}

const STEPS: Readonly<Record<Exclude<Failure, 'throw'>, string>> = {
  answer: 'answer 400',
  'throw-400': 'throw `BadRequestException`',
  'as-missing': 'do as for no stored data',
  return: 'return',
}

/** The steps that parse without an error of the schema. */
export function safeText(
  library: SchemaLibrary,
  schema: string,
  input: string,
  failure: Exclude<Failure, 'throw'>,
): string {
  const { call, value } = safeParseText(library, schema, input)
  const step = STEPS[failure]
  if (value === null) return failure === 'return' ? `\`if (!${call}) return\`` : `${step} if \`${call}\` is false`
  return `\`const parsed = ${call}\`, then ${step} if \`!parsed.success\`, else use \`parsed.${value}\``
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
