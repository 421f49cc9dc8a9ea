import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkFixture } from '../support/check-fixture.ts'

const ROOT = join(import.meta.dirname, '../..')
const JITI = join(ROOT, 'node_modules/jiti/lib/jiti-cli.mjs')

it('shows one finding of each rule, what each surface prints, and what to do next', async () => {
  const { FORCE_COLOR: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [JITI, join(ROOT, 'tools/demo.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  })
  expect([status, stderr]).toEqual([0, ''])
  await expect(stdout).toMatchFileSnapshot('snapshots/demo.txt')
})

it('installs and builds what it needs first', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { demo: string } }
  expect(scripts.demo).toBe('node tools/setup.mjs && jiti tools/demo.ts')
})

it('finds the same with every engine', () => {
  const { found } = checkFixture('demo/shop')
  expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length)
  for (const engine of ['oxlint', 'eslint'])
    expect(checkFixture('demo/shop', ['--engine', engine]).found).toEqual(found)
})
