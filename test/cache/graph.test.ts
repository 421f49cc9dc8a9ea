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

/** The finding that stays: a config layer imports a provider. */
const KNOWN = ['src/domains/orders/config/session.ts architecture/provider-entry']

async function cachedProject(files: Record<string, string> = FILES): Promise<string> {
  const root = project(files)
  await run(root)
  return root
}

it('reports a cycle that a new import closes', async () => {
  const root = await cachedProject()
  writeFileSync(join(root, C), "import { rows } from '../repo/rows'\nexport const c = (): unknown => [rows]\n")
  expect(await run(root)).toEqual(KNOWN)
  writeFileSync(join(root, C), "import { a } from './a'\nexport const c = (): unknown => [a]\n")
  expect((await run(root)).map((row) => row.split(' ')[1])).toEqual([
    'architecture/provider-entry',
    'architecture/no-cycle',
  ])
})

it('no longer reports a cycle that was cut', async () => {
  const root = await cachedProject({ ...FILES, [C]: "import { a } from './a'\nexport const c = (): unknown => [a]\n" })
  writeFileSync(join(root, C), 'export const c = (): unknown => []\n')
  expect(await run(root)).toEqual(KNOWN)
})

it('reports a new import that launders a binding', async () => {
  const root = await cachedProject()
  writeFileSync(
    join(root, 'src/domains/orders/repo/rows.ts'),
    "import type { Names } from '../types/names'\nexport const rows = (): unknown => [] as Names[]\n",
  )
  expect(await run(root)).toEqual(KNOWN)
  writeFileSync(
    join(root, 'src/domains/orders/repo/rows.ts'),
    "import { user } from '../config/session'\nexport const rows = (): unknown => [user]\n",
  )
  expect(await run(root)).toEqual([...KNOWN, 'src/domains/orders/repo/rows.ts architecture/no-laundering'])
})

it('reports an unchanged import once its target re-exports a forbidden binding', async () => {
  const root = await cachedProject({
    ...FILES,
    'src/domains/orders/repo/rows.ts': "import { user } from '../types/names'\nexport const rows = user\n",
  })
  appendFileSync(join(root, 'src/domains/orders/types/names.ts'), "export { user } from '../config/session'\n")
  expect(await run(root)).toContain('src/domains/orders/repo/rows.ts architecture/no-laundering')
})

it('reports a binding behind `export *` once no local declaration hides it', async () => {
  const root = await cachedProject({
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
