import type { Project } from '@stratalint/rule'
import type { Need } from './env-uses.ts'

/** How the schema library of a project parses a variable. */
export interface EnvParser {
  /** A property of a schema; `null` without a library. */
  type: ((need: Need) => string) | null
  /** The value of a constant, from the expression that reads the variable. */
  value(read: string, need: Need): string
}

const zodType = ({ type, isOptional, preset }: Need): string =>
  `z.${type === 'number' ? 'coerce.number()' : 'string()'}${defaultOrOptional(type, isOptional, preset)}`

function defaultOrOptional(type: Need['type'], isOptional: boolean, preset: string | null): string {
  if (preset !== null) return `.default(${type === 'number' ? preset.slice(1, -1) : preset})`
  return isOptional ? '.optional()' : ''
}

const valibotType = ({ isOptional, preset }: Need): string =>
  isOptional || preset !== null ? `v.optional(v.string()${preset === null ? '' : `, ${preset}`})` : 'v.string()'

const effectType = ({ isOptional }: Need): string =>
  isOptional ? 'Schema.UndefinedOr(Schema.String)' : 'Schema.String'

const withPreset = (read: string, { preset }: Need): string => (preset === null ? read : `${read} ?? ${preset}`)

/** By package, in the order in which one is chosen. */
const PARSERS: Readonly<Record<string, EnvParser>> = {
  zod: { type: zodType, value: (read, need) => `${zodType(need)}.parse(${read})` },
  valibot: { type: valibotType, value: (read, need) => `v.parse(${valibotType(need)}, ${read})` },
  arktype: {
    type: null,
    value: (read, need) => `type('string${need.isOptional ? ' | undefined' : ''}').assert(${withPreset(read, need)})`,
  },
  '@sinclair/typebox': {
    type: null,
    value: (read, need) =>
      `Value.Parse(${need.isOptional ? 'Type.Optional(Type.String())' : 'Type.String()'}, ${withPreset(read, need)})`,
  },
  effect: {
    type: effectType,
    value: (read, need) => `Schema.decodeUnknownSync(${effectType(need)})(${withPreset(read, need)})`,
  },
  yup: {
    type: null,
    value: (read, need) => `string()${need.isOptional ? '' : '.required()'}.validateSync(${withPreset(read, need)})`,
  },
}
const PLAIN: EnvParser = {
  type: null,
  value: (read, need) => (need.type === 'number' ? `Number(${withPreset(read, need)})` : withPreset(read, need)),
}

export function parserFor({ resolver }: Pick<Project, 'resolver'>, file: string): EnvParser {
  const declared = resolver.manifestOf(file)?.declared
  const name = Object.keys(PARSERS).find((library) => declared?.has(library) === true)
  return name === undefined ? PLAIN : PARSERS[name]!
}
