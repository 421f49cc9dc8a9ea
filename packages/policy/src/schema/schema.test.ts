import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Config, defineConfig, findMismatch, type JsonSchema, knownRuleIds, policyJsonSchema } from '../index.ts'

interface Documented extends JsonSchema {
  description?: string
  default?: unknown
  examples?: unknown[]
}

const RULE_IDS = [...knownRuleIds]

/** Every object in a schema that lists its keys. */
function objectsIn(schema: JsonSchema, path = ''): { path: string; schema: JsonSchema }[] {
  const { properties = {}, anyOf = [], items = [], additionalProperties } = schema
  const others = typeof additionalProperties === 'object' ? [additionalProperties] : []
  return [
    ...(schema.properties === undefined ? [] : [{ path, schema }]),
    ...Object.entries(properties).flatMap(([key, value]) => objectsIn(value, `${path}.${key}`)),
    ...[...anyOf, ...[items].flat(), ...others].flatMap((part) => objectsIn(part, path)),
  ]
}

describe('the published schema', () => {
  it('is up to date in schema.json', () => {
    expect(JSON.parse(readFileSync(new URL('../../schema.json', import.meta.url), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(policyJsonSchema())),
    )
  })

  it('describes every key and forbids unknown ones', () => {
    const undescribed: string[] = []
    const open: string[] = []
    for (const { path, schema } of objectsIn(policyJsonSchema())) {
      if (schema.additionalProperties !== false) open.push(path)
      for (const [key, value] of Object.entries(schema.properties ?? {}))
        if ((value as Documented).description === undefined) undescribed.push(`${path}.${key}`)
    }
    // Rules of other plugins have settings as well.
    expect({ undescribed, open }).toEqual({ undescribed: RULE_IDS.map((id) => `.rules.${id}`), open: ['.rules'] })
  })

  it('gives only valid values as defaults and examples', () => {
    const root = policyJsonSchema() as JsonSchema
    const values = objectsIn(root).flatMap(({ path, schema }) =>
      Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
        const { default: preset, examples = [] } = value as Documented
        return [...examples, ...(preset === undefined ? [] : [preset])].map((shown) => ({
          key: `${path}.${key}`,
          mismatch: findMismatch(shown, value, root),
        }))
      }),
    )
    expect(values.length).toBeGreaterThan(20)
    expect(values.filter(({ mismatch }) => mismatch !== null)).toEqual([])
  })

  it('types a config', () => {
    const good: Config = {
      extends: 'harness',
      architecture: { places: { app: null }, layers: ['types', { name: 'repo', closed: true }] },
    }
    // @ts-expect-error A layer is a string or an object.
    const bad: Config = { architecture: { layers: [3] } }
    expect([good.extends, bad.extends]).toEqual(['harness', undefined])
  })

  it('types the options of rules', () => {
    const good = defineConfig({
      rules: {
        'architecture/no-cycle': ['error', { dynamic: 'allow' }],
        'architecture/layer-direction': [{ in: ['ui'], severity: 'off' }],
        'our-team/tidy-desk': ['warn', { any: 'thing' }],
      },
    })
    // @ts-expect-error An unknown value.
    defineConfig({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'alow' }] } })
    // @ts-expect-error An unknown option.
    defineConfig({ rules: { 'architecture/no-cycle': ['error', { dynamik: 'allow' }] } })
    // @ts-expect-error An unknown option in a list of settings.
    defineConfig({ rules: { 'architecture/no-cycle': [{ severity: 'error', options: { dynamik: 'allow' } }] } })
    // @ts-expect-error A number as a severity.
    defineConfig({ rules: { 'architecture/no-cycle': 3 } })
    // @ts-expect-error Options of a rule without options.
    defineConfig({ rules: { 'architecture/layer-direction': ['error', {}] } })
    // @ts-expect-error An unknown rule of a known group.
    defineConfig({ rules: { 'architecture/layer-directoin': 'error' } })
    // @ts-expect-error A rule id without a group.
    defineConfig({ rules: { 'no-cycle': 'error' } })
    // @ts-expect-error An unknown key.
    defineConfig({ rule: {} })
    // @ts-expect-error An unknown option in a plain object.
    const bad = { rules: { 'architecture/no-cycle': ['error', { dynamik: 'allow' }] } } satisfies Config
    expect([good, bad].map(({ rules }) => Object.keys(rules ?? {}).length)).toEqual([3, 1])
  })
})
