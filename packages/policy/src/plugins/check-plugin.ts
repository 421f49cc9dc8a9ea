import { describeValue } from '../schema/plain-data.ts'
import { ruleGroups } from '../schema/known-rule-ids.ts'
import type { OptionSchema } from '../schema/rule-options.ts'
import { optionType } from '../schema/schema.ts'

/** What a config has to know about a plugin. */
export interface PluginDeclaration {
  namespace: string
  /** The JSON Schema of each rule's options, by the rule's id; `null` for a rule without options. */
  options: Record<string, OptionSchema | null>
}

type Fields = Record<string, unknown>

/** Whether rules of a team cannot have this namespace. */
export function isReservedNamespace(namespace: string): boolean {
  return ruleGroups.has(namespace) || namespace === 'stratalint' || namespace in {}
}

/** Checks the default export of a plugin; a problem names the part of it that is wrong. */
export function checkPlugin(exported: unknown, add: (problem: string) => void): PluginDeclaration | null {
  if (!isFields(exported) || !Array.isArray(exported['rules'])) {
    add(`expected the default export to be definePlugin({ namespace, rules: […] }), got ${describeValue(exported)}`)
    return null
  }
  const { namespace } = exported
  if (typeof namespace !== 'string' || !/^[a-z][a-z\d-]*$/.test(namespace)) {
    add(`expected namespace to be lower-case letters, digits and hyphens, got ${describeValue(namespace)}`)
    return null
  }
  if (isReservedNamespace(namespace)) {
    add(`expected a namespace of your own, got "${namespace}", which is reserved`)
    return null
  }
  const declaration: PluginDeclaration = { namespace, options: {} }
  ;(exported['rules'] as unknown[]).forEach((rule, index) => checkRule(rule, `rules[${index}]`, declaration, add))
  return declaration
}

function checkRule(
  rule: unknown,
  where: string,
  { namespace, options }: PluginDeclaration,
  add: (problem: string) => void,
): void {
  const { id, meta, hints, create, checkGraph } = isFields(rule) ? rule : ({} as Fields)
  if (typeof id !== 'string' || !new RegExp(`^${namespace}/[a-z][a-z\\d-]*$`).test(id))
    return add(`${where}.id: expected "${namespace}/<name>", got ${describeValue(id)}`)
  if (Object.hasOwn(options, id)) add(`${where}.id: "${id}" is declared twice`)
  const { type, docs, schema } = isFields(meta) ? meta : ({} as Fields)
  const expect = (isRight: boolean, key: string, expected: string, value: unknown): void => {
    if (isRight) return
    add(
      `${id}: ${key}: ${value === undefined ? 'missing, ' : ''}expected ${expected}${value === undefined ? '' : `, got ${describeValue(value)}`}`,
    )
  }
  expect(
    type === 'problem' || type === 'suggestion' || type === 'layout',
    'meta.type',
    '"problem", "suggestion" or "layout"',
    type,
  )
  for (const key of ['description', 'why', 'url']) {
    const text = isFields(docs) ? docs[key] : undefined
    const expected = key === 'url' ? 'the address or the path of its page' : 'a sentence'
    expect(typeof text === 'string' && text.trim() !== '', `meta.docs.${key}`, expected, text)
  }
  const isList = Array.isArray(schema) && schema.length <= 1 && schema.every(isFields)
  expect(isList, 'meta.schema', 'an array with at most one JSON Schema of an object', schema)
  const isWords = hints === undefined || (Array.isArray(hints) && hints.every((hint) => typeof hint === 'string'))
  expect(isWords, 'hints', 'an array of strings', hints)
  if (isList && schema[0] !== undefined) checkSchema(schema[0], (problem) => add(`${id}: meta.schema: ${problem}`))
  const functions = [create, checkGraph].filter((value) => typeof value === 'function')
  if (functions.length !== 1) add(`${id}: expected one function, create or checkGraph, got ${functions.length}`)
  options[id] = isList ? ((schema[0] as OptionSchema | undefined) ?? null) : null
}

/** Refuses a schema that cannot be enforced. */
function checkSchema(schema: OptionSchema, add: (problem: string) => void): void {
  try {
    optionType(schema)
  } catch (error) {
    add((error as Error).message)
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
