import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Finding } from '@stratalint/core'
import { checkJson, CLEAN, HARNESS, project, VIOLATION } from './project.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const ORDER = 'src/domains/orders/types/order.ts'

function checkText(
  cwd: string,
  file: string,
  input: string,
  ...more: string[]
): { status: number | null; stderr: string; found: string[] } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, 'check', '--format', 'json', '--stdin', '--stdin-filename', file, ...more],
    { cwd, input, encoding: 'utf8' },
  )
  const findings = stdout.startsWith('{') ? (JSON.parse(stdout) as { findings: Finding[] }).findings : []
  return { status, stderr, found: findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.rule}`) }
}

describe('text from stdin', () => {
  it('replaces the file on disk', () => {
    const root = project(VIOLATION)
    expect(checkText(root, ORDER, 'export type Total = number\n')).toMatchObject({ status: 0, found: [] })
    expect(
      checkText(root, ORDER, "\n\nimport type { Price } from '../service/price'\nexport type Total = Price\n"),
    ).toMatchObject({ status: 1, found: [`${ORDER}:3:28 architecture/layer-direction`] })
  })

  it('may be a file that does not exist yet', () => {
    const root = project(CLEAN)
    expect(
      checkText(root, 'src/domains/orders/types/new.ts', "export { Total } from '../service/order'\n"),
    ).toMatchObject({ status: 1, found: ['src/domains/orders/types/new.ts:1:23 architecture/layer-direction'] })
    expect(checkText(root, 'src/domains/orders/types/new.ts', "export { Price } from './price'\n")).toMatchObject({
      status: 0,
      found: [],
    })
  })

  it('is named by a path from the working directory', () => {
    const root = project(VIOLATION)
    expect(
      checkText(join(root, 'src/domains/orders/service'), '../types/order.ts', "import '../service/price'\n").found,
    ).toEqual([`${ORDER}:1:8 architecture/layer-direction`])
  })

  it('is checked for layers and cycles', () => {
    const root = project(CLEAN)
    const { found } = checkText(
      root,
      'src/domains/orders/types/price.ts',
      "import type { Total } from '../service/order'\nexport type Price = Total\n",
    )
    expect(found).toEqual([
      'src/domains/orders/types/price.ts:1:28 architecture/layer-direction',
      'src/domains/orders/types/price.ts:1:28 architecture/no-cycle',
    ])
  })

  it.each([
    ['./new', 'src/utils/new.ts'],
    ['./deep/new', 'src/utils/deep/new.ts'],
    ['./new', 'src/utils/new/index.ts'],
    ['./new.js', 'src/utils/new.ts'],
  ])('can close a cycle as the new target of %s, %s', (specifier, file) => {
    const up = file.split('/').length > 3 ? '../old' : './old'
    const root = project({
      ...HARNESS,
      'src/utils/old.ts': `import { one } from '${specifier}'\nexport const old = () => one\n`,
    })
    expect(checkJson(root).found).toEqual(['src/utils/old.ts:1:21 architecture/resolved-import'])
    const { found } = checkText(root, file, `\n\nimport { old } from '${up}'\nexport const one = () => old\n`)
    expect(found.map((row) => row.split(' ')[1])).toEqual(['architecture/no-cycle'])
    expect(found[0]).toMatch(/^src\/utils\/(?:old\.ts:1:21|new(?:\/index)?\.ts:3:21|deep\/new\.ts:3:21) /)
    expect(checkText(root, file, 'export const one = 1\n')).toMatchObject({ status: 0, found: [] })
  })

  it('determines the position of a cycle', () => {
    const root = project({
      ...HARNESS,
      'src/utils/a.ts': "import { b } from './b'\nexport const a = () => b\n",
      'src/utils/b.ts': "import { a } from './a'\nexport const b = () => a\n",
    })
    const [row] = checkJson(root).found
    const file = row!.split(':')[0]!
    const text = readFileSync(join(root, file), 'utf8')
    expect(checkText(root, file, `\n\n  ${text}`).found).toEqual([`${file}:3:21 architecture/no-cycle`])
  })

  it('reports a cycle whose finding is in another file', () => {
    const root = project({
      ...HARNESS,
      'src/utils/a.ts': "import { b } from './b'\nexport const a = () => b\n",
      'src/utils/b.ts': "import { a } from './a'\nexport const b = () => a\n",
    })
    for (const file of ['src/utils/a.ts', 'src/utils/b.ts']) {
      expect(
        checkText(root, file, readFileSync(join(root, file), 'utf8')).found.map((found) => found.split(' ')[1]),
      ).toEqual(['architecture/no-cycle'])
    }
  })

  it('is a finding if it does not parse', () => {
    expect(checkText(project(CLEAN), 'src/domains/orders/types/price.ts', 'export const = 1\n')).toMatchObject({
      status: 1,
      found: ['src/domains/orders/types/price.ts:1:14 stratalint/parse'],
    })
  })

  it('does not affect other files or later runs', () => {
    const root = project({ ...VIOLATION, 'src/utils/sum.ts': 'export const sum = 1\n' })
    expect(checkText(root, 'src/utils/sum.ts', "import '../app/main'\n").found).toEqual([
      'src/utils/sum.ts:1:8 architecture/resolved-import',
    ])
    expect(checkJson(root).found).toEqual([`${ORDER}:1:28 architecture/layer-direction`])
    expect(readdirSync(join(root, 'src/utils'))).toEqual(['sum.ts'])
  })

  it('has no findings if the policy does not cover its file', () => {
    const root = project(VIOLATION)
    expect(checkText(root, 'README.md', '# Hello\n')).toMatchObject({ status: 0, found: [] })
    expect(checkText(root, 'scripts/x.ts', "import '../src/domains/orders/types/order'\n")).toMatchObject({
      status: 0,
      found: [],
    })
  })
})

describe('text of an ignored file', () => {
  const BAD = "import '../service/price'\n"

  it.each([
    ['git ignores it', { '.git/HEAD': '', '.gitignore': 'new.ts\n' }, 'src/domains/orders/types/new.ts'],
    [
      'git ignores its folder',
      { '.git/HEAD': '', 'src/domains/.gitignore': 'types/\n' },
      'src/domains/orders/types/new.ts',
    ],
    ['it is installed', {}, 'src/domains/orders/types/node_modules/new.ts'],
    ['it is minified', {}, 'src/domains/orders/types/new.min.js'],
  ])('has no findings if %s', (_, files, file) => {
    expect(checkText(project({ ...VIOLATION, ...files }), file, BAD)).toMatchObject({ status: 0, found: [] })
  })

  it('has findings if git includes the file again', () => {
    const root = project({ ...VIOLATION, '.git/HEAD': '', '.gitignore': 'n*.ts\n!new.ts\n' })
    expect(checkText(root, 'src/domains/orders/types/new.ts', BAD).found).toEqual([
      'src/domains/orders/types/new.ts:1:8 architecture/layer-direction',
    ])
  })

  it('is checked from its own project', () => {
    const root = project({
      ...VIOLATION,
      'src/domains/billing/stratalint.config.json': '{ "extends": "harness" }',
      'src/domains/billing/src/utils/a.ts': '',
    })
    const file = 'src/domains/billing/src/utils/new.ts'
    const { status, stderr } = checkText(root, file, BAD)
    expect([status, stderr.split('\n').at(-2)]).toEqual([
      2,
      `${file} belongs to the project in src/domains/billing, which has its own policy; check it from there.`,
    ])
    expect(checkText(join(root, 'src/domains/billing'), 'src/utils/new.ts', BAD).found).toEqual([
      'src/utils/new.ts:1:8 architecture/resolved-import',
    ])
  })
})

describe('a project behind a link', () => {
  it.each([ORDER, 'src/domains/orders/types/new.ts', 'src/domains/orders/types/deep/new.ts'])('contains %s', (file) => {
    const root = project(VIOLATION)
    const link = `${root}-link`
    symlinkSync(root, link)
    onTestFinished(() => rmSync(link))
    const text = `import '${file.includes('deep') ? '../' : ''}../service/price'\n`
    const expected = [`${file}:1:8 architecture/layer-direction`]
    expect(checkText(root, join(link, file), text).found).toEqual(expected)
    expect(checkText(link, join(root, file), text).found).toEqual(expected)
    expect(checkText(link, join(link, file), text).found).toEqual(expected)
  })
})

describe('--stdin is refused with', () => {
  it.each([
    [['--stdin'], '--stdin requires --stdin-filename <file>, the file that the text replaces.\n'],
    [['--stdin-filename', 'a.ts'], '--stdin-filename requires --stdin.\n'],
    [['--stdin', '--stdin-filename', 'a.ts', 'src'], '--stdin cannot be combined with paths or --changed.\n'],
    [['--stdin', '--stdin-filename', 'a.ts', '--changed'], '--stdin cannot be combined with paths or --changed.\n'],
    [['--stdin', '--stdin-filename', '../a.ts'], '../a.ts is outside the project.\n'],
  ])('%j', (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'check', ...args], {
      cwd: project(VIOLATION),
      input: '',
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, message])
  })
})
