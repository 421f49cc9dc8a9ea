import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import {
  findSchema,
  findType,
  listSchemaText,
  newSchema,
  parseCallText,
  safeParseText,
  schemaNameFor,
  typeOfSchemaText,
  type NewSchema,
  type SchemaLibrary,
} from '@stratalint/rule/analysis'
import type { SourceKind } from './source-kind.ts'
import type { BoundaryDetails } from './details.ts'
import type { ParsedBelow } from './parsed-below.ts'
import { isMessageOfPort } from './message-sources.ts'
import { mayHaveMembers, schemaOfShape } from './known-shape.ts'
import { extendSchema, lackingText } from './lacking-member.ts'
import { namedSchema, schemaParameter } from './schema-elsewhere.ts'
import { frameworkFix } from './framework-fix.ts'
import { requestFix } from './request-fix.ts'
import { saysNothing } from './type-names.ts'
import type { Failure } from './failure.ts'
import { callersText, cut, edit, newDependency, whereText } from './fix-text.ts'

type FixContext = Pick<DescribeContext, 'project' | 'module'>

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
  // The message of a port is a parameter, which has no code of its own.
  const shown = isMessageOfPort(label) ? label.replace(/\S+$/, '`$&`') : `\`${label}\``
  const data = reader === null ? shown : `${shown} (in \`${cut(reader, 24)}\`)`
  const fault = details.lacking == null ? ' before a schema has parsed it' : lackingText(details.lacking)
  const what = cut(`${subject} ${withData(action, label, data)}${fault}.`, 160)
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

function fixesFor(context: FixContext, given: BoundaryDetails, limit: number): Fix[] {
  const { parameter, isShared, isGeneric, parsedBelow } = given
  if (given.lacking != null) return [extendSchema(given, given.lacking)]
  if (parsedBelow !== null) return [moveParse(given, parsedBelow)]
  if (parameter !== null || isShared || isGeneric) return takeSchema(context, given)
  const [direct] = requestFix(context, given)
  if (direct !== undefined) return withinLimit([direct, ...laterFixes(context, given, limit)], limit)
  return laterFixes(context, given, limit)
}

/** The fixes that write a schema for all who need it. */
function laterFixes(context: FixContext, given: BoundaryDetails, limit: number): Fix[] {
  const { library, isUsable } = newSchema(context.project, context.module, given.type)
  const named = isUsable ? {} : namedSchema(given.inline)
  const details = { ...given, ...named }
  if (named.shape != null) return writeFix(context, { ...details, type: newName(context, given) }, limit)
  const isInline = details.inline !== null && library === 'zod'
  // A name that only the code around it suggests says nothing of a shape that is written out.
  const types = isInline && !details.isWritten ? paramsTypes(details) : [...details.types, details.type]
  const byName = findSchema(context.project, context.module, types)
  // A name that only the code around it suggests may be that of a part of the data.
  const isPart = byName !== null && !details.isWritten && !mayHaveMembers(context.project, byName, details.reads)
  if (isPart) return writeFix(context, { ...details, type: nameOfWhole(details) }, limit)
  const known =
    byName ??
    (details.isWritten || details.isList ? null : schemaOfShape(context.project, context.module, details.shape))
  if (known !== null && details.inline?.uses == null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const title = `Parse it with \`${known.name}\`${from}${whereFor(details)}${resultText(details)}: ${parseText(known.library, known.name, details)}.`
    const use = { ...edit('use-schema', title), symbols: [known.name], target: known.file }
    return withinLimit([use, ...frameworkFix(details, known.name)], limit)
  }
  return isInline ? inlineFix(context, details, limit) : writeFix(context, details, limit)
}

/** The name for data in which that of the type is a part. */
const nameOfWhole = ({ type, kind }: BoundaryDetails): string => `${type}${kind === 'response' ? 'Response' : 'Data'}`

/** A name for data of a shape that is written out: no type that the program has for something else. */
function newName({ project, module }: FixContext, details: BoundaryDetails): string {
  const { bound, types, type } = details
  const names = [...(bound === null || saysNothing(bound) ? [] : [bound]), ...types, type]
  return (
    names.find((name) => findSchema(project, module, [name]) === null && findType(project, module, [name]) === null) ??
    nameOfWhole(details)
  )
}

/** The schema is there, but after the first read. */
function moveParse({ action, label }: BoundaryDetails, { code, value, isChecked }: ParsedBelow): Fix {
  const read = /^reads `([^`]+)`/.exec(action)?.[1]
  const moved = `Move \`${code}\`${isChecked ? ' and the check of its result' : ''} above this line`
  return edit(
    'move-parse',
    read?.startsWith(`${label}.`) === true
      ? `${moved}, and read \`${value}${read.slice(label.length)}\` in place of \`${read}\`.`
      : `${moved}, and use \`${value}\` in place of \`${label}\` here too.`,
  )
}

/** The names under which a schema of the same parameters of a path is known. */
const paramsTypes = ({ type, part }: BoundaryDetails): string[] => (part === 'params' ? [type] : [])

/** A function whose callers each know the schema. */
function takeSchema({ project, module }: FixContext, details: BoundaryDetails): Fix[] {
  const { parameter, isGeneric, inline, callers, areCallersGeneric, reader, user } = details
  const { library, isUsable } = newSchema(project, module, details.type)
  const of = cut(reader ?? user, 30)
  const isInside = parameter !== null && inline !== null && library === 'zod' && inline.uses === null
  const type = parameter === null ? null : cut(isInside ? parameter.name : parameter.type, 40)
  const declared = type === null ? 'the schema' : schemaParameter(library, type, isUsable)
  const where = of === '' ? '' : ` of \`${of}\``
  const code = codeFor('unknown', isInside ? inline.text : 'schema', { ...details, isList: false })
  const title = `Take ${declared} as a parameter${where}, and parse with it${resultText(details)}: \`${code}\`.${callersText(callers, areCallersGeneric)}`
  const take = edit('take-schema', title)
  if (!isGeneric || parameter !== null) return [take]
  return [take, edit('return-unknown', 'Or declare that it returns `unknown`, so that each caller has to parse.')]
}

/** A schema that is written where it is used. */
function inlineFix(context: FixContext, details: BoundaryDetails, limit: number): Fix[] {
  const { project, module } = context
  const { text, uses } = details.inline!
  const single = { ...details, isList: false }
  if (uses === null) {
    const made = newSchema(project, module, details.type)
    // The same parameters of a path are read in many files.
    if (details.part === 'params' && /(?:^|\/)types\//.test(made.file)) return writeFix(context, details, limit)
    const title = `Parse it${whereFor(details) || ' here'} with ${made.libraryPath}${made.missingIn === null ? '' : ` (add it to ${made.missingIn})`}${resultText(details)}: ${parseText('zod', text, single)}.`
    return withinLimit([edit('parse-inline', title), ...frameworkFix(details, text)], limit)
  }
  const known = findSchema(project, module, [uses])
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const code = text.replace(schemaNameFor(uses), known.name)
    const title = `Parse it with \`${known.name}\`${from}${whereFor(details)}${resultText(details)}: ${parseText('zod', code, single)}.`
    return [{ ...edit('use-schema', title), symbols: [known.name], target: known.file }]
  }
  const made = newSchema(project, module, uses)
  const rest = `, and ${parseStep(made.library, text, single)}.`
  const title = writeText(made, module.file, limit - rest.length - 7) + rest
  return [{ ...edit('write-schema', title), symbols: [made.schema, made.type], target: made.file }]
}

function writeFix({ project, module }: FixContext, details: BoundaryDetails, limit: number): Fix[] {
  const known = newSchema(project, module, details.type, details.isWritten)
  if (!known.isAllowed) return [takeAllowed(known, details)]
  // An imported type of a name that only the code around the data suggests is something else.
  const made = { ...known, isImported: known.isImported && details.isWritten }
  const { schema, type, library } = made
  const retype = details.untyped === null ? '' : ` Type \`${cut(details.untyped, 24)}\` as \`${type}\`.`
  const rest = `, and ${parseStep(library, schema, details)}.${retype}`
  const others = frameworkFix(details, schema)
  const room = others.reduce((left, other) => left - other.title.length - 7, limit - rest.length - 7)
  const { text, target } = writing({ project, module }, made, details, room)
  const write = { ...edit('write-schema', text + rest), symbols: [schema, type], target }
  return withinLimit([write, ...others], limit)
}

/** What writes the schema and where, before it that of the type which the shape uses. */
export function writing(
  { project, module }: FixContext,
  made: NewSchema,
  { uses, shape, isList }: Partial<Pick<BoundaryDetails, 'uses' | 'shape' | 'isList'>>,
  room: number,
): { text: string; target: string } {
  if (uses == null || shape == null || made.library !== 'zod' || findSchema(project, module, [uses]) !== null)
    return { text: writeText(made, module.file, room, isList === true ? null : (shape ?? null)), target: made.file }
  const used = newSchema(project, module, uses)
  const own = `\`${made.schema} = ${shape}\``
  const added = `${own} and its type \`${made.type}\``
  const text = `${writeText(used, module.file, Math.max(room - added.length - 12, 0))}, add ${added} there`
  return { text, target: used.file }
}

/** A schema from a caller, where no file may have it that this one may import. */
function takeAllowed({ library, libraryPath, type }: NewSchema, details: BoundaryDetails): Fix {
  const of = cut(details.reader ?? details.user, 30)
  const declared = details.isWritten
    ? schemaParameter(library, details.isList ? `${type}[]` : type, false)
    : 'the schema'
  const code = parseText(library, 'schema', { ...details, isList: false })
  const title = `Take ${declared} as a parameter${of === '' ? '' : ` of \`${of}\``}, and parse with it${resultText(details)}: ${code}. Its callers pass the schema from a file that may import ${libraryPath}, which this one may not.`
  return edit('take-schema', title)
}

/** `parse here: …`, or the call to add to a chain of promises. */
function parseStep(library: SchemaLibrary, schema: string, details: BoundaryDetails): string {
  if (!details.isChained)
    return `parse${whereFor(details) || (details.check === null ? ' here' : '')}${resultText(details)}: ${parseText(library, schema, details)}`
  const parsed = parseCallText(library, details.isList ? listSchemaText(library, schema) : schema, 'value')
  return `add one more \`.then((value) => ${parsed})\` after the \`.then()\` that calls \`${details.label}\``
}

const whereFor = ({ reader, check }: BoundaryDetails): string => {
  const where = reader === null ? '' : ` in \`${cut(reader, 40)}\``
  return check === null ? where : `${where} after the check of \`${check}\``
}

/** What `value` is in the code, where the code is too long to repeat. */
const resultText = ({ call, pattern, input }: BoundaryDetails): string =>
  pattern !== null
    ? `, with \`${input}: unknown\` as the parameter in place of \`${cut(pattern, 32)}\``
    : call === null
      ? ''
      : `, with \`value\` for the result of ${call}`

/** `Write orderSchema in types/order.ts`, or what it replaces there; without the code of the type where that is too long. */
export function writeText(made: NewSchema, own: string, maxLength: number, shape: string | null = null): string {
  const { schema, type, file, exists, library, libraryPath, replaces, isImported, isExported, hasDates } = made
  const isOwn = file === own
  const where = whereText(file, own)
  const alias = `\`${isOwn && !isExported ? '' : 'export '}type ${type} = ${typeOfSchemaText(library, schema)}\``
  // Schemas that others import belong to the types of the domain.
  const kind = `${libraryPath}${isOwn && !/(?:^|\/)types?\//.test(own) ? ', not exported' : ''}${newDependency(made)}`
  const dates = hasDates && library === 'zod' && maxLength > 120 ? ' (JSON has dates as text: `z.coerce.date()`)' : ''
  if (replaces !== null && made.movesFrom !== null) {
    const from = made.movesFrom === own ? '' : ` of ${made.movesFrom}`
    const move = `Move \`${replaces}\`${from} to ${where} as \`${schema}\` (${kind})`
    const whole = `${move} and ${alias}${dates}, import it where it is used`
    return whole.length <= maxLength ? whole : `${move} with its type \`${type}\``
  }
  if (replaces !== null) return `In ${where}, replace \`${replaces}\` with \`${schema}\` (${kind}) and ${alias}${dates}`
  const start = `${exists ? 'Add' : 'Write'} \`${schema}\` (${kind}) ${exists ? 'to' : 'in'} ${where}`
  if (/js$/.test(file)) return start
  if (isImported)
    return library === 'zod'
      ? `${start}, typed \`z.ZodType<${type}>\`${dates}`
      : `${start}, for the imported type \`${type}\``
  const shaped = `${exists ? 'Add' : 'Write'} \`${schema} = ${shape}\` (${kind}) ${exists ? 'to' : 'in'} ${where}`
  const texts = shape === null || library !== 'zod' ? [] : [`${shaped}, with its type \`${type}\``, shaped]
  const fitting = texts.find((text) => text.length <= maxLength)
  if (fitting !== undefined) return fitting
  const whole = `${start}, with ${alias}`
  return whole.length <= maxLength ? whole : `${start}, with its type \`${type}\``
}

function parseText(library: SchemaLibrary, name: string, details: BoundaryDetails): string {
  if (details.failure === 'throw') {
    const bound = details.pattern === null ? '' : `const ${details.pattern} = `
    return `\`${bound.length <= 48 ? bound : ''}${codeFor(library, name, details)}\``
  }
  const schema = details.isList ? listSchemaText(library, name) : name
  // Beside the way of the framework there is no room for each step.
  if (details.framework !== null && details.failure !== 'return')
    return `\`${safeParseText(library, schema, details.input).call}\`, then ${STEPS[details.failure]} if it fails`
  return safeText(library, schema, details.input, details.failure)
}

const STEPS: Readonly<Record<Exclude<Failure, 'throw'>, string>> = {
  answer: 'answer 400',
  'throw-400': 'throw `BadRequestException`',
  'as-checked': 'fail as the check below does',
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

function codeFor(library: SchemaLibrary, name: string, { isList, input, isPromise }: BoundaryDetails): string {
  const schema = isList ? listSchemaText(library, name) : name
  if (!isPromise) return parseCallText(library, schema, input)
  return `${input}.then((value) => ${parseCallText(library, schema, 'value')})`
}
