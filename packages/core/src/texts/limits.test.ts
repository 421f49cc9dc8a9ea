import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { EDGE_KINDS, type ResolvedEdge, type Target } from '../facts/edge.ts'
import type { NameFacts } from '../facts/facts.ts'
import { inlineMessage, type Message } from '../findings/finding.ts'
import type { Policy } from '../policy/policy.ts'
import { createContext } from '../remedies/context.ts'
import { proposeRemedies } from '../remedies/propose.ts'
import { kindOf } from '../remedies/plan.ts'
import { areLegal } from '../remedies/simulate/simulate.ts'
import type { EdgeVerdict } from '../verdict/edge-verdict.ts'
import { createJudge, type Judge } from '../verdict/judge.ts'
import { describeEdge } from './describe-edge.ts'
import { describeUnplaced } from './describe-unplaced.ts'
import { fixText } from './fit.ts'

const FORBIDDEN_ADVICE = /disable|eslint|baseline|exception|ignore|policy|config/i
const HOSTILE = ['\n', '\r\n', '\u001b[31m', '\u0000', '"', '`', "'", '\\', '\u202e', '\u2028', '😀', '${x}', ' ', '…']
const LAYERS = layersOf(
  {
    types: [],
    repo: ['types'],
    cache: ['types'],
    service: ['types', 'repo', 'cache'],
    ui: ['types', 'repo', 'cache', 'service'],
  },
  ['service'],
)

const SHAPES: Policy[] = [
  policyOf({
    layers: LAYERS,
    places: [
      placeOf('domain', 'domain', 'src/domains/{domain}/{layer}/**', {
        identity: ['domain'],
        entry: { instances: null, layers: 'index' },
      }),
      placeOf('provider', 'provider', 'src/providers/{provider}/**', { identity: ['provider'], usableFrom: 'service' }),
      placeOf('util', 'shared', 'src/utils/**'),
      placeOf('app', 'app', 'src/app/**', { uses: ['ui'] }),
    ],
    externals: [
      { pattern: 'pg', allowedIn: ['repo'] },
      { pattern: '*', allowedIn: ['provider'] },
    ],
    tests: ['**/*.test.*'],
  }),
  policyOf({
    layers: LAYERS,
    places: [
      placeOf('slice', 'domain', 'src/{layer}/{slice}/**', {
        identity: ['layer', 'slice'],
        entry: { instances: ['index.*', '@x/**'], layers: null },
      }),
    ],
    crossDomain: { default: 'lower-layers', allow: [] },
    tests: ['**/*.test.*'],
  }),
  policyOf({
    places: [
      placeOf('module', 'domain', 'src/{domain}/**', {
        identity: ['domain'],
        entry: { instances: ['**', '!internal/**'], layers: null },
      }),
      placeOf('lib', 'shared', 'lib/*.ts'),
    ],
    crossDomain: { default: 'same-layers', allow: [] },
    ignores: ['src/orders/**'],
  }),
]

const JUDGES = SHAPES.map((policy) => createJudge(policy, '2026-06-01'))

const harmless = fc.stringMatching(/^[a-z]{1,12}$/)
const hostile = fc
  .array(fc.oneof(harmless, fc.constantFrom(...HOSTILE)), { maxLength: 30 })
  .map((parts) => parts.join(''))
const symbol = fc.oneof(harmless, hostile, fc.constantFrom('Price', 'default', '*', 'x'.repeat(400)))
const segment = fc.oneof(
  fc.constantFrom('orders', 'billing', 'types', 'repo', 'cache', 'service', 'ui', 'index', 'internal', '@x'),
  harmless,
  hostile.map((text) => text.replace(/[/\\]/g, '') || 'a'),
  fc.constant('long'.repeat(60)),
)
const path = fc
  .tuple(
    fc.constantFrom(
      'src/domains/orders/types',
      'src/domains/orders/repo',
      'src/domains/orders/cache',
      'src/domains/orders/service',
      'src/domains/orders/ui',
      'src/domains/billing/types',
      'src/domains/billing/repo',
      'src/domains/billing/service',
      'src/domains/billing/ui',
      'src/domains',
      'src/providers/auth',
      'src/utils',
      'src/app',
      'src/types/orders',
      'src/ui/orders',
      'src/ui/cart',
      'src/orders/internal',
      'lib',
    ),
    fc.array(segment, { maxLength: 2 }),
    segment,
    fc.constantFrom('.ts', '.tsx', '.js', '.mts', '.test.ts', '.css'),
  )
  .map(([root, folders, name, extension]) => `${[root, ...folders, name].join('/')}${extension}`)
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 6, arbitrary: path.map((to) => ({ type: 'file' as const, path: to })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.constantFrom('pg', '@scope/name'), hostile)
      .map((name) => ({ type: 'external' as const, name })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('relative', 'absolute', 'workspace', 'alias', 'imports', 'no-alias', 'no-imports', 'undeclared')
      .map((why) => ({ type: 'unresolved' as const, why: why as 'relative' })),
  },
)
const edge: fc.Arbitrary<ResolvedEdge & { file: string }> = fc.record({
  file: path,
  kind: fc.constantFrom(...EDGE_KINDS),
  specifier: fc.oneof(
    fc.constantFrom('./x', '../repo/x.js', '@/a/b', ''),
    hostile,
    fc.constant(`./${'deep/'.repeat(80)}x`),
  ),
  start: fc.constant(0),
  end: fc.constant(5),
  typeOnly: fc.boolean(),
  names: fc.array(fc.record({ name: symbol, local: fc.oneof(fc.constant(null), symbol), typeOnly: fc.boolean() }), {
    maxLength: 6,
  }),
  target,
  packageByPath: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostile }),
})
const files: fc.Arbitrary<Record<string, MemoryFile>> = fc.dictionary(
  path,
  fc.record({
    exports: fc.array(fc.oneof(fc.constant('type Price'), fc.constant('Price < src/utils/price.ts#Price'), harmless), {
      maxLength: 3,
    }),
    imports: fc.array(fc.oneof(path, fc.constant('package:pg')), { maxLength: 3 }),
  }),
  { maxKeys: 6 },
)

const text = fc.oneof(harmless, hostile, fc.constantFrom('axios', 'zod', 'src/a.ts', '~/*', 'x'.repeat(300)))
const names: fc.Arbitrary<NameFacts> = fc.record({
  manifest: fc.option(text),
  declared: fc.array(text, { maxLength: 3 }),
  declaredBy: fc.option(fc.record({ manifest: text, version: text })),
  aliases: fc.array(text, { maxLength: 5 }),
  aliasConfig: fc.option(fc.oneof(text, fc.constantFrom('tsconfig.json', 'deno.json', 'vite.config.ts'))),
  through: fc.array(fc.record({ specifier: text, path }), { maxLength: 1 }),
  faults: fc.array(fc.record({ file: text, line: fc.nat(), reason: text }), { maxLength: 2 }),
})

interface Case {
  judge: Judge
  edge: ResolvedEdge & { file: string }
  judgement: EdgeVerdict
  facts: ReturnType<typeof memoryFacts>
}

/** Runs a check on every random edge that is forbidden and counts the reasons that came up. */
function onForbidden(check: (one: Case) => void): Record<string, number> {
  const seen: Record<string, number> = {}
  fc.assert(
    fc.property(
      fc.nat(SHAPES.length - 1),
      edge,
      files,
      fc.boolean(),
      names,
      (shape, one, content, importsOf, known) => {
        const judge = JUDGES[shape]!
        const judgement = judge.judge({ ...one, from: one.file })
        if (judgement.reason === null) return
        seen[judgement.reason.code] = (seen[judgement.reason.code] ?? 0) + 1
        const all =
          one.target.type === 'file'
            ? { [one.target.path]: { exports: one.names.map(({ name }) => name), imports: [] }, ...content }
            : content
        check({ judge, edge: one, judgement, facts: memoryFacts(all, { importsOf, names: known }) })
      },
    ),
    { numRuns: 3000, seed: 20260601 },
  )
  return seen
}

function expectReadable(message: Message): void {
  expect(message.what.length).toBeLessThanOrEqual(160)
  expect(message.not.length).toBeLessThanOrEqual(80)
  expect(message.fix.length).toBeGreaterThanOrEqual(1)
  expect(message.fix.length).toBeLessThanOrEqual(3)
  expect(fixText(message).length).toBeLessThanOrEqual(300)
  const inline = inlineMessage(message)
  expect(inline.length).toBeLessThanOrEqual(500)
  expect(inline).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e"`]/u)
  expect(inline.replace('does not match any place in the policy', '')).not.toMatch(FORBIDDEN_ADVICE)
}

describe('every message', () => {
  it('keeps its limits whatever the source says', () => {
    const seen = onForbidden(({ judge, edge: one, judgement, facts }) =>
      expectReadable(describeEdge(judge, one, judgement, facts)),
    )
    expect(Object.keys(seen).sort()).toEqual([
      'app-to-layer',
      'cross-domain',
      'cross-domain-equal',
      'external',
      'from-shared',
      'instance-entry',
      'later-layer',
      'layer-entry',
      'outside-to-domain',
      'package-by-path',
      'past-closed',
      'provider-internals',
      'provider-too-low',
      'to-app',
      'to-test',
      'unchecked',
      'unordered-layers',
      'unplaced',
      'unresolved',
    ])
  })

  it('proposes only remedies after which every import is legal', () => {
    onForbidden(({ judge, edge: one, judgement, facts }) => {
      const remedies = proposeRemedies(createContext(judge, one, judgement, facts))
      const legal = (from: string, to: Target, typeOnly: boolean): boolean =>
        judge.judge({ from, target: to, typeOnly, packageByPath: null, specifier: '' }).status === 'allowed'
      for (const { plan, edges } of remedies) {
        const { key, target } = plan
        expect(areLegal(judge, edges)).toBe(true)
        if (kindOf(plan) === 'reroute' && edges.length > 0 && key !== 'use-package-name') {
          expect(legal(one.file, { type: 'file', path: target! }, false)).toBe(true)
        }
        if (key === 'move-importer') expect(legal(target!, one.target, one.typeOnly)).toBe(true)
        if (['invert', 'declare-interface', 'write-out-type'].includes(key))
          expect(legal(one.file, { type: 'file', path: target! }, true) || target === one.file).toBe(true)
        if (kindOf(plan) === 'move' && target !== undefined && /\.[a-z]+$/.test(target))
          expect(judge.locate(target)).not.toBeNull()
      }
    })
  })

  it('keeps its limits for a file without a place', () => {
    fc.assert(
      fc.property(fc.nat(SHAPES.length - 1), path, fc.array(edge, { maxLength: 4 }), (shape, file, imports) => {
        const judge = JUDGES[shape]!
        if (judge.locate(file) === null) expectReadable(describeUnplaced(judge, file, memoryFacts({}), imports))
      }),
      { numRuns: 1000, seed: 20260601 },
    )
  })
})
