import { check } from '@stratalint/engine'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HARNESS, project } from '../cli/project.ts'

const A = 'src/domains/orders/service/a.ts'
const B = 'src/domains/orders/service/b.ts'
const C = 'src/domains/orders/service/c.ts'
const PAGE = 'src/domains/orders/ui/page.ts'
const FILES = {
  ...HARNESS,
  'src/providers/auth/index.ts': 'export const user = 1\n',
  [A]: "import { b } from './b'\nexport const a = b\n",
  [B]: "import { c } from './c'\nexport const b = c\n",
  [C]: 'export const c = (): unknown => []\n',
  'src/domains/orders/config/session.ts': "export { user } from '../../../providers/auth'\n",
  'src/domains/orders/repo/rows.ts': 'export const rows = (): unknown => []\n',
  'src/domains/orders/types/names.ts': 'export interface Names { all: string }\n',
  [PAGE]: "import { a } from '../service/a'\nexport const page = a\n",
}

/** `file rule` of every finding. */
async function run(root: string): Promise<string[]> {
  const { findings } = await check({ cwd: root })
  return findings.map(({ file, rule }) => `${file} ${rule}`)
}

/** The standing finding of the project: its config layer reaches for a provider. */
const STANDING = ['src/domains/orders/config/session.ts architecture/provider-entry']

async function remembered(files: Record<string, string> = FILES): Promise<string> {
  const root = project(files)
  await run(root)
  return root
}

it('finds the cycle that a new import closes, and not one where it closes none', async () => {
  const root = await remembered()
  writeFileSync(join(root, C), "import { rows } from '../repo/rows'\nexport const c = (): unknown => [rows]\n")
  expect(await run(root)).toEqual(STANDING)
  writeFileSync(join(root, C), "import { a } from './a'\nexport const c = (): unknown => [a]\n")
  expect((await run(root)).map((row) => row.split(' ')[1])).toEqual([
    'architecture/provider-entry',
    'architecture/no-cycle',
  ])
})

it('forgets a cycle that is cut', async () => {
  const root = await remembered({ ...FILES, [C]: "import { a } from './a'\nexport const c = (): unknown => [a]\n" })
  writeFileSync(join(root, C), 'export const c = (): unknown => []\n')
  expect(await run(root)).toEqual(STANDING)
})

it('finds what a new import launders, and not where it brings in what is declared there', async () => {
  const root = await remembered()
  writeFileSync(
    join(root, 'src/domains/orders/repo/rows.ts'),
    "import type { Names } from '../types/names'\nexport const rows = (): unknown => [] as Names[]\n",
  )
  expect(await run(root)).toEqual(STANDING)
  writeFileSync(
    join(root, 'src/domains/orders/repo/rows.ts'),
    "import { user } from '../config/session'\nexport const rows = (): unknown => [user]\n",
  )
  expect(await run(root)).toEqual([...STANDING, 'src/domains/orders/repo/rows.ts architecture/no-laundering'])
})

it('finds what an old import launders since its target passes on something else', async () => {
  const root = await remembered({
    ...FILES,
    'src/domains/orders/repo/rows.ts': "import { user } from '../types/names'\nexport const rows = user\n",
  })
  appendFileSync(join(root, 'src/domains/orders/types/names.ts'), "export { user } from '../config/session'\n")
  expect(await run(root)).toContain('src/domains/orders/repo/rows.ts architecture/no-laundering')
})

it('finds what passes through a star since the name is no longer declared on the way', async () => {
  const root = await remembered({
    ...FILES,
    'src/domains/orders/repo/star.ts': "export * from '../config/session'\nexport const user = 2\n",
    'src/domains/orders/repo/rows.ts': "import { user } from './star'\nexport const rows = user\n",
  })
  expect(await run(root)).not.toContain('src/domains/orders/repo/rows.ts architecture/no-laundering')
  writeFileSync(
    join(root, 'src/domains/orders/repo/star.ts'),
    "export * from '../config/session'\nexport const other = 2\n",
  )
  expect(await run(root)).toContain('src/domains/orders/repo/rows.ts architecture/no-laundering')
})
