import { check } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { ORDER, sandbox, TWO_FINDINGS } from '../baseline/project.ts'

it('compares files again only where the caller does not know that their texts are those of the cached run', async () => {
  const box = sandbox(TWO_FINDINGS)
  const found = async (contents?: string): Promise<number> =>
    (await check({ cwd: box.root, baseline: false, contents })).findings.length
  expect(await found('one')).toBe(2)
  box.write({ [ORDER]: 'export const order = 1\n' })
  expect(await found('one')).toBe(2)
  expect(await found('two')).toBe(1)
  box.write({ [ORDER]: TWO_FINDINGS[ORDER] })
  expect(await found('two')).toBe(1)
  expect(await found()).toBe(2)
  // A run without known contents replaces those of the one before it.
  box.write({ [ORDER]: 'export const order = 1\n' })
  expect(await found('two')).toBe(1)
})

it('notices a new file all the same', async () => {
  const box = sandbox(TWO_FINDINGS)
  const found = async (): Promise<number> =>
    (await check({ cwd: box.root, baseline: false, contents: 'one' })).findings.length
  expect(await found()).toBe(2)
  box.write({ [ORDER.replace('.ts', '-more.ts')]: TWO_FINDINGS[ORDER] })
  expect(await found()).toBe(3)
})
