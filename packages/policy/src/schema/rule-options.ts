import type { ZodType } from 'zod'
import { RULE_OPTIONS } from './rule-declarations.ts'

/** The part of JSON Schema that rules declare their options with. */
export interface OptionSchema {
  type?: string
  enum?: readonly (string | number | boolean)[]
  properties?: Readonly<Record<string, OptionSchema>>
  additionalProperties?: false
  items?: OptionSchema
  minimum?: number
  maximum?: number
  default?: unknown
  description?: string
}

/** The ids of the rules that come with Stratalint, with the schema of their options. */
export const ruleOptions: Readonly<Record<string, OptionSchema | null>> = RULE_OPTIONS

const KEYWORDS = new Set([
  ...['type', 'enum', 'properties', 'additionalProperties', 'items'],
  ...['minimum', 'maximum', 'default', 'description'],
])

type StrictObject = (shape: Record<string, ZodType>) => ZodType

/** The zod schema of a rule's options. */
export function toZod({ z }: Pick<typeof import('zod'), 'z'>, schema: OptionSchema, object: StrictObject): ZodType {
  // A keyword that is ignored would accept options that the rule does not expect.
  const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword))
  if (unknown !== undefined) throw new Error(`the keyword ${unknown} is not supported`)
  const described = (type: ZodType): ZodType =>
    schema.description === undefined ? type : type.describe(schema.description)
  if (schema.enum !== undefined) return described(z.literal([...schema.enum]))
  switch (schema.type) {
    case 'boolean':
      return described(z.boolean())
    case 'string':
      return described(z.string())
    case 'integer':
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = schema
      const number = schema.type === 'integer' ? z.int() : z.number()
      return described(
        number.min(Math.max(minimum, Number.MIN_SAFE_INTEGER)).max(Math.min(maximum, Number.MAX_SAFE_INTEGER)),
      )
    }
    case 'array':
      return described(z.array(toZod({ z }, schema.items ?? {}, object)))
    case 'object':
      return described(
        object(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([key, inner]) => [
              key,
              toZod({ z }, inner, object).optional(),
            ]),
          ),
        ),
      )
    default:
      throw new Error(`the type ${JSON.stringify(schema.type)} is not supported`)
  }
}
