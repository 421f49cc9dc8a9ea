import type { Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import {
  findSchema,
  listSchemaText,
  newSchema,
  parseCallText,
  schemaNameFor,
  type SchemaLibrary,
} from '@stratalint/rule/analysis'
import { newDependency } from '../parse-at-boundary/fix-text.ts'
import { safeText, writing } from '../parse-at-boundary/message.ts'
import { namedSchema, schemaParameter } from '../parse-at-boundary/schema-elsewhere.ts'
import type { CastDetails } from './cast-details.ts'

/** The schema of the claimed type, where the program has one. */
export function knownSchemaFix({ project, module }: DescribeContext, { name, code }: CastDetails): Fix[] {
  const known = name === null || code === null ? null : findSchema(project, module, [name])
  if (known === null || known.library === 'unknown') return []
  const from = known.specifier === null ? '' : `, from ${known.specifier}`
  const title = `Check it with \`${known.name}\`${from}: \`${parseCallText(known.library, known.name, code!)}\`.`
  return [{ ...manual('use-schema', title), symbols: [known.name], target: known.file }]
}

/** The schema that parses the data in place of the cast. */
export function parseFix({ project, module }: DescribeContext, given: CastDetails): Fix {
  const { isUsable } = newSchema(project, module, given.dataName)
  const { isList = given.isList, type: listed = given.name, ...named } = isUsable ? {} : namedSchema(given.inline)
  const details = { ...given, isList, name: listed, inline: named.inline === null ? null : given.inline }
  const { name, claim, isParameter, inline, dataName } = details
  const result = details.code === null ? ', with `value` for what is cast' : ''
  if (isParameter) {
    const { library } = newSchema(project, module, dataName)
    const declared = schemaParameter(library, name!, isUsable)
    const title = `Take ${declared} as a parameter, and parse in place of the cast${result}: \`${parseText(details, 'unknown', 'schema')}\`.`
    return manual('take-schema', title)
  }
  const type = name ?? inline?.uses ?? null
  const known = type === null ? null : findSchema(project, module, [type])
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const schema = name === null ? inline!.text.replace(schemaNameFor(type!), known.name) : known.name
    const title = `Parse it in place of \`${claim}\`${result}: ${callFor(details, known.library, schema)}${from}.`
    return { ...manual('use-schema', title), symbols: [known.name], target: known.file }
  }
  const made = newSchema(project, module, type ?? dataName)
  if (!made.isAllowed) {
    const declared = name === null ? 'the schema' : schemaParameter(made.library, `${name}${isList ? '[]' : ''}`, false)
    const title = `Take ${declared} as a parameter, and parse in place of the cast${result}: ${callFor({ ...details, isList: false }, made.library, 'schema')}. The callers pass it from a file that may import ${made.libraryPath}, which this one may not.`
    return manual('take-schema', title)
  }
  if (name === null && inline !== null && made.library === 'zod') {
    const { text, uses } = inline
    if (uses === null) {
      const title = `Parse it in place of the cast (${made.libraryPath}${newDependency(made)})${result}: ${callFor(details, 'zod', text)}.`
      return manual('write-schema', title)
    }
  }
  const schema = name === null && inline?.uses != null && made.library === 'zod' ? inline.text : made.schema
  const rest = `, and parse in place of the cast${result}: ${callFor(details, made.library, schema)}.`
  const { text, target } = writing({ project, module }, made, named, 290 - rest.length)
  return { ...manual('write-schema', text + rest), symbols: [made.schema], target }
}

const codeOf = ({ code }: CastDetails): string => code ?? 'value'

function callFor(details: CastDetails, library: SchemaLibrary, name: string): string {
  const { isList, failure, promise } = details
  const schema = isList ? listSchemaText(library, name) : name
  if (failure === 'throw' || promise?.canAwait === false) return `\`${parseText(details, library, schema)}\``
  return safeText(library, schema, promise === null ? codeOf(details) : `await ${codeOf(details)}`, failure)
}

/** The call that parses what is cast; a schema parses what a promise gives, not the promise. */
function parseText(details: CastDetails, library: SchemaLibrary, schema: string): string {
  const code = codeOf(details)
  return details.promise === null
    ? parseCallText(library, schema, code)
    : `${code}.then((data) => ${parseCallText(library, schema, 'data')})`
}

export const manual = (key: string, title: string): Fix => ({ key, kind: 'edit', applicability: 'manual', title })
