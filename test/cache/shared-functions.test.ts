import { check } from '@stratalint/engine'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '../cli/project.ts'

const CLAMP = 'src/utils/numbers/clamp.ts'
const TWIN = 'src/domains/orders/service/discount.ts'
const clamp = (name: string): string =>
  `export const ${name} = (value, low, high) => Math.min(Math.max(value, low), high)\n`
const reported = [`${TWIN}:1 contracts/prefer-shared`]

async function rows(root: string): Promise<string[]> {
  const { findings } = await check({ cwd: root })
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

it('checks a function again when a shared file changes, appears or is deleted', async () => {
  const root = project({
    'stratalint.config.json': '{ "extends": "harness", "rules": { "contracts/prefer-shared": "error" } }',
    [CLAMP]: clamp('clamp'),
    [TWIN]: 'export const clamp = (a, b, c) => a + b + c\n',
    'src/utils/other.ts': 'export const other = 1\n',
  })
  expect(await rows(root)).toEqual(reported)
  expect(await rows(root)).toEqual(reported)
  writeFileSync(join(root, CLAMP), clamp('limit'))
  expect(await rows(root)).toEqual([])
  writeFileSync(join(root, 'src/utils/other.ts'), clamp('clamp'))
  expect(await rows(root)).toEqual(reported)
  rmSync(join(root, 'src/utils/other.ts'))
  expect(await rows(root)).toEqual([])
  writeFileSync(join(root, 'src/utils/numbers/again.ts'), clamp('clamp'))
  expect(await rows(root)).toEqual(reported)
})
