import { expect, it } from 'vitest'
import { compareSchemas } from './schemas.ts'
import { forgeCaches } from './forged-cache.ts'

it('our reader of JSON Schema agrees with zod and ajv', () => {
  const { differing, accepted } = compareSchemas(1, 4_000)
  expect(differing).toEqual([])
  expect(accepted).toBeGreaterThan(100)
})

it('a cache that somebody else wrote or changed decides nothing', async () => {
  expect(await forgeCaches(1, 12)).toEqual([])
})
