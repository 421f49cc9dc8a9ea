import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { tabulate } from '@stratalint/dependency-cruiser'
import { compilePolicy } from '@stratalint/policy'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeByDesign, type RawConfig } from './oracle.ts'

const TODAY = '2026-06-01'
const PACKAGES = ['pg', 'react', 'react-dom', '@otel/api', '@otel/sdk']

const FILES = [
  'src/domains/orders/types/index.ts',
  'src/domains/orders/repo/index.ts',
  'src/domains/orders/repo/inner.ts',
  'src/domains/orders/repo/outer.ts',
  'src/domains/orders/client/a.ts',
  'src/domains/orders/service.ts',
  'src/domains/orders/ui/index.ts',
  'src/domains/orders/ui/view.ts',
  'src/domains/orders/ui/view.test.ts',
  'src/domains/billing/types/index.ts',
  'src/domains/billing/service/index.ts',
  'src/domains/billing/ui/index.ts',
  'src/domains/billing/types/a.test.ts',
  'src/domains/a+b/types/index.ts',
  'src/domains/a+b/ui/index.ts',
  'src/domains/a+b/ui/view.ts',
  'src/providers/log/index.ts',
  'src/providers/log/sink.ts',
  'src/providers/auth/index.ts',
  'src/utils/text.ts',
  'src/app/main.ts',
  'src/app/routes.ts',
  'src/loose.ts',
]

const CONFIG: RawConfig = {
  architecture: {
    places: {
      domain: { pattern: 'src/domains/{domain}/{layer}/**', entry: { layers: ['**', '!inner.ts'] } },
      provider: { pattern: 'src/providers/{provider}/**', role: 'provider', usableFrom: 'service' },
      util: { pattern: 'src/utils/**', role: 'shared' },
      app: { pattern: 'src/app/**', role: 'app' },
    },
    layers: ['types', ['repo', 'client'], { name: 'service', closed: true }, 'ui'],
    crossDomain: {
      allow: [
        { from: 'a+b', to: 'orders', layers: ['types', 'ui'] },
        { from: '*', to: 'billing', fromLayers: ['ui'], layers: ['service'] },
      ],
    },
    externals: { pg: ['repo'], 'react*': ['ui'], react: ['ui', 'app'], '@otel/*': ['provider'] },
  },
  exceptions: [
    {
      rule: 'architecture/layer-direction',
      from: 'src/utils/**',
      to: 'src/providers/**',
      reason: 'until the logger is passed in',
    },
    {
      rule: 'architecture/domain-boundary',
      from: 'src/domains/billing/**',
      to: 'src/domains/orders/types/**',
      reason: 'shared ids',
      expires: '2026-05-31',
    },
    {
      rule: 'architecture/domain-boundary',
      from: 'src/domains/orders/ui/view.ts',
      to: 'src/domains/billing/types/index.ts',
      reason: 'until split',
    },
    { rule: 'architecture/external-placement', from: 'src/app/**', to: '@otel/sdk', reason: 'set up once' },
  ],
}

let root: string
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-preset-')))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Every file imports every other one, every package and a file that does not exist. */
function writeFiles(statement: (specifier: string) => string): void {
  for (const file of FILES) {
    const relative = FILES.filter((other) => other !== file).map((other) => {
      const path = posix.relative(posix.dirname(file), other.replace(/\.ts$/, '.js'))
      return path.startsWith('.') ? path : `./${path}`
    })
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), [...relative, ...PACKAGES, './gone.js'].map(statement).join('\n'))
  }
}

async function cruised(config: RawConfig): Promise<string[]> {
  const { forbidden, options } = tabulate(compilePolicy(config, { file: 'stratalint.config.json' }), root, FILES, TODAY)
  const before = process.cwd()
  process.chdir(root)
  const { output } = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden: forbidden! } })
  process.chdir(before)
  return (output as ICruiseResult).modules
    .flatMap(({ source, dependencies }) =>
      dependencies.flatMap((dependency) =>
        (dependency.rules ?? [])
          .map(({ name }) => name.split(':')[0]!)
          .filter((rule) => rule !== 'architecture/no-cycle')
          .map(
            (rule) => `${source} → ${dependency.couldNotResolve ? dependency.module : dependency.resolved}: ${rule}`,
          ),
      ),
    )
    .toSorted()
}

function judged(config: RawConfig, typeOnly: boolean): string[] {
  return FILES.flatMap((from) =>
    [
      ...FILES.filter((path) => path !== from).map((path) => ({ name: path, to: { path } })),
      ...PACKAGES.map((external) => ({ name: external, to: { external } })),
      { name: './gone.js', to: { unresolved: true as const } },
    ].flatMap(({ name, to }) => {
      const verdict = judgeByDesign(config, { from, to, specifier: name, typeOnly, packageByPath: null }, TODAY)
      return typeof verdict === 'string' ? [] : [`${from} → ${name}: ${verdict.rule}`]
    }),
  ).toSorted()
}

describe('the dependency-cruiser preset agrees with the oracle on every pair of files of a shop', () => {
  it('at run time', async () => {
    writeFiles((specifier) => `import '${specifier}'`)
    expect(judged(CONFIG, false).length).toBeGreaterThan(200)
    expect(await cruised(CONFIG)).toEqual(judged(CONFIG, false))
  })

  it('for types, with typeOnly: allow', async () => {
    const lenient: RawConfig = { ...CONFIG, architecture: { ...CONFIG.architecture, typeOnly: 'allow' } }
    writeFiles((specifier) => `import type { A } from '${specifier}'`)
    expect(judged(lenient, true).length).toBeLessThan(judged(lenient, false).length)
    expect(await cruised(lenient)).toEqual(judged(lenient, true))
  })
})
