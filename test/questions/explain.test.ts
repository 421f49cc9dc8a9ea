import { check, explainFile, explainFinding, explainLine, type FindingExplanation } from '@stratalint/engine'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const BILLING = 'src/domains/billing'
let shop: string

beforeAll(() => {
  shop = temporaryProject({}, afterAll)
  cpSync(fixtureFolder('shop/violations'), shop, { recursive: true })
  runCli(['check', '--quiet'], { cwd: shop })
})

const explain = (...args: string[]): string => {
  const { status, stdout, stderr } = runCli(['explain', ...args], { cwd: shop })
  return `${status}\n${stdout}${stderr}`
}

describe('a file', () => {
  it('is explained by its place, its permissions and the last check', () => {
    expect(explain('src/domains/catalog/repo/product-cache.ts')).toMatchSnapshot()
    expect(explain('src/providers/auth/index.ts')).toMatchSnapshot()
  })

  it('may import what a check allows', async () => {
    const { mayImport, importableFrom } = await explainFile(`${BILLING}/service/charge.ts`, { cwd: shop })
    const accessOf = (list: typeof mayImport): Record<string, string> =>
      Object.fromEntries(list.map(({ label, access }) => [label, access]))
    expect({ mayImport: accessOf(mayImport), importableFrom: accessOf(importableFrom) }).toMatchSnapshot()
  })

  it('without a check does not know its importers', async () => {
    const cwd = temporaryProject({ 'stratalint.config.json': '{ "extends": "harness" }', 'src/utils/a.ts': '' })
    expect((await explainFile('src/utils/a.ts', { cwd })).lastCheck).toBeNull()
  })
})

describe('a line', () => {
  it.each([
    [`${BILLING}/runtime/auth.ts:1`],
    [`${BILLING}/runtime/export-invoices.ts:2`],
    [`${BILLING}/runtime/export-invoices.ts:5:12`],
    [`${BILLING}/runtime/export-invoices.ts:3`],
    ['src/app/tracing.ts:1'],
  ])('%s', (at) => {
    expect(explain(at)).toMatchSnapshot()
  })

  it('inside of an import that has several lines is that import', async () => {
    const cwd = temporaryProject({
      'stratalint.config.json': '{ "extends": "harness" }',
      'src/utils/a.ts': "export const one = 1\nimport {\n  b,\n  c,\n} from './b'\nexport const sum = b + c\n",
      'src/utils/b.ts': 'export const b = 1\nexport const c = 1\n',
    })
    const found = await Promise.all(
      [1, 2, 3, 5, 6].map(async (line) => (await explainLine('src/utils/a.ts', line, { cwd })).imports.length),
    )
    expect(found).toEqual([0, 1, 1, 1, 0])
  })

  it('names the entry of the policy that allows its import', async () => {
    const cwd = temporaryProject({
      'stratalint.config.json': JSON.stringify({
        extends: 'harness',
        exceptions: [
          {
            rule: 'architecture/domain-boundary',
            from: 'src/domains/a/**',
            to: 'src/domains/b/**',
            limit: 3,
            expires: '2999-01-01',
            reason: 'until the split',
          },
        ],
      }),
      'src/domains/a/types/x.ts':
        "import { y } from '../../b/types/y'\n// eslint-disable-next-line architecture/layer-direction -- known\nimport { z } from '../ui/z'\nexport const x = [y, z]\n",
      'src/domains/b/types/y.ts': 'export const y = 1\n',
      'src/domains/a/ui/z.ts': 'export const z = 1\n',
    })
    const [first] = (await explainLine('src/domains/a/types/x.ts', 1, { cwd })).imports
    expect([first!.verdict, first!.allowedBy]).toEqual([
      'allowed',
      [{ list: 'exceptions', index: 0, reason: 'until the split', expires: '2999-01-01', limit: 3 }],
    ])
    const [second] = (await explainLine('src/domains/a/types/x.ts', 3, { cwd })).imports
    expect([second!.verdict, second!.rule]).toEqual(['silenced', 'architecture/layer-direction'])
  })
})

describe('a finding', () => {
  const ID = '2c535329afce60f1'

  it('is explained by its id, or by the start of it', () => {
    expect(explain(ID)).toMatchSnapshot()
    expect(explain(ID.slice(0, 6))).toBe(explain(ID))
    expect(explain('c99ec27')).toMatchSnapshot()
  })

  it('has the diff of its edits, which is what they do', async () => {
    const { finding } = await explainFinding(ID, { cwd: shop })
    const [{ edits, diffs }] = finding.fix as [FindingExplanation['finding']['fix'][number]]
    expect(diffs.map(({ file }) => file)).toEqual(['src/app/checkout.ts'])
    const [edit] = edits!
    const text = readFileSync(join(shop, 'src/app/checkout.ts'), 'utf8')
    const after = text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end)
    expect(
      diffs[0]!.diff
        .split('\n')
        .slice(2)
        .filter((line) => /^[+ ]/.test(line))
        .map((line) => line.slice(1)),
    ).toEqual(after.split('\n').slice(0, 4))
  })

  it('has all its fixes, and is not cached so', async () => {
    const { findings } = await check({ cwd: shop })
    const { details } = await check({ cwd: shop, detailed: true, baseline: false })
    for (const one of findings.slice(0, 20)) {
      const violation = details!.violations.find(({ id, line }) => id === one.id && line === one.line)
      if (violation === undefined) continue
      const [whole] = await details!.explain([violation])
      expect(whole!.fix.length).toBeGreaterThanOrEqual(one.fix.length)
    }
    expect((await check({ cwd: shop })).findings).toEqual(findings)
  })

  it('keeps the message that its rule wrote at once, from the cache too', () => {
    const root = temporaryProject({
      'stratalint.config.json': '{ "extends": "harness" }',
      'src/utils/a.ts': '// eslint-disable-next-line architecture/layer-direction\nexport const a = 1\n',
    })
    const run = (...args: string[]): string => runCli(args, { cwd: root }).stdout
    const { findings } = JSON.parse(run('check', '--format', 'json')) as { findings: { id: string; what: string }[] }
    const [finding] = findings as [{ id: string; what: string }]
    expect(run('explain', finding.id).split('\n').slice(0, 3)).toEqual([
      `${finding.id}  error  architecture/no-silencing`,
      'src/utils/a.ts:1:1',
      finding.what,
    ])
  })

  it('must be one', () => {
    expect([explain('ffffffffffff'), explain('0').split('\n')[1], explain('9b4e').split('\n')[0]]).toMatchSnapshot()
  })
})

describe('a name', () => {
  it('of a rule of a review is explained by the page about reviews', () => {
    expect(explain('integrity/suppression')).toMatchSnapshot()
    expect(explain('integrity/supression')).toMatchSnapshot()
  })

  it('of a rule wins over a folder of that name', () => {
    const root = temporaryProject({
      'stratalint.config.json': '{ "extends": "harness" }',
      'architecture/no-cycle/a.ts': '',
      'src/utils/no-cycle.ts': '',
    })
    const run = (subject: string): string => runCli(['explain', subject], { cwd: root }).stdout.split('\n')[0]!
    expect([run('architecture/no-cycle'), run('src/utils/no-cycle.ts')]).toEqual([
      '# architecture/no-cycle',
      'src/utils/no-cycle.ts is utils (place util, role shared).',
    ])
  })

  it('of nothing is an error', () => {
    expect(
      ['no-cyle', 'src/gone.ts:3', 'src/app/tracing.ts:999'].map((name) => explain(name).split('\n').slice(0, 2)),
    ).toMatchSnapshot()
  })
})

it('a file that does not parse, or is no text, is an error in one line', () => {
  writeFileSync(join(shop, 'src/utils/broken.ts'), 'import { from\n')
  writeFileSync(join(shop, 'src/utils/binary.ts'), Buffer.from([0, 1, 2]))
  expect([explain('src/utils/broken.ts:1'), explain('src/utils/binary.ts:1')]).toMatchSnapshot()
})
