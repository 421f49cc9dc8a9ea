import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project } from './project.ts'

const PRICE = { 'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n' }
const IMPORT = "import type { Price } from '../service/price'\n\nexport type Total = Price\n"
const git = (cwd: string, ...args: string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd, stdio: 'ignore' })
const types = (name: string): string => `src/domains/orders/types/${name}.ts`

function limited(limit: number | null, rule = 'architecture/layer-direction'): Record<string, string> {
  const exception = {
    rule,
    from: 'src/domains/orders/**',
    to: 'src/domains/orders/**',
    reason: 'prices move next month',
    ...(limit !== null && { limit }),
  }
  return { 'stratalint.config.json': JSON.stringify({ extends: 'harness', exceptions: [exception] }, null, 2) }
}

const THREE = { ...PRICE, [types('a')]: IMPORT, [types('b')]: IMPORT, [types('c')]: IMPORT }

describe('an exception with a limit', () => {
  it('counts imports of a file that has a place but is not checked', () => {
    const importer = (name: string): string => `src/domains/orders/service/${name}.ts`
    const files = {
      'stratalint.config.json': JSON.stringify({
        extends: 'harness',
        ignores: ['**/*.gen.ts'],
        exceptions: [
          {
            rule: 'architecture/placed-file',
            from: 'src/domains/**',
            to: '**/*.gen.ts',
            reason: 'checked from May on',
            limit: 1,
          },
        ],
      }),
      'src/domains/orders/types/rows.gen.ts': 'export interface Row { id: string }\n',
      [importer('a')]: "import type { Row } from '../types/rows.gen'\nexport const a = (row: Row): string => row.id\n",
    }
    expect(checkJson(project(files)).findings).toEqual([])
    const { findings } = checkJson(
      project({ ...files, [importer('b')]: files[importer('a')]!.replace('const a', 'const b') }),
    )
    expect(findings.map(({ file, rule, not }) => `${file} ${rule} ${not}`)).toEqual([
      `${importer('b')} architecture/placed-file Do not raise the limit: exceptions[0] allows 1 import, and 2 use it.`,
    ])
  })

  it('applies to the first imports in the order of findings, and reports the others', () => {
    const { status, found, findings, summary } = checkJson(project({ ...limited(2), ...THREE }))
    expect(found).toEqual([`${types('c')}:1:28 architecture/layer-direction`])
    expect(findings[0]!.what).toBe(
      'types/c.ts (types) imports type Price from ../service/price (service); types may import only types and utils.',
    )
    expect(findings[0]!.fix[0]!.title).toMatch(/^Move type Price to /)
    expect(findings[0]!.not).toBe('Do not raise the limit: exceptions[0] allows 2 imports, and 3 use it.')
    expect([status, summary['exceptions']]).toEqual([1, 1])
  })

  it('reports nothing if all imports are within the limit', () => {
    const { status, found } = checkJson(project({ ...limited(3), ...THREE }))
    expect([status, found]).toEqual([0, []])
  })

  it('counts imports of the whole project, also in a partial run', () => {
    const root = project({ ...limited(2), ...THREE })
    expect(checkJson(root, [types('c')]).found).toEqual([`${types('c')}:1:28 architecture/layer-direction`])
    expect(checkJson(root, ['src/domains/orders/service/price.ts']).found).toEqual([])
  })

  it('reports the import that is one too many to each file that shares the limit', () => {
    const root = project({ ...limited(2), ...THREE, [types('a')]: '' })
    git(root, 'init', '--quiet')
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '-m', 'two imports')
    expect(checkJson(root, ['--changed=HEAD']).found).toEqual([])
    writeFileSync(join(root, types('a')), IMPORT)
    expect(checkJson(root, ['--changed=HEAD'])).toMatchObject({
      status: 1,
      found: [`${types('c')}:1:28 architecture/layer-direction`],
    })
    expect(checkJson(root, [types('a')])).toMatchObject({
      status: 1,
      found: [`${types('c')}:1:28 architecture/layer-direction`],
    })
  })

  it('counts findings of a cached run', () => {
    const root = project({ ...limited(2), ...THREE })
    checkJson(root)
    expect(checkJson(root).findings.map(({ not }) => not)).toEqual([
      'Do not raise the limit: exceptions[0] allows 2 imports, and 3 use it.',
    ])
    writeFileSync(join(root, types('d')), IMPORT)
    expect(checkJson(root).findings.map(({ file, not }) => `${file} ${not}`)).toEqual([
      `${types('c')} Do not raise the limit: exceptions[0] allows 2 imports, and 4 use it.`,
      `${types('d')} Do not raise the limit: exceptions[0] allows 2 imports, and 4 use it.`,
    ])
    rmSync(join(root, types('a')))
    rmSync(join(root, types('d')))
    expect(checkJson(root).found).toEqual([])
  })

  it.each(['oxlint', 'eslint'])('counts the same with the engine %s', (engine) => {
    const { findings } = checkJson(project({ ...limited(2), ...THREE }), ['--engine', engine])
    expect(findings.map(({ file, not }) => `${file} ${not}`)).toEqual([
      `${types('c')} Do not raise the limit: exceptions[0] allows 2 imports, and 3 use it.`,
    ])
  })

  it('counts unresolved imports', () => {
    const broken = "import '../service/gone'\n"
    const files = { ...limited(1, 'architecture/resolved-import'), [types('a')]: broken, [types('b')]: broken }
    const config = files['stratalint.config.json']!.replace('"to": "src/domains/orders/**"', '"to": "../service/gone"')
    const { findings } = checkJson(project({ ...files, 'stratalint.config.json': config }))
    expect(findings.map(({ file, not }) => `${file} ${not}`)).toEqual([
      `${types('b')} Do not raise the limit: exceptions[0] allows 1 import, and 2 use it.`,
    ])
  })

  it('applies to the first edges of cycles', () => {
    const ring = (...names: string[]): Record<string, string> =>
      Object.fromEntries(
        names.map((name, index) => [
          `src/domains/orders/service/${name}.ts`,
          `import { ${names[(index + 1) % names.length]} } from './${names[(index + 1) % names.length]}'\n\nexport const ${name}: unknown = () => ${names[(index + 1) % names.length]}\n`,
        ]),
      )
    const exception = {
      rule: 'architecture/no-cycle',
      from: 'src/domains/orders/service/{a,c}.ts',
      reason: 'split next month',
      limit: 1,
    }
    const files = {
      'stratalint.config.json': JSON.stringify({ extends: 'harness', exceptions: [exception] }),
      ...ring('a', 'b'),
      ...ring('c', 'd'),
    }
    const { findings } = checkJson(project(files))
    expect(findings.map(({ what, not }) => `${what} ${not}`)).toEqual([
      'Import cycle: service/c.ts → service/d.ts → service/c.ts. Do not raise the limit: exceptions[0] allows 1 import, and 2 use it.',
    ])
    expect(
      checkJson(
        project({
          ...files,
          'stratalint.config.json': JSON.stringify({ extends: 'harness', exceptions: [{ ...exception, limit: 2 }] }),
        }),
      ).found,
    ).toEqual([])
  })

  it('does not add a key to the JSON of a finding', () => {
    const { stdout } = runCli(['check', '--format', 'json'], { cwd: project({ ...limited(2), ...THREE }) })
    expect(Object.keys((JSON.parse(stdout) as { findings: object[] }).findings[0]!)).not.toContain('covered')
  })
})

describe('an unused crossDomain entry', () => {
  const allow = { from: 'orders', to: 'billing', layers: ['types'], reason: 'one ledger' }
  const CONFIG = {
    'stratalint.config.json': JSON.stringify(
      { extends: 'harness', architecture: { crossDomain: { allow: [allow] } } },
      null,
      2,
    ),
  }
  const BILLING = {
    'src/domains/billing/types/account.ts': 'export interface Account { id: string }\n',
    'src/domains/billing/service/account.ts': "export type { Account } from '../types/account'\n",
  }

  it('is not reported while a fix needs it', () => {
    const files = {
      ...CONFIG,
      ...BILLING,
      'src/domains/orders/service/owner.ts':
        "import type { Account } from '../../billing/service/account'\n\nexport type Owner = Account\n",
    }
    const root = project(files)
    for (const run of ['cold', 'warm']) {
      const { findings } = checkJson(root)
      expect([run, ...findings.map(({ rule }) => rule)]).toEqual([run, 'architecture/domain-boundary'])
      expect(findings[0]!.fix[0]!.title).toContain('billing/types/account')
    }
    expect(checkJson(root, ['--rule', 'no-stale-exception']).found).toEqual([])
  })

  it('is reported if no fix needs it', () => {
    const files = {
      ...CONFIG,
      ...BILLING,
      'src/domains/orders/service/owner.ts': 'export interface Owner { id: string }\n',
    }
    const { findings } = checkJson(project(files))
    expect(findings.map(({ what, fix }) => `${what} ${fix[0]!.title}`)).toEqual([
      'crossDomain.allow from orders to billing (types) is no longer used. Delete the entry; no import needs it anymore.',
    ])
  })
})
