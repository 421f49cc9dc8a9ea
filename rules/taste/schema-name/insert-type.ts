import type { Inspection, RuleSource } from '@stratalint/rule'
import type { ExportedSchema } from './exported-schemas.ts'
import { inferredType } from './inferred-type.ts'

/** Where a file gets the type of a schema, and the text of it; `null` if a person has to write it. */
export function insertType(
  sourceCode: RuleSource,
  { id, library, statement }: ExportedSchema,
  name: string,
  inspection: Inspection,
): { at: number; text: string } | null {
  const inferred = inferredType(library, id.name, inspection)
  const isFree = !new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(sourceCode.text)
  if (inferred === null || inferred.missing !== null || !isFree || !/^[A-Z]\w*$/.test(name)) return null
  const [start, at] = sourceCode.getRange(statement)
  const newline = sourceCode.text.includes('\r\n') ? '\r\n' : '\n'
  const stop = sourceCode.text.slice(start, at).endsWith(';') ? ';' : ''
  return { at, text: `${newline}export type ${name} = ${inferred.text}${stop}` }
}
