import type { SchemaLibrary } from '@stratalint/rule/analysis'
import type { BoundaryDetails } from './details.ts'
import type { SchemaText } from './schema-text.ts'

/** The list of one type, whose schema makes that of the list by itself. */
const LIST_OF_ONE = /^z\.array\(\w+Schema\)$/

/** Whether code needs the library, not only a schema that another file has. */
export const needsLibrary = (code: string): boolean => /\bz\./.test(code)

/** What a schema that is written in place becomes where the policy does not let the file import the library: a named one. */
export function namedSchema(
  inline: SchemaText | null,
): Partial<Pick<BoundaryDetails, 'inline' | 'isList' | 'isWritten' | 'shape' | 'type' | 'types' | 'uses'>> {
  if (inline === null || !needsLibrary(inline.text)) return {}
  const { text, uses } = inline
  if (uses !== null && LIST_OF_ONE.test(text))
    return { inline: null, isList: true, isWritten: true, type: uses, types: [uses] }
  return { inline: null, isList: false, isWritten: false, shape: text, uses }
}

/** A parameter that takes a schema; without the type of the library where the file may not import it. */
export function schemaParameter(library: SchemaLibrary, type: string, isUsable: boolean): string {
  if (library !== 'zod') return `the schema of \`${type}\``
  return isUsable ? `\`schema: z.ZodType<${type}>\`` : `\`schema: { parse(value: unknown): ${type} }\``
}
