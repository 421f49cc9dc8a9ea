import { compilePolicy } from '@stratalint/policy'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { tabulate } from './index.ts'

const TODAY = '2026-06-01'
const roots: string[] = []

afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true, force: true })))

/** Writes a tree, runs dependency-cruiser with the preset, and returns `file -> target: rule` of every violation. */
async function violations(tree: Record<string, string>, config: object = { extends: 'harness' }): Promise<string[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-preset-')))
  roots.push(root)
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  const { forbidden = [], options } = tabulate(
    policy,
    root,
    Object.keys(tree).filter((path) => /\.[cm]?[jt]sx?$/.test(path)),
    TODAY,
  )
  const result = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } })
  return (result.output as ICruiseResult).summary.violations
    .map(
      ({ from, to, rule }) =>
        `${from} -> ${to}: ${rule.name.split(':')[0]}${rule.severity === 'warn' ? ' (warning)' : ''}`,
    )
    .sort()
}

const LAYERS = {
  'src/domains/orders/types/order.ts': 'export type Order = 1',
  'src/domains/orders/service/place.ts': 'export const place = 1',
  'src/domains/billing/types/bill.ts': 'export type Bill = 1',
}

describe('tabulate', () => {
  it('lets a later layer import an earlier one, not the reverse', async () => {
    expect(
      await violations({
        ...LAYERS,
        'src/domains/orders/ui/page.ts': "import '../service/place'",
        'src/domains/orders/config/limits.ts': "import '../service/place'",
      }),
    ).toEqual([
      'src/domains/orders/config/limits.ts -> src/domains/orders/service/place.ts: architecture/layer-direction',
    ])
  })

  it('keeps one domain out of another', async () => {
    expect(
      await violations({
        ...LAYERS,
        'src/domains/orders/ui/page.ts': "import '../types/order'\nimport '../../billing/types/bill'",
      }),
    ).toEqual(['src/domains/orders/ui/page.ts -> src/domains/billing/types/bill.ts: architecture/domain-boundary'])
  })

  it('gives one edge one rule', async () => {
    expect(
      await violations({
        ...LAYERS,
        'src/domains/billing/ui/page.ts': 'export const page = 1',
        'src/domains/orders/types/both.ts': "import '../../billing/ui/page'",
      }),
    ).toEqual(['src/domains/orders/types/both.ts -> src/domains/billing/ui/page.ts: architecture/domain-boundary'])
  })

  it('enters a provider by its index and from its layer on', async () => {
    expect(
      await violations({
        'src/providers/log/index.ts': "export * from './sink'",
        'src/providers/log/sink.ts': 'export const sink = 1',
        'src/domains/orders/service/a.ts': "import '../../../providers/log'\nimport '../../../providers/log/sink'",
        'src/domains/orders/repo/b.ts': "import '../../../providers/log'",
      }),
    ).toEqual([
      'src/domains/orders/repo/b.ts -> src/providers/log/index.ts: architecture/provider-entry',
      'src/domains/orders/service/a.ts -> src/providers/log/sink.ts: architecture/provider-entry',
    ])
  })

  it('takes a name with a meaning in expressions for a name', async () => {
    expect(
      await violations({
        'src/domains/a.b/types/x.ts': 'export const x = 1',
        'src/domains/axb/types/x.ts': 'export const x = 1',
        'src/domains/a.b/ui/page.ts': "import '../types/x'\nimport '../../axb/types/x'",
      }),
    ).toEqual(['src/domains/a.b/ui/page.ts -> src/domains/axb/types/x.ts: architecture/domain-boundary'])
  })

  it('asks of a package where it may be imported, installed or not, types or not', async () => {
    const config = {
      extends: 'harness',
      architecture: { externals: { pg: ['repo'], '@otel/*': ['provider'], 'node:fs': ['repo'] } },
    }
    expect(
      await violations(
        {
          'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
          'node_modules/pg/index.js': '',
          'node_modules/@types/otel__api/package.json': '{ "name": "@types/otel__api", "types": "index.d.ts" }',
          'node_modules/@types/otel__api/index.d.ts': '',
          'src/domains/orders/repo/a.ts': "import 'pg'\nimport 'node:fs/promises'",
          'src/domains/orders/ui/b.ts':
            "import 'pg/lib/client'\nimport 'pg'\nimport type {} from '@types/otel__api'\nimport 'fs'\nimport 'pgx'",
        },
        config,
      ),
    ).toEqual([
      'src/domains/orders/ui/b.ts -> fs: architecture/external-placement',
      'src/domains/orders/ui/b.ts -> node_modules/@types/otel__api/index.d.ts: architecture/external-placement',
      'src/domains/orders/ui/b.ts -> node_modules/pg/index.js: architecture/external-placement',
      'src/domains/orders/ui/b.ts -> pg/lib/client: architecture/external-placement',
    ])
  })

  it('distinguishes a path without a file from a package that is not installed', async () => {
    expect(await violations({ 'src/utils/a.ts': "import './gone'\nimport 'left-pad'" })).toEqual([
      'src/utils/a.ts -> ./gone: architecture/resolved-import',
    ])
  })

  it('exempts types if the policy does', async () => {
    const tree = {
      ...LAYERS,
      'src/domains/orders/types/a.ts':
        "import type { place } from '../service/place'\nexport type B = import('../../billing/types/bill').Bill",
    }
    expect(await violations(tree, { extends: 'harness', architecture: { typeOnly: 'allow' } })).toEqual([])
    expect(await violations(tree)).toEqual([
      'src/domains/orders/types/a.ts -> src/domains/billing/types/bill.ts: architecture/domain-boundary',
      'src/domains/orders/types/a.ts -> src/domains/orders/service/place.ts: architecture/layer-direction',
    ])
  })

  it('lets tests import what their instance may, and nobody import tests', async () => {
    expect(
      await violations({
        ...LAYERS,
        'src/domains/orders/types/order.test.ts': "import '../service/place'\nimport 'anything'",
        'src/domains/orders/ui/page.ts': "import '../types/order.test'",
      }),
    ).toEqual(['src/domains/orders/ui/page.ts -> src/domains/orders/types/order.test.ts: architecture/layer-direction'])
  })

  it('honours an exception for its files and until its day', async () => {
    const exception = {
      rule: 'architecture/domain-boundary',
      from: 'src/domains/orders/ui/**',
      to: 'src/domains/billing/**',
      reason: 'until split',
    }
    const tree = {
      ...LAYERS,
      'src/domains/orders/ui/page.ts': "import '../../billing/types/bill'",
      'src/domains/orders/repo/store.ts': "import '../../billing/types/bill'",
    }
    expect(await violations(tree, { extends: 'harness', exceptions: [exception] })).toEqual([
      'src/domains/orders/repo/store.ts -> src/domains/billing/types/bill.ts: architecture/domain-boundary',
    ])
    expect(
      await violations(tree, { extends: 'harness', exceptions: [{ ...exception, expires: '2026-05-31' }] }),
    ).toHaveLength(2)
  })

  it('does not match `..` with a wildcard of an exception', async () => {
    const exceptions = [{ rule: 'architecture/resolved-import', from: '**', to: '**', reason: 'written in May' }]
    const tree = { 'src/domains/orders/ui/page.ts': "import './gone'\nimport '../gone'" }
    expect(await violations(tree, { extends: 'harness', exceptions })).toEqual([
      'src/domains/orders/ui/page.ts -> ../gone: architecture/resolved-import',
    ])
  })

  it('sees calls that name a module', async () => {
    expect(
      await violations({
        ...LAYERS,
        'src/domains/orders/types/a.ts': "require.resolve('../service/place')",
        'src/domains/orders/types/b.ts': "vi.mock('../service/place')",
      }),
    ).toEqual([
      'src/domains/orders/types/a.ts -> src/domains/orders/service/place.ts: architecture/layer-direction',
      'src/domains/orders/types/b.ts -> src/domains/orders/service/place.ts: architecture/layer-direction',
    ])
  })

  it('draws cycles, and only warns of those that types close', async () => {
    expect(
      await violations({
        'src/utils/a.ts': "import './b'",
        'src/utils/b.ts': "import './a'",
        'src/utils/c.ts': "import type { d } from './d'",
        'src/utils/d.ts': "import './c'\nexport const d = 1",
      }),
    ).toEqual([
      'src/utils/a.ts -> src/utils/b.ts: architecture/no-cycle',
      'src/utils/c.ts -> src/utils/d.ts: architecture/no-cycle (warning)',
    ])
  })

  it("asks for the package's name between workspace packages", async () => {
    const config = {
      architecture: {
        layers: ['types', 'ui'],
        places: { domain: 'src/{domain}/src/{layer}/**' },
        crossDomain: { default: 'same-layers' },
      },
    }
    expect(
      await violations(
        {
          'package.json': '{ "workspaces": ["src/*"] }',
          'src/a/package.json': '{ "name": "@acme/a" }',
          'src/b/package.json': '{ "name": "@acme/b" }',
          'src/a/src/types/x.ts': 'export const x = 1',
          'src/a/src/ui/y.ts': "import '../types/x'",
          'src/b/src/ui/z.ts': "import '../../../a/src/types/x'",
        },
        config,
      ),
    ).toEqual(['src/b/src/ui/z.ts -> src/a/src/types/x.ts: architecture/public-entry'])
  })

  it('names its rules after the Stratalint rule and what they are about, each once', () => {
    const policy = compilePolicy({ extends: 'harness' }, { file: '/repository/stratalint.config.json' })
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-preset-')))
    roots.push(root)
    const files = ['orders', 'billing'].flatMap((domain) =>
      policy.layers.names.map((layer) => `src/domains/${domain}/${layer}/index.ts`),
    )
    files.forEach((file) => {
      mkdirSync(join(root, dirname(file)), { recursive: true })
      writeFileSync(join(root, file), '')
    })
    const names = tabulate(policy, root, files, TODAY).forbidden!.map(({ name }) => name)
    expect(names).toMatchInlineSnapshot(`
      [
        "architecture/resolved-import",
        "architecture/resolved-import: a name that nothing declares",
        "architecture/placed-file",
        "architecture/placed-file: outside the project",
        "architecture/domain-boundary: types, config, repo, service, runtime, ui -> types, config, repo, service, runtime, ui of another instance",
        "architecture/layer-direction: types -> config, repo, service, runtime, ui within one instance",
        "architecture/layer-direction: config -> repo, service, runtime, ui within one instance",
        "architecture/layer-direction: repo -> service, runtime, ui within one instance",
        "architecture/layer-direction: service -> runtime, ui within one instance",
        "architecture/layer-direction: runtime -> ui within one instance",
        "architecture/no-cycle",
        "architecture/no-cycle: closed by types",
      ]
    `)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('names that nothing declares', () => {
  const PAGE = 'src/domains/orders/ui/page.ts'
  const of = (...names: string[]): string[] =>
    names.map((name) => `${PAGE} -> ${name}: architecture/resolved-import`).sort()
  const importing = (...specifiers: string[]): Record<string, string> => ({
    [PAGE]: specifiers.map((specifier) => `import '${specifier}'`).join('\n'),
  })
  const MANIFEST = {
    'package.json':
      '{ "name": "shop", "dependencies": { "react": "1", "@scope/a": "1", "vite": "1" }, "devDependencies": { "@types/typed": "1" } }',
  }

  it('are reported, declared ones are not', async () => {
    expect(
      await violations({
        ...MANIFEST,
        ...importing(
          'react',
          'react/jsx-runtime',
          '@scope/a/b',
          'typed',
          'fs',
          'node:fs',
          'npm:x',
          'reacts',
          '@scope/b',
          '@/x',
          '~/x',
          'src/x',
          'x:y',
        ),
      }),
    ).toEqual(of('reacts', '@scope/b', '@/x', '~/x', 'src/x', 'x:y'))
  })

  it('are reported when they are installed all the same', async () => {
    const installed = Object.fromEntries(
      ['react', 'left-pad'].flatMap((name) => [
        [`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`],
        [`node_modules/${name}/index.js`, ''],
      ]),
    )
    expect(await violations({ ...MANIFEST, ...installed, ...importing('react', 'left-pad') })).toEqual(
      of('node_modules/left-pad/index.js'),
    )
  })

  it('are known by externals, virtual, a framework, an ambient module or an alias of a bundler', async () => {
    const files = {
      'tsconfig.json': '{}',
      'src/types.d.ts': "declare module 'ambient'",
      'vite.config.ts': 'export default { resolve: { alias: { "@": __dirname + "/src" } } }',
    }
    const config = { extends: 'harness', architecture: { externals: { pg: ['ui'] }, virtual: ['routes:*'] } }
    expect(
      await violations(
        {
          ...MANIFEST,
          ...files,
          ...importing('pg/lib', 'routes:all', 'virtual:x', 'ambient', '@/domains/orders/types/order', 'paths:all'),
        },
        config,
      ),
    ).toEqual(of('paths:all'))
  })

  it('are judged by the package.json of each file', async () => {
    expect(
      await violations({
        'package.json': '{ "dependencies": { "outer": "1" } }',
        'src/domains/orders/package.json': '{ "dependencies": { "inner": "1" } }',
        ...importing('outer', 'inner', 'none'),
        'src/domains/billing/ui/page.ts': "import 'inner'",
      }),
    ).toEqual([...of('none'), 'src/domains/billing/ui/page.ts -> inner: architecture/resolved-import'].sort())
  })

  it('are packages where no package.json is, if a package can have the name', async () => {
    expect(await violations(importing('react', '@scope/a', '@/x', 'src/x'))).toEqual(of('@/x', 'src/x'))
  })

  it('are packages under externals for all, if a package can have the name', async () => {
    expect(
      await violations(
        { ...MANIFEST, ...importing('none', '@/x') },
        { extends: 'harness', architecture: { externals: { '*': ['ui'] } } },
      ),
    ).toEqual(of('@/x'))
  })
})
