import { check } from '@stratalint/engine'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { HARNESS, project } from '../cli/project.ts'

const LOAD = 'src/domains/orders/service/load.ts'
const FILES = {
  ...HARNESS,
  [LOAD]:
    'export const steps = import.meta.glob("./steps/**/*.ts")\nexport const step = (name: string) => import(`./steps/${name}.ts`)\n',
  'src/domains/orders/service/steps/a.ts': 'export const a = 1\n',
  'src/domains/orders/service/other.ts': 'export const load = (name: string) => import(name)\n',
}

/** The findings of a check, which must be the same without the cache. */
async function run(root: string): Promise<{ found: string[]; opaque: number }> {
  const [warm, cold] = [await check({ cwd: root }), await check({ cwd: root, cache: false })]
  const rows = ({ findings }: typeof warm): string[] =>
    findings.map(({ file, line, rule, resolved }) => `${file}:${line} ${rule} ${resolved ?? ''}`.trim())
  expect(rows(warm)).toEqual(rows(cold))
  expect({ ...warm.summary, durationMs: 0 }).toEqual({ ...cold.summary, durationMs: 0 })
  return { found: rows(warm).filter((row) => !row.includes('opaque-import')), opaque: warm.summary.opaque }
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const toTest = (path: string): string[] => [
  `${LOAD}:1 architecture/layer-direction ${path}`,
  `${LOAD}:2 architecture/layer-direction ${path}`,
]

it('matches added and deleted files with the patterns of unchanged files', async () => {
  const root = project(FILES)
  expect(await run(root)).toEqual({ found: [], opaque: 1 })
  expect(await run(root)).toEqual({ found: [], opaque: 1 })
  write(root, 'src/domains/orders/service/steps/a.test.ts', 'export {}\n')
  expect((await run(root)).found).toEqual(toTest('src/domains/orders/service/steps/a.test.ts'))
  write(root, 'src/domains/orders/service/steps/deep/b.test.ts', 'export {}\n')
  expect((await run(root)).found.toSorted()).toEqual(
    [
      ...toTest('src/domains/orders/service/steps/a.test.ts'),
      ...toTest('src/domains/orders/service/steps/deep/b.test.ts'),
    ].toSorted(),
  )
  rmSync(join(root, 'src/domains/orders/service/steps/a.test.ts'))
  rmSync(join(root, 'src/domains/orders/service/steps/deep'), { recursive: true })
  expect((await run(root)).found).toEqual([])
})

it('reports a pattern while its folder is deleted', async () => {
  const root = project(FILES)
  expect((await run(root)).found).toEqual([])
  rmSync(join(root, 'src/domains/orders/service/steps'), { recursive: true })
  expect((await run(root)).found).toEqual([
    `${LOAD}:1 architecture/resolved-import`,
    `${LOAD}:2 architecture/resolved-import`,
  ])
  write(root, 'src/domains/orders/service/steps/b.ts', 'export const b = 1\n')
  expect((await run(root)).found).toEqual([])
})

it('resolves patterns again after an alias changed', async () => {
  const paths = (folder: string): string => `{ "compilerOptions": { "paths": { "@/*": ["./src/${folder}/*"] } } }`
  const root = project({
    ...FILES,
    'tsconfig.json': paths('domains/orders/service'),
    'src/domains/orders/ui/steps/panel.ts': 'export const panel = 1\n',
    [LOAD]: 'export const step = (name: string) => import(`@/steps/${name}`)\n',
  })
  expect((await run(root)).found).toEqual([])
  write(root, 'tsconfig.json', paths('domains/orders/ui'))
  expect((await run(root)).found).toEqual([
    `${LOAD}:1 architecture/layer-direction src/domains/orders/ui/steps/panel.ts`,
  ])
})

it('reports a cycle through a pattern when the file that closes it is added', async () => {
  const root = project(FILES)
  expect((await run(root)).found).toEqual([])
  write(
    root,
    'src/domains/orders/service/steps/back.ts',
    `import { steps } from '../load'\nexport const back = steps\n`,
  )
  expect((await run(root)).found).toEqual([`${LOAD}:1 architecture/no-cycle src/domains/orders/service/steps/back.ts`])
})

it('notices an edited ambient module declaration in a checked file', async () => {
  const root = project({
    ...HARNESS,
    'package.json': '{ "name": "shop" }',
    'tsconfig.json': '{}',
    'src/utils/modules.d.ts': "declare module 'legacy'\n",
    'src/utils/use.ts': "import legacy from 'legacy'\nexport const use = legacy\n",
  })
  const undeclared = { found: ['src/utils/use.ts:1 architecture/resolved-import'], opaque: 0 }
  expect(await run(root)).toEqual({ found: [], opaque: 0 })
  write(root, 'src/utils/modules.d.ts', "declare module 'another'\n")
  expect(await run(root)).toEqual(undeclared)
  write(root, 'src/utils/modules.d.ts', "declare module 'legacy'\n")
  expect(await run(root)).toEqual({ found: [], opaque: 0 })
})

it('notices edited bundler aliases in a checked file', async () => {
  const root = project({
    ...HARNESS,
    'package.json': '{ "name": "shop" }',
    'src/utils/use.ts': "import { a } from '@/a'\nexport const use = a\n",
    'src/utils/a.ts': 'export const a = 1\n',
    'src/domains/orders/ui/a.ts': 'export const a = 2\n',
    'vite.config.ts': "import { alias } from './src/utils/alias'\nexport default { resolve: { alias } }\n",
    'src/utils/alias.ts': "export const alias = { '@': '/src/utils' }\n",
  })
  expect(await run(root)).toEqual({ found: [], opaque: 0 })
  write(root, 'src/utils/alias.ts', "export const alias = { '@': '/src/domains/orders/ui' }\n")
  expect(await run(root)).toEqual({
    found: ['src/utils/use.ts:1 architecture/layer-direction src/domains/orders/ui/a.ts'],
    opaque: 0,
  })
})
