import { check, type CheckRun, type EngineName } from '@stratalint/engine'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../bench/generate.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { writeTree } from '../support/tree.ts'

type Said = Pick<CheckRun, 'findings' | 'trusted'> & {
  summary: Omit<CheckRun['summary'], 'durationMs'>
  notices: string[]
}

async function say(cwd: string, engine?: EngineName): Promise<Said> {
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

/** Every fixture with a policy, and how much it has to find at the least. */
const FIXTURES: [name: string, atLeast: number][] = [
  ['shop/clean', 0],
  ['shop/violations', 60],
  ['feature-sliced/app', 0],
  ['feature-sliced/violations', 10],
  ['components/violations', 16],
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

describe('every engine says the same of', () => {
  it.each(FIXTURES)('%s', async (fixture, atLeast) => {
    const usual = await say(fixtureFolder(fixture))
    expect(usual.findings.length).toBeGreaterThanOrEqual(atLeast)
    expect(await say(fixtureFolder(fixture), 'oxc')).toEqual(usual)
    expect(await say(fixtureFolder(fixture), 'oxlint')).toEqual(usual)
    expect(await say(fixtureFolder(fixture), 'eslint')).toEqual(usual)
  })

  it('all fixtures that there are', () => {
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

describe('a codebase so large that tokens are read in place of trees', () => {
  let root: string
  let expected: string[]

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-agreement-')))
    const { files, findings } = generate(root, { lines: 80_000, seed: 7, violations: 160 })
    expect(files).toBeGreaterThan(500)
    expected = findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('is said the same of by every engine, and that is what was put into it', async () => {
    const usual = await say(root)
    expect(
      usual.findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).toSorted(),
    ).toEqual(expected.toSorted())
    expect(await say(root, 'oxlint')).toEqual(usual)
    expect(await say(root, 'eslint')).toEqual(usual)
  })

  it('and so it is where files do not parse, or only one parser objects', async () => {
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
    const usual = await say(root)
    const added = usual.findings.filter(({ file }) =>
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
    expect(await say(root, 'oxlint')).toEqual(usual)
    expect(await say(root, 'eslint')).toEqual(usual)
  })
})
