import { clip, type Fix } from '@stratalint/core'
import type { FileContext } from '@stratalint/rule'
import {
  schemaLibraryOf,
  singularOf,
  toCamelCase,
  toPascalCase,
  wordsOf,
  type SchemaLibrary,
} from '@stratalint/rule/analysis'
import { segmentsOf } from '../routes/segments.ts'
import type { Route } from '../routes/route.ts'
import type { InputKind, OpenInput } from './inputs.ts'

/** What a route leaves open. */
export interface OpenRoute {
  inputs: readonly OpenInput[]
  response: boolean
}

/** The fixes for a route, with the schemas that it lacks by name. */
export function fixesFor(
  context: Pick<FileContext, 'project' | 'inspection'>,
  route: Route,
  open: OpenRoute,
  resource: string,
): Fix[] {
  const library = libraryOf(context)
  const names = open.inputs.map(({ kind }) => schemaName(route, kind, resource))
  const fix = (key: string, title: string, symbols: string[] = [...new Set(names)]): Fix => ({
    ...{ key, kind: 'edit', applicability: 'manual', title },
    ...(symbols.length > 0 && { symbols }),
  })
  const answer = `${toCamelCase(resource)}Schema`
  switch (route.framework) {
    case 'fastify': {
      const parts = [
        ...open.inputs.map(({ kind }, index) => `${kind === 'query' ? 'querystring' : kind}: ${names[index]!}`),
        ...(open.response ? [`response: { ${statusOf(route)}: ${answer} }`] : []),
      ]
      return [
        fix(
          'declare-schema',
          `Add schema: { ${parts.join(', ')} } to the options of the route${shapesOf(open.inputs, names)}.`,
          [...names, ...(open.response ? [answer] : [])],
        ),
      ]
    }
    case 'hono':
      if (route.options !== null) {
        const parts = open.inputs.map(({ kind }, index) =>
          kind === 'body'
            ? `body: { content: { 'application/json': { schema: ${names[index]!} } } }`
            : `${kind}: ${names[index]!}`,
        )
        return [
          ...(parts.length > 0
            ? [
                fix(
                  'declare-request',
                  `Add request: { ${parts.join(', ')} } to createRoute, and read it with c.req.valid().`,
                ),
              ]
            : []),
          ...(open.response
            ? [
                fix(
                  'declare-response',
                  `Add content: { 'application/json': { schema: ${answer} } } to the successful response of createRoute.`,
                  [answer],
                ),
              ]
            : []),
        ]
      }
      return [validatorFix(open, names, library, fix), ...parseFixes(open, names, library, fix)]
    case 'nest':
      return nestFixes(open, resource, route, fix)
    case 'trpc':
      return [
        ...(open.inputs.length > 0
          ? [
              fix(
                'add-input',
                `Add .input(${names[0]!}) before the resolver, with ${names[0]!} = ${objectSchema(library, open.inputs[0]!.fields)}.`,
              ),
            ]
          : []),
        ...(open.response ? [fix('add-output', `Add .output(${answer}) before the resolver.`, [answer])] : []),
      ]
    default:
      return parseFixes(open, names, library, fix)
  }
}

type MakeFix = (key: string, title: string, symbols?: string[]) => Fix

function parseFixes({ inputs }: OpenRoute, names: readonly string[], library: SchemaLibrary, fix: MakeFix): Fix[] {
  return inputs.slice(0, 2).map(({ kind, text, fields }, index) => {
    const name = names[index]!
    const given = wholeInput(text)
    return fix(
      `parse-${kind}`,
      `Read ${parseText(library, name, clip(given, 64))} in place of ${clip(text, 48)}, with ${name} = ${objectSchema(library, fields)}.`,
      [name],
    )
  })
}

/** The whole input as an object that a schema can parse. */
function wholeInput(text: string): string {
  const whole = text.replace(/\.(query|queries|param)\(.+\)$/, '.$1()')
  return /formData\(\)$|searchParams$/.test(whole) ? `Object.fromEntries(${whole})` : whole
}

function validatorFix({ inputs }: OpenRoute, names: readonly string[], library: SchemaLibrary, fix: MakeFix): Fix {
  const validator =
    { valibot: 'vValidator', typebox: 'tbValidator', arktype: 'arktypeValidator' }[library as string] ?? 'zValidator'
  const targets = { body: 'json', query: 'query', params: 'param' }
  const { kind } = inputs[0]!
  return fix(
    'add-validator',
    `Put ${validator}('${targets[kind]}', ${names[0]!}) before the handler and read c.req.valid('${targets[kind]}').`,
  )
}

function nestFixes(open: OpenRoute, resource: string, route: Route, fix: MakeFix): Fix[] {
  const dto = `${toPascalCase(`${actionOf(route)} ${resource}`)}Dto`
  const entity = `${toPascalCase(resource)}Dto`
  const [input] = open.inputs
  const isRequest = input?.text.startsWith('@') === false
  return [
    ...(input === undefined
      ? []
      : [
          fix(
            'use-class',
            isRequest
              ? `Take it as a parameter, @${DECORATORS[input.kind]}() ${input.kind}: ${dto}, with ${dto} a class whose properties have validators.`
              : `Type ${input.text} as ${dto}, a class whose properties have validators such as @IsString().`,
            [dto],
          ),
        ]),
    ...(open.response
      ? [
          fix(
            'name-answer',
            `Add @Api${route.method === 'POST' ? 'Created' : 'Ok'}Response({ type: ${entity} }) to the method, with ${entity} a class with @ApiProperty().`,
            [entity],
          ),
        ]
      : []),
  ]
}

const DECORATORS: Record<InputKind, string> = { body: 'Body', query: 'Query', params: 'Param' }

function actionOf({ method }: Route): string {
  return { POST: 'create', PUT: 'update', PATCH: 'update' }[method] ?? 'find'
}

/** `createOrderSchema`, `orderParamsSchema`, `orderQuerySchema`. */
function schemaName(route: Route, kind: InputKind, resource: string): string {
  if (route.framework === 'trpc') return `${toCamelCase(resource)}InputSchema`
  const name =
    kind === 'body' ? `${actionOf(route) === 'find' ? '' : `${actionOf(route)} `}${resource}` : `${resource} ${kind}`
  return `${toCamelCase(name)}Schema`
}

/** The thing that a path is about: its last literal segment, in the singular. */
export function resourceOf({ path }: Route): string {
  const literals = segmentsOf(path).filter(
    ({ kind, text }) => kind === 'literal' && /^[A-Za-z][\w-]*$/.test(text) && !/^(?:v\d+|api)$/.test(text),
  )
  const words = wordsOf(literals.at(-1)?.text ?? 'request').map((each) => each.toLowerCase())
  return clip([...words.slice(0, -1), singularOf(words.at(-1)!)].join(' '), 24)
}

function statusOf({ method }: Route): number {
  return method === 'POST' ? 201 : 200
}

/** The library of the file's schemas, else of its package. */
function libraryOf({ project, inspection }: Pick<FileContext, 'project' | 'inspection'>): SchemaLibrary {
  for (const { specifier } of inspection.module.edges) {
    const library = schemaLibraryOf(specifier)
    if (library !== null) return library
  }
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const names = ['zod', 'valibot', 'arktype', '@sinclair/typebox', 'typebox', 'yup']
  const name = names.find((one) => declared?.has(one) === true)
  return (name === undefined ? null : schemaLibraryOf(name)) ?? 'zod'
}

function parseText(library: SchemaLibrary, schema: string, input: string): string {
  if (library === 'valibot') return `v.parse(${schema}, ${input})`
  if (library === 'typebox') return `Value.Parse(${schema}, ${input})`
  if (library === 'arktype') return `${schema}.assert(${input})`
  return `${schema}.${library === 'yup' ? 'validateSync' : 'parse'}(${input})`
}

function objectSchema(library: SchemaLibrary, fields: readonly string[]): string {
  const start =
    { valibot: 'v.object(', typebox: 'Type.Object(', arktype: 'type(', yup: 'object(' }[library as string] ??
    'z.object('
  const names = [...new Set(fields)].filter((name) => /^[\w$]+$/.test(name)).map((name) => clip(name, 20))
  if (names.length === 0) return `${start}{ … })`
  const shown = names.slice(0, 3).map((name) => `${name}: …`)
  return `${start}{ ${shown.join(', ')}${names.length > 3 ? ', …' : ''} })`
}

function shapesOf(inputs: readonly OpenInput[], names: readonly string[]): string {
  const fields = inputs.find((input) => input.fields.length > 0)
  if (fields === undefined) return ''
  const index = inputs.indexOf(fields)
  return `, with the properties ${[...new Set(fields.fields)]
    .slice(0, 4)
    .map((name) => clip(name, 20))
    .join(', ')} in ${names[index]!}`
}
