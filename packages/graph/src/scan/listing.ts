import type { Edge } from '@stratalint/core'
import type { Tokens } from './tokens.ts'

interface Place {
  start: number
  end: number
}

/** A name that an export statement offers without naming a module. */
export interface OwnExport extends Place {
  name: string
  /** The word after `export`: what declares the name, `default`, or `{`. */
  form: string
  /** The local name; of a default export there is none. */
  local: string
  typeOnly: boolean
}

/** What an export statement that names a module passes on; a place for each name of its edge. */
export interface PassedOn {
  edge: Edge
  places: Place[]
}

/** A declaration at the top of a file. */
export interface Declaration {
  form: string
  /** The end of the declared name. */
  at: number
}

/** What the statements at the top of a file say of modules. */
export interface Listing {
  edges: Edge[]
  exported: (OwnExport | PassedOn)[]
  /** By name; `null` for one of which only the tree knows what it is. */
  declared: Map<string, Declaration | null>
}

/** Notes that the token is a declared name. Of a type and a value that share a name the value speaks. */
export function declare({ declared }: Listing, form: string, tokens: Tokens): void {
  const name = tokens.value
  const known = declared.get(name)
  if (known === undefined || (known !== null && isType(known.form) && !isType(form))) declared.set(name, { form, at: tokens.end })
  else if (known !== null && isType(known.form)) declared.set(name, null)
}

function isType(form: string): boolean {
  return form === 'interface' || form === 'type'
}
