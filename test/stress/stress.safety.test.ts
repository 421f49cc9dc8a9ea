import { expect, it } from 'vitest'
import { compareSchemas } from './schemas.ts'
import { forgeCaches } from './forged-cache.ts'

it('our JSON Schema validator agrees with zod and ajv', () => {
  const { differing, accepted } = compareSchemas(1, 4_000)
  expect(differing).toEqual([])
  expect(accepted).toBeGreaterThan(100)
})

it('ignores a cache that another user wrote or changed', async () => {
  expect(await forgeCaches(1, 12)).toEqual([])
})
