import { clip } from '@stratalint/core'
import { findSchema } from '@stratalint/rule/analysis'
import type { Field } from './field.ts'
import type { Remedy } from './remedy.ts'

/** A schema that the project has for an input, and how to get it. */
export interface KnownSchema {
  name: string
  sentence: string
}

/** The schema with one of the names that fit an input, if it has all properties that the handler reads. */
export function knownSchema(
  { project, inspection }: Remedy,
  name: string,
  fields: readonly Field[],
): KnownSchema | null {
  const base = name.replace(/Schema$/, '')
  const noun = base.replace(/^(?:create|update|find|delete)(?=[A-Z])/, '')
  const lower = noun.charAt(0).toLowerCase() + noun.slice(1)
  const names = [base, `${base}Input`, `${base}Body`, `${base}Request`, `new${noun}`, `${lower}Input`, lower]
  const known = findSchema(project, inspection.module, names)
  if (known === null) return null
  const isExact = known.name === name
  if (!isExact && (fields.length === 0 || !hasFields(project.textOf(known.file), known.name, fields))) return null
  const sentence =
    known.specifier === null ? `Use ${known.name}.` : `Import { ${known.name} } from '${clip(known.specifier, 48)}'.`
  return { name: known.name, sentence }
}

/** Whether the declaration of a schema names all properties. */
function hasFields(text: string, name: string, fields: readonly Field[]): boolean {
  const start = text.search(new RegExp(String.raw`\b(?:const|class) ${name}\b`))
  if (start === -1) return false
  const end = text.indexOf('\n\n', start)
  const declaration = text.slice(start, end === -1 ? start + 2000 : end)
  return fields.every((field) =>
    new RegExp(String.raw`\b${field.name.replaceAll('$', String.raw`\$`)}['"]?\??['"]?\s*:`).test(declaration),
  )
}
