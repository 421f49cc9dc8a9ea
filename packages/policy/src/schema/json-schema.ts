/** The part of JSON Schema (draft 7) that our published schemas use. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema | JsonSchema[]
  additionalItems?: JsonSchema
  minItems?: number
  minLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  not?: JsonSchema
  definitions?: Record<string, JsonSchema>
}

const CHECKED = new Set(
  `$ref type const enum anyOf oneOf properties required additionalProperties propertyNames items additionalItems
  minItems minLength minimum maximum pattern not`.split(/\s+/),
)
const ANNOTATIONS = new Set('$schema $id title description definitions format default examples'.split(' '))

/** The first part of a value that does not match. */
export interface Mismatch {
  path: (string | number)[]
  expected: string
}

/** Validates JSON without a library, which would take longer to load than a whole check; `null` if it matches. An unknown keyword is an error. */
export function findMismatch(
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema = schema,
  path: (string | number)[] = [],
): Mismatch | null {
  for (const keyword of Object.keys(schema)) {
    if (!CHECKED.has(keyword) && !ANNOTATIONS.has(keyword))
      throw new Error(`The schema has the unknown keyword "${keyword}".`)
  }
  const fail = (expected: string): Mismatch => ({ path, expected })
  if (schema.$ref !== undefined) return findMismatch(value, definition(root, schema.$ref), root, path)
  const { type, anyOf, oneOf } = schema
  if (schema.not !== undefined && findMismatch(value, schema.not, root, path) === null) return fail('nothing')
  if (type !== undefined && ![type].flat().some((name) => isOfType(value, name)))
    return fail(
      [type]
        .flat()
        .map((name) => TYPE_NAMES[name] ?? name)
        .join(' or '),
    )
  if ('const' in schema && value !== schema.const) return fail(JSON.stringify(schema.const))
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return fail(schema.enum.map((one) => JSON.stringify(one)).join(' or '))
  const forms = anyOf ?? oneOf
  if (forms !== undefined) {
    const mismatches = forms.map((form) => findMismatch(value, form, root, path))
    const fits = mismatches.filter((mismatch) => mismatch === null).length
    // The form that matches furthest has the most useful mismatch.
    if (fits === 0) return mismatches.reduce((best, one) => (one!.path.length > best!.path.length ? one : best))
    if (oneOf !== undefined && fits > 1) return fail('exactly one of its forms')
  }
  if (typeof value === 'string') return textMismatch(value, schema, fail)
  if (typeof value === 'number') return numberMismatch(value, schema, fail)
  if (Array.isArray(value)) return listMismatch(value, schema, root, path)
  return typeof value === 'object' && value !== null
    ? objectMismatch(value as Record<string, unknown>, schema, root, path)
    : null
}

/** Types as messages name them. */
export const TYPE_NAMES: Record<string, string> = {
  array: 'an array',
  object: 'an object',
  string: 'a string',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

function textMismatch(
  value: string,
  { minLength = 0, pattern }: JsonSchema,
  fail: (expected: string) => Mismatch,
): Mismatch | null {
  if (value.length < minLength) return fail('a string that is not empty')
  return pattern === undefined || new RegExp(pattern, 'u').test(value) ? null : fail(`text that matches ${pattern}`)
}

function numberMismatch(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: JsonSchema,
  fail: (expected: string) => Mismatch,
): Mismatch | null {
  if (value < minimum) return fail(`at least ${minimum}`)
  return value > maximum ? fail(`at most ${maximum}`) : null
}

function listMismatch(
  value: readonly unknown[],
  { items = {}, additionalItems = {}, minItems = 0 }: JsonSchema,
  root: JsonSchema,
  path: (string | number)[],
): Mismatch | null {
  if (value.length < minItems) return { path, expected: 'an array that is not empty' }
  for (const [index, item] of value.entries()) {
    const mismatch = findMismatch(item, Array.isArray(items) ? (items[index] ?? additionalItems) : items, root, [
      ...path,
      index,
    ])
    if (mismatch !== null) return mismatch
  }
  return null
}

function objectMismatch(
  value: Record<string, unknown>,
  schema: JsonSchema,
  root: JsonSchema,
  path: (string | number)[],
): Mismatch | null {
  const { properties = {}, required = [], additionalProperties: others = true, propertyNames } = schema
  const missing = required.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) return { path: [...path, missing], expected: 'a value' }
  for (const [key, item] of Object.entries(value)) {
    const inner = [...path, key]
    const form = Object.hasOwn(properties, key) ? properties[key]! : others
    if (form === false) return { path: inner, expected: 'no such key' }
    const mismatch =
      (propertyNames && findMismatch(key, propertyNames, root, inner)) ??
      (form === true ? null : findMismatch(item, form, root, inner))
    if (mismatch !== null) return mismatch
  }
  return null
}

function definition(root: JsonSchema, reference: string): JsonSchema {
  const found = root.definitions?.[reference.replace(/^#\/definitions\//, '')]
  if (found === undefined) throw new Error(`The schema has no ${reference}.`)
  return found
}
