import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Config, policyJsonSchema } from './index.ts'

describe('the published schema', () => {
  it('is the one in schema.json', () => {
    expect(JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'))).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())))
  })

  it('is strict and describes every key', () => {
    const schema = policyJsonSchema() as { additionalProperties: boolean; properties: Record<string, { description?: string }> }
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties)).toEqual(['$schema', 'extends', 'files', 'ignores', 'architecture', 'rules', 'exceptions', 'docs'])
    expect(Object.values(schema.properties).every(({ description }) => description !== undefined)).toBe(true)
  })

  it('types a config', () => {
    const good: Config = { extends: 'harness', architecture: { places: { app: null }, layers: ['types', { name: 'repo', closed: true }] } }
    // @ts-expect-error A layer is text or an object.
    const bad: Config = { architecture: { layers: [3] } }
    expect([good.extends, bad.extends]).toEqual(['harness', undefined])
  })
})
