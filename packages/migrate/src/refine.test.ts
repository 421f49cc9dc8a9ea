import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeTree } from '../../../test/support/tree.ts'
import { migrate } from './migrate.ts'

function projectWith(rule: object): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-refine-')))
  writeTree(root, {
    'package.json': '{}',
    '.dependency-cruiser.json': JSON.stringify({ forbidden: [{ name: 'apart', severity: 'error', ...rule }] }),
    'src/areas/cart/a.js': "import '../kit/text.js'\nimport '../user/b.js'\n",
    'src/areas/user/b.js': "import '../kit/text.js'\n",
    'src/areas/kit/text.js': 'export {}\n',
  })
  return root
}

const from = { path: '^src/areas/([^/]+)/' }

it('makes a place of a folder that an expression matches by chance', async () => {
  const to = { path: '^src/areas/([^/]+)/', pathNot: ['$1', 'kit'] }
  const { migration, comparison } = await migrate({ root: projectWith({ from, to }), verify: true })
  expect(comparison).toMatchObject({ judge: 'reading', both: 1, onlyOld: 0, onlyNew: 0 })
  expect(migration.draft.config.architecture?.places).toMatchObject({
    'areas-kit-place': { pattern: 'src/areas/kit/**' },
  })
})

it('adds no place where the sides agree', async () => {
  const to = { path: '^src/areas/([^/]+)/', pathNot: '$1' }
  const { migration, comparison } = await migrate({ root: projectWith({ from, to }), verify: true })
  expect(comparison).toMatchObject({ judge: 'reading', both: 3, onlyOld: 0, onlyNew: 0 })
  expect(Object.keys(migration.draft.config.architecture?.places ?? {})).toEqual(['areas'])
})
