import { check, type CheckRun, type EngineName } from '@stratalint/engine'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../bench/generate.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

type Outcome = Pick<CheckRun, 'findings' | 'trusted'> & {
  summary: Omit<CheckRun['summary'], 'durationMs'>
  notices: string[]
}

async function checkWith(cwd: string, engine?: EngineName): Promise<Outcome> {
  const notices: string[] = []
  const run = await check({
    cwd,
    cache: false,
    baseline: false,
    onNotice: (notice) => notices.push(notice),
    ...(engine !== undefined && { engine }),
  })
  const {
    summary: { durationMs: _, ...summary },
    findings,
    trusted,
  } = run
  return { summary, findings, trusted, notices }
}

/** Every fixture with a policy, and the least number of findings in it. */
const FIXTURES: [name: string, atLeast: number][] = [
  ['shop/clean', 0],
  ['shop/violations', 60],
  ['feature-sliced/app', 0],
  ['feature-sliced/violations', 10],
  ['components/violations', 16],
  ['demo/shop', 12],
  ['review/shop', 0],
  ['hexagonal/app', 0],
  ['hexagonal/violations', 10],
  ['resolution/aliases', 0],
  ['workspaces/monorepo', 0],
  ['workspaces/violations', 5],
  ['turborepo/packages/money', 0],
  ['turborepo/packages/orders', 0],
  ['turborepo/packages/mailer', 0],
  ['nx/packages/money', 0],
  ['nx/packages/orders', 0],
  ['nx/packages/mailer', 0],
]

describe('every engine gives the same result for', () => {
  it.each(FIXTURES)('%s', async (fixture, atLeast) => {
    const expected = await checkWith(fixtureFolder(fixture))
    expect(expected.findings.length).toBeGreaterThanOrEqual(atLeast)
    expect(await checkWith(fixtureFolder(fixture), 'oxc')).toEqual(expected)
    expect(await checkWith(fixtureFolder(fixture), 'oxlint')).toEqual(expected)
    expect(await checkWith(fixtureFolder(fixture), 'eslint')).toEqual(expected)
  })

  it('every fixture that has a policy', () => {
    const folder = fixtureFolder('')
    const isPolicy = (path: string): boolean =>
      /(?:^|\/)stratalint\.config\.\w+$/.test(path) ||
      (path.endsWith('/package.json') && readFileSync(join(folder, path), 'utf8').includes('"stratalint": {'))
    const policies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !path.includes('node_modules') && isPolicy(path),
    )
    expect(policies.map((path) => dirname(path)).toSorted()).toEqual(FIXTURES.map(([name]) => name).toSorted())
  })
})

describe('in a large code base', () => {
  let planted: string[]

  const root = temporaryProject({}, afterAll)
  beforeAll(() => {
    const { files, findings } = generate(root, { lines: 20_000, seed: 7, violations: 80 })
    expect(files).toBeGreaterThan(120)
    planted = findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
  })

  it('every engine finds exactly the planted violations', async () => {
    const expected = await checkWith(root)
    expect(
      expected.findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).toSorted(),
    ).toEqual(planted.toSorted())
    expect(await checkWith(root, 'oxlint')).toEqual(expected)
    expect(await checkWith(root, 'eslint')).toEqual(expected)
  })
})

it('every engine finds the same in files that some parsers reject', async () => {
  const root = temporaryProject()
  generate(root, { lines: 2_000, seed: 7, violations: 10 })
  writeTree(root, {
    'src/utils/unclosed.ts': `import '../app/gone'\nexport const a = (\n`,
    'src/utils/twice.ts': `import '../app/gone'\nexport const a = 1\nexport const a = 2\n`,
    'src/utils/number.ts': `import '../app/gone'\nexport const a = 3in []\n`,
    'src/utils/element.ts': `import '../app/gone'\nexport const a = <b/>\n`,
    'src/utils/script.cjs': `require('../app/gone')\nreturn\n`,
    'src/utils/typed.js': `import '../app/gone'\nexport const a: string = ''\n`,
    'src/utils/lone.ts': `import '../app/gone'\nbreak\n`,
    'src/utils/early.ts': `import '../app/gone'\nreturn\n`,
    'src/utils/late.ts': `import '../app/gone'\nreturn\nawait 0\n`,
    'src/utils/template.ts': 'import "../app/gone"\nexport const a = `${`\n',
  })
  const expected = await checkWith(root)
  const added = expected.findings.filter(({ file }) =>
    /^src\/utils\/(?:unclosed|twice|number|element|script|template|typed|lone|early|late)\./.test(file),
  )
  expect(added.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'src/utils/early.ts:1 architecture/resolved-import',
    'src/utils/element.ts:2 stratalint/parse',
    'src/utils/late.ts:1 architecture/resolved-import',
    'src/utils/lone.ts:1 architecture/resolved-import',
    'src/utils/number.ts:2 stratalint/parse',
    'src/utils/script.cjs:1 architecture/resolved-import',
    'src/utils/template.ts:2 stratalint/parse',
    'src/utils/twice.ts:1 architecture/resolved-import',
    'src/utils/typed.js:2 stratalint/parse',
    'src/utils/unclosed.ts:3 stratalint/parse',
  ])
  expect(await checkWith(root, 'oxlint')).toEqual(expected)
  expect(await checkWith(root, 'eslint')).toEqual(expected)
})
