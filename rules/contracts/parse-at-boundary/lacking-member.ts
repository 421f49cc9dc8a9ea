import type { Fix } from '@stratalint/core'
import type { BoundaryDetails } from './details.ts'
import { edit } from './fix-text.ts'
import type { Lacking } from './schema-members.ts'

export const lackingText = ({ schema }: Lacking): string => `, which \`${schema}\` does not have`

/** A schema for the member too, as the one that parses the rest may have other users. */
export function extendSchema({ label }: BoundaryDetails, { schema, member, value }: Lacking): Fix {
  const read = `read \`${value ?? '…'}.${member}\` in place of \`${label}.${member}\``
  const from = value === null ? `, and read \`${member}\` from what it returns` : `, and ${read}`
  const title = `Parse with a schema that has \`${member}\` too, \`${schema}.extend({ ${member}: … })\`, in place of \`${schema}\`${from}.`
  return edit('extend-schema', title)
}
