import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Config, defineConfig, policyJsonSchema } from './index.ts'

describe('the published schema', () => {
  it('is the one in schema.json', () => {
    expect(JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(policyJsonSchema())),
    )
  })

  it('is strict and describes every key', () => {
    const schema = policyJsonSchema() as {
      additionalProperties: boolean
      properties: Record<string, { description?: string }>
    }
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties)).toEqual([
      '$schema',
      'extends',
      'files',
      'ignores',
      'architecture',
      'plugins',
      'rules',
      'exceptions',
      'docs',
    ])
    expect(Object.values(schema.properties).every(({ description }) => description !== undefined)).toBe(true)
  })

  it('types a config', () => {
    const good: Config = {
      extends: 'harness',
      architecture: { places: { app: null }, layers: ['types', { name: 'repo', closed: true }] },
    }
    // @ts-expect-error A layer is text or an object.
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
    // @ts-expect-error An unknown option in an override.
    defineConfig({ rules: { 'architecture/no-cycle': [{ severity: 'error', options: { dynamik: 'allow' } }] } })
    // @ts-expect-error A number.
    defineConfig({ rules: { 'architecture/no-cycle': 3 } })
    // @ts-expect-error Options of a rule that has none.
    defineConfig({ rules: { 'architecture/layer-direction': ['error', {}] } })
    // @ts-expect-error A rule that its group does not have.
    defineConfig({ rules: { 'architecture/layer-directoin': 'error' } })
    // @ts-expect-error No rule has an id without a group.
    defineConfig({ rules: { 'no-cycle': 'error' } })
    // @ts-expect-error An unknown key.
    defineConfig({ rule: {} })
    // @ts-expect-error An unknown option where no function helps.
    const bad = { rules: { 'architecture/no-cycle': ['error', { dynamik: 'allow' }] } } satisfies Config
    expect([good, bad].map(({ rules }) => Object.keys(rules ?? {}).length)).toEqual([3, 1])
  })
})
