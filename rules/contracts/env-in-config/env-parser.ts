import type { Project } from '@stratalint/rule'
import type { Need } from './env-uses.ts'

/** How the schema library of a project parses a variable. */
export interface EnvParser {
  /** A property of a schema; `null` without a library. */
  type: ((need: Need) => string) | null
  /** The value of a constant, from the expression that reads the variable. */
  value(read: string, need: Need): string
}

const numberOf = (text: string): string => text.replaceAll(/['"]/g, '')

function zodType({ type, isOptional, preset }: Need): string {
  if (type === 'number') return `z.coerce.number()${preset === null ? '' : `.default(${numberOf(preset.text)})`}`
  if (preset === null) return isOptional ? 'z.string().optional()' : 'z.string()'
  return preset.operator === '??'
    ? `z.string().default(${preset.text})`
    : `z.string().optional().transform((value) => value || ${preset.text})`
}

const valibotType = ({ isOptional, preset }: Need): string =>
  isOptional || preset !== null ? `v.optional(v.string()${preset === null ? '' : `, ${preset.text}`})` : 'v.string()'

const effectType = ({ isOptional }: Need): string =>
  isOptional ? 'Schema.UndefinedOr(Schema.String)' : 'Schema.String'

const withPreset = (read: string, { preset }: Need): string =>
  preset === null ? read : `${read} ${preset.operator} ${preset.text}`

/** A schema would do nothing to a text that may be missing, or that has a default. */
const isPlain = ({ type, isOptional, preset }: Need): boolean => type === 'string' && (isOptional || preset !== null)

const plain = (read: string, need: Need): string =>
  need.type === 'number' ? `Number(${withPreset(read, need)})` : withPreset(read, need) + (need.assertion ?? '')

/** A parser that passes a text on to a schema; numbers are converted before. */
const textParser = (type: EnvParser['type'], parse: (value: string) => string): EnvParser => ({
  type,
  value: (read, need) => (isPlain(need) || need.type === 'number' ? plain(read, need) : parse(read)),
})

/** By package, in the order in which one is chosen. */
const PARSERS: Readonly<Record<string, EnvParser>> = {
  zod: {
    type: zodType,
    value: (read, need) =>
      isPlain(need)
        ? plain(read, need)
        : `z.${need.type === 'number' ? 'coerce.number' : 'string'}().parse(${withPreset(read, need)})`,
  },
  valibot: textParser(valibotType, (read) => `v.parse(v.string(), ${read})`),
  arktype: textParser(null, (read) => `type('string').assert(${read})`),
  '@sinclair/typebox': textParser(null, (read) => `Value.Parse(Type.String(), ${read})`),
  effect: textParser(effectType, (read) => `Schema.decodeUnknownSync(Schema.String)(${read})`),
  yup: textParser(null, (read) => `string().required().validateSync(${read})`),
}

export function parserFor({ resolver }: Pick<Project, 'resolver'>, file: string): EnvParser {
  const declared = resolver.manifestOf(file)?.declared
  const name = Object.keys(PARSERS).find((library) => declared?.has(library) === true)
  return name === undefined ? { type: null, value: plain } : PARSERS[name]!
}
