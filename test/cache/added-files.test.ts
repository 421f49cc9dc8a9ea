import { check } from '@stratalint/engine'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { HARNESS, project } from '../cli/project.ts'

const PRICE = 'src/domains/orders/service/price.ts'
const TOTAL = 'src/domains/orders/service/total.ts'

/** The findings, and how many files were checked for them. */
async function checked(root: string): Promise<{ rows: string[]; files: number }> {
  let files = 0
  const { findings } = await check({
    cwd: root,
    onProgress(progress) {
      if (progress.phase === 'lint') files = progress.total ?? files
    },
  })
  return { rows: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`), files }
}

it('checks an added or deleted file and the files whose imports it changes, and no others', async () => {
  const root = project({
    ...HARNESS,
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    [TOTAL]:
      "import { price } from './price'\nimport { tax } from '@/domains/orders/config/tax'\nexport const total = price + tax\n",
    'src/domains/orders/ui/page.ts': "import { total } from '../service/total'\nexport const page = total\n",
    'src/domains/orders/config/tax.ts': 'export const tax = 1\n',
    'src/domains/orders/types/order.ts': "import { now } from '../../../utils/clock'\nexport type Order = typeof now\n",
    'src/utils/clock.ts': 'export const now = 0\n',
  })
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const missing = `${TOTAL}:1 architecture/resolved-import`
  expect((await checked(root)).rows).toEqual([missing])
  const steps: [string, () => void, { rows: string[]; files: number }][] = [
    [
      'a file that nothing imports',
      () => write('src/domains/orders/ui/new.ts', 'export const b = 1\n'),
      { rows: [missing], files: 1 },
    ],
    ['a file that is no code', () => write('src/utils/notes.md', ''), { rows: [missing], files: 0 }],
    ['a file that an import looks for', () => write(PRICE, 'export const price = 1\n'), { rows: [], files: 2 }],
    ['a deleted file', () => rmSync(join(root, PRICE)), { rows: [missing], files: 1 }],
    [
      'a new folder with that file',
      () => write('src/domains/orders/service/price/index.ts', 'export const price = 1\n'),
      { rows: [], files: 2 },
    ],
    ['a file that hides the folder', () => write(PRICE, 'export const price = 2\n'), { rows: [], files: 2 }],
    [
      'a deleted target of an alias',
      () => rmSync(join(root, 'src/domains/orders/config/tax.ts')),
      { rows: [`${TOTAL}:2 architecture/resolved-import`], files: 1 },
    ],
    [
      'a manifest, which may change how any import resolves',
      () => write('src/utils/package.json', '{ "name": "utils" }'),
      { rows: [`${TOTAL}:2 architecture/resolved-import`], files: 1 },
    ],
  ]
  for (const [name, change, expected] of steps) {
    change()
    expect(await checked(root), name).toEqual(expected)
    const { findings } = await check({ cwd: root, cache: false })
    expect(
      findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
      `${name}, without a cache`,
    ).toEqual(expected.rows)
  }
})
