import type { Edit, Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { newSchema, schemaNameFor, zodImportFor } from '@stratalint/rule/analysis'
import type { BoundaryDetails } from './details.ts'

/** Parses a part of a request by a schema in the same file, where the code shows the whole shape. */
export function requestFix(
  { project, module }: Pick<DescribeContext, 'project' | 'module'>,
  details: BoundaryDetails,
): Fix[] {
  const { sites, inline, shape, type, label, part } = details
  const object = inline?.uses === null ? inline.text : shape
  if (sites == null || object === null || details.uses != null || !/^z\.object\(\{.+\}\)$/.test(object)) return []
  const made = newSchema(project, module, type)
  if (made.library !== 'zod' || made.missingIn !== null || !made.isUsable) return []
  const text = project.textOf(module.file)
  const name = schemaNameFor(type)
  const declaration = `const ${name} = ${object}`
  const isDeclared = text.includes(`\n${declaration}`)
  if (!isDeclared && hasName(text, name)) return []
  // Only the names in the path are certain to be there, and to be texts.
  const isCertain = sites.isPath && !object.includes('z.coerce.')
  const parsed = isCertain ? textsOfPath(details, name, text) : answered(details, name, text)
  if (parsed === null) return []
  const { names: imported, specifier } = zodImportFor(project, module)
  const isImported = module.edges.some(({ names, typeOnly }) => !typeOnly && names.some(({ local }) => local === 'z'))
  if (!isImported && (imported !== '{ z }' || hasName(text, 'z'))) return []
  const { eol, quote, semicolon } = styleOf(text)
  const added = [
    ...(isImported ? [] : [`${eol}import { z } from ${quote}${specifier}${quote}${semicolon}`]),
    ...(isDeclared ? [] : [`${eol}${eol}${declaration}${semicolon}`]),
  ].join('')
  const edits: Edit[] = [
    ...(added === '' ? [] : [{ file: module.file, start: sites.at, end: sites.at, text: added }]),
    ...parsed.edits.map((edit) => ({ file: module.file, ...edit })),
  ]
  const declared = isDeclared ? `With \`${name}\`` : `Declare \`${declaration}\` in this file, and`
  const title = `${declared} ${isDeclared ? 'write' : 'read'} \`${parsed.shown}\` in place of \`${label}\`.`
  return [
    {
      ...{ key: `parse-${part ?? 'request'}`, kind: 'edit', title, symbols: [name], edits },
      applicability: isCertain ? 'auto' : 'suggested',
    },
  ]
}

interface Parsed {
  edits: Omit<Edit, 'file'>[]
  shown: string
}

/** Texts of a path are always there, so that the schema cannot fail. */
function textsOfPath({ sites, label }: BoundaryDetails, name: string, text: string): Parsed | null {
  const { reads, statement, names } = sites!
  if (reads.length === 1) {
    const code = `${name}.parse(${label})`
    return { edits: reads.map(([start, end]) => ({ start, end, text: code })), shown: code }
  }
  const variable = freeName(names, ['params', 'pathParams', 'parsedParams'])
  if (statement === null || variable === null) return null
  const { eol, semicolon } = styleOf(text)
  return {
    shown: variable,
    edits: [
      {
        start: statement.start,
        end: statement.start,
        text: `const ${variable} = ${name}.parse(${label})${semicolon}${eol}${statement.indent}`,
      },
      ...reads.map(([start, end]) => ({ start, end, text: variable })),
    ],
  }
}

/** What is sent may be wrong, which the handler answers. */
function answered({ sites, label, part, framework }: BoundaryDetails, name: string, text: string): Parsed | null {
  const { reads, statement, names, response } = sites!
  const variable = freeName(names, ['parsed', 'parsedBody', 'parsedQuery'])
  const isExpress = response !== null && /\.(?:status|json|send|end)\b/.test(text) && framework === null
  if (statement === null || variable === null || !isExpress || /\bctx\b/.test(label)) return null
  const { eol, quote, semicolon } = styleOf(text)
  const answer = `${response}.status(400).json({ error: ${quote}invalid ${part}${quote} })`
  const lines = [
    `const ${variable} = ${name}.safeParse(${label})${semicolon}`,
    `if (!${variable}.success) {`,
    `  ${answer}${semicolon}`,
    `  return${semicolon}`,
    '}',
  ]
  const inserted = lines.map((line) => line + eol + statement.indent).join('')
  return {
    shown: `${variable}.data`,
    edits: [
      { start: statement.start, end: statement.start, text: inserted },
      ...reads.map(([start, end]) => ({ start, end, text: `${variable}.data` })),
    ],
  }
}

const freeName = (taken: readonly string[], candidates: readonly string[]): string | null =>
  candidates.find((one) => !taken.includes(one)) ?? null

function hasName(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$&')}(?![\\w$])`).test(text)
}

function styleOf(text: string): { eol: string; quote: string; semicolon: string } {
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    quote: /\bfrom\s+(["'])/.exec(text)?.[1] ?? "'",
    semicolon: /^import\b.*;\r?$/m.test(text) ? ';' : '',
  }
}
