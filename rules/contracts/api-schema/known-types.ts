import type { OpenInput } from './inputs.ts'
import { namesOf } from './schema-texts.ts'

/** What the code around a route says about the properties of an input. */
export interface KnownTypes {
  fields: string[]
  /** The types of properties that are declared as scalars. */
  scalars: ReadonlyMap<string, string>
  /** Properties that may be missing. */
  optional: ReadonlySet<string>
  /** Whether a type declares the properties. */
  isDeclared: boolean
  /** Whether the code casts the input. */
  isCast: boolean
  /** The function that gets the whole input. */
  taker: string | null
}

const GENERICS = { body: 'Body', query: 'Querystring', params: 'Params' } as const

/** Reads the properties of an input from the cast of it, the type arguments of its route, and how they are used. */
export function knownTypes(route: string, handler: string, input: OpenInput): KnownTypes {
  const text = input.text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const cast = new RegExp(String.raw`${text}\)?\s+as\s+(?:\{([^{}]*)\})?`).exec(handler)
  const generic = new RegExp(String.raw`\b${GENERICS[input.kind]}\??:\s*\{([^{}]*)\}`).exec(route)
  const members = [...(cast?.[1] ?? generic?.[1] ?? '').matchAll(/([\w$]+)(\?)?\s*:\s*([^;,\n]+)/g)]
  const read = namesOf(input.fields)
  const isDeclared = members.length > 0
  const optional = isDeclared
    ? members.filter(([, , mark]) => mark !== undefined).map(([, name]) => name!)
    : read.filter((name) => isOptional(handler, name))
  const scalars = members.flatMap(([, name, , type]): [string, string][] =>
    /^(?:string|number|boolean)$/.test(type!.trim()) ? [[name!, type!.trim()]] : [],
  )
  return {
    fields: isDeclared ? [...new Set([...members.map(([, name]) => name!), ...read])] : read,
    scalars: new Map(scalars),
    optional: new Set(optional),
    isDeclared,
    isCast: cast !== null,
    taker: new RegExp(String.raw`([\w$][\w$.]*)\(\s*${text}(?:\s+as\s+[\w.]+)?\s*[,)]`).exec(handler)?.[1] ?? null,
  }
}

/** Whether code has something for a property that is missing: a default, `??` or `?.`. */
function isOptional(handler: string, name: string): boolean {
  return new RegExp(String.raw`\{[^{}]*\b${name}\s*=[^=>][^{}]*\}\s*=|\b${name}\s*(?:\?\?|\?\.)`).test(handler)
}
