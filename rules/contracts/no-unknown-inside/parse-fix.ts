import type { Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findSchema, newSchema, safeParseText } from '@stratalint/rule/analysis'
import { newDependency } from '../parse-at-boundary/fix-text.ts'
import type { OpenTypeDetails } from './details.ts'
import { manual } from './fix.ts'
import { NUMERIC } from './member-types.ts'
import type { Usage } from './usage.ts'

/** Whether the program has the schema, or a library to write it with. */
export function isParsed({ project, module }: DescribeContext, { types }: OpenTypeDetails): boolean {
  return (
    findSchema(project, module, types) !== null || newSchema(project, module, types[0] ?? 'Data').missingIn === null
  )
}

/** The schema for a parameter that stays unknown. */
export function parseFix({ project, module }: DescribeContext, { types, name, usage }: OpenTypeDetails): Fix[] {
  if (name === '') return []
  const known = findSchema(project, module, types)
  const made = newSchema(project, module, types[0] ?? 'Data')
  const schema = known?.name ?? made.schema
  const { call } = safeParseText(known?.library ?? made.library, schema, name)
  const shape = usage?.kind === 'members' && made.library === 'zod' ? shapeText(usage) : null
  const library = `${made.libraryPath}${newDependency(made)}`
  const written =
    shape === null
      ? `\`${schema}\` (${library})${made.file.length > 64 ? '' : ` and its type \`${made.type}\``}`
      : `\`${schema} = ${shape}\` (${library})`
  const write = known === null ? `, with ${written} in ${made.file}` : ''
  const isRead = usage?.kind === 'members'
  const title = isRead
    ? `Keep \`unknown\` and parse it in place of the tests by hand: \`const parsed = ${call}\`${write}; where it fails, do what the failed tests do.`
    : `If data from outside enters here, keep \`unknown\` and parse it: \`${call}\`${write}.`
  return [{ ...manual('parse', title), ...(known === null ? { target: made.file } : {}), symbols: [schema] }]
}

/** The schema of the members, where the body shows each type. */
function shapeText({ members, optional, types }: Usage & { kind: 'members' }): string | null {
  const fields = members.map((member) => {
    const type = types[member]
    const isPlain = type !== undefined && /^(?:string|number|boolean)$/.test(type)
    const scalar = type === NUMERIC ? 'coerce.number' : isPlain ? type : null
    return scalar !== null ? `${member}: z.${scalar}()${optional.includes(member) ? '.optional()' : ''}` : null
  })
  const text = `z.object({ ${fields.join(', ')} })`
  return fields.includes(null) || text.length > 60 ? null : text
}
