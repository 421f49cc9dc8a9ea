import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkJson, HARNESS, project } from './project.ts'

const UI = { 'src/domains/orders/ui/u.ts': 'export const u = () => 1\n' }
const HELPER = { 'src/helpers/h.ts': "import { u } from '../domains/orders/ui/u'\nexport const h = () => u() + 1\n" }
const TYPES = { 'src/domains/orders/types/t.ts': "import { h } from '../../../helpers/h'\nexport const t = h\n" }
const withPolicy = (policy: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({ extends: 'harness', ...policy }),
})

describe.each(['oxc', 'oxlint', 'eslint'])('the engine %s', { timeout: 120_000 }, (engine) => {
  const args = ['--engine', engine, '--no-cache']

  it('reports a helper without a place, and the import of it', () => {
    const { status, found, summary } = checkJson(project({ ...HARNESS, ...UI, ...HELPER, ...TYPES }), args)
    expect(found).toEqual([
      'src/domains/orders/types/t.ts:1:19 architecture/placed-file',
      'src/helpers/h.ts:1:1 architecture/placed-file',
    ])
    expect(status).toBe(1)
    expect(summary).toMatchObject({ files: 3, edges: 2, unjudged: 1, unresolved: 0, outside: 0 })
  })

  it('reports the import if files, ignores or git exclude the helper', () => {
    for (const files of [
      withPolicy({ files: ['src/domains/**'] }),
      withPolicy({ ignores: ['src/helpers'] }),
      { ...HARNESS, '.gitignore': 'helpers\n' },
    ]) {
      expect(checkJson(project({ ...files, ...UI, ...HELPER, ...TYPES }), args).found).toEqual([
        'src/domains/orders/types/t.ts:1:19 architecture/placed-file',
      ])
    }
  })

  it('counts imports of files in outside, and does not check their own imports', () => {
    const { found, summary } = checkJson(
      project({
        ...withPolicy({ architecture: { outside: ['src/helpers/**'] } }),
        ...UI,
        ...TYPES,
        'src/helpers/h.ts':
          "import { u } from '../domains/orders/ui/u'\nimport './gone'\nexport const h = () => u() + 1\n",
      }),
      args,
    )
    expect(found).toEqual([])
    expect(summary).toMatchObject({ edges: 3, unjudged: 2, unresolved: 0, outside: 1 })
  })
})

it('checks an import again when git starts or stops ignoring its target', () => {
  const folder = project({
    ...HARNESS,
    'src/utils/a.ts': "import { b } from './b'\nexport const a = b\n",
    'src/utils/b.ts': 'export const b = 1\n',
  })
  const found = (): string[] => checkJson(folder).found
  expect(found()).toEqual([])
  writeFileSync(join(folder, '.gitignore'), 'b.ts\n')
  expect(found()).toEqual(['src/utils/a.ts:1:19 architecture/placed-file'])
  expect(found()).toEqual(['src/utils/a.ts:1:19 architecture/placed-file'])
  writeFileSync(join(folder, '.gitignore'), 'c.ts\n')
  expect(found()).toEqual([])
})

it('updates the message when another file imports the helper', () => {
  const helper = {
    'src/helpers/pad.ts': 'export const pad = 1\n',
    'src/utils/a.ts': "import { pad } from '../helpers/pad'\nexport const a = pad\n",
    'src/utils/b.ts': 'export const b = 1\n',
  }
  const folder = project({ ...HARNESS, ...helper })
  const fix = (): string | undefined =>
    checkJson(folder).findings.find(({ file }) => file === 'src/utils/a.ts')?.fix[0]?.title
  expect(fix()).toBe('Move src/helpers/pad.ts to src/utils/pad.ts (utils) and update this import.')
  writeFileSync(join(folder, 'src/utils/b.ts'), "import { pad } from '../helpers/pad'\nexport const b = pad\n")
  expect(fix()).toBe(
    'Move src/helpers/pad.ts to src/utils/pad.ts (utils) and update the imports here and in src/utils/b.ts.',
  )
})
