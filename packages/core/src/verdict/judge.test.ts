import { describe, expect, it } from 'vitest'
import { HARNESS, HARNESS_LAYERS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import type { Policy, PolicyException } from '../policy/policy.ts'
import { isExpired } from '../policy/exceptions.ts'
import { createJudge, type EdgeToJudge } from './judge.ts'

const TODAY = '2026-06-01'

function judge(policy: Policy, from: string, target: EdgeToJudge['target'] | string, rest: Partial<EdgeToJudge> = {}) {
  return createJudge(policy, TODAY).judge({
    from,
    target: typeof target === 'string' ? { type: 'file', path: target } : target,
    typeOnly: false,
    packageByPath: null,
    specifier: './x',
    ...rest,
  })
}

/** `allowed`, `unjudged` or the rule that speaks, without its plugin. */
function verdict(...args: Parameters<typeof judge>): string {
  const { status, rule } = judge(...args)
  return status === 'forbidden' ? rule!.replace('architecture/', '') : status
}

describe('the harness, where things are', () => {
  it.each([
    ['src/domains/orders/types/a.ts', 'domain', 'domain', 'types'],
    ['src/domains/orders/ui/deep/a.tsx', 'domain', 'domain', 'ui'],
    ['src/providers/log/index.ts', 'provider', 'provider', null],
    ['src/utils/deep/a.ts', 'util', 'shared', null],
    ['src/app/main.ts', 'app', 'app', null],
  ])('%s', (path, place, role, layer) => {
    expect(createJudge(HARNESS, TODAY).locate(path)).toMatchObject({ place: { name: place, role }, layer })
  })
})

describe('the harness, who may import what', () => {
  it.each([
    ['types', 'types', 'allowed'],
    ['types', 'config', 'layer-direction'],
    ['types', 'ui', 'layer-direction'],
    ['config', 'types', 'allowed'],
    ['config', 'repo', 'layer-direction'],
    ['repo', 'config', 'allowed'],
    ['repo', 'service', 'layer-direction'],
    ['service', 'types', 'allowed'],
    ['service', 'repo', 'allowed'],
    ['service', 'runtime', 'layer-direction'],
    ['runtime', 'service', 'allowed'],
    ['runtime', 'ui', 'layer-direction'],
    ['ui', 'runtime', 'allowed'],
    ['ui', 'types', 'allowed'],
  ])('of its own domain, %s → %s: %s', (from, to, expected) => {
    expect(verdict(HARNESS, `src/domains/orders/${from}/a.ts`, `src/domains/orders/${to}/b.ts`)).toBe(expected)
  })

  it.each([
    ['types', 'src/domains/billing/types/index.ts', 'domain-boundary'],
    ['types', 'src/providers/log/index.ts', 'provider-entry'],
    ['types', 'src/utils/a.ts', 'allowed'],
    ['types', 'src/app/main.ts', 'layer-direction'],
    ['config', 'src/domains/billing/types/index.ts', 'domain-boundary'],
    ['config', 'src/providers/log/index.ts', 'provider-entry'],
    ['config', 'src/utils/a.ts', 'allowed'],
    ['config', 'src/app/main.ts', 'layer-direction'],
    ['repo', 'src/domains/billing/repo/index.ts', 'domain-boundary'],
    ['repo', 'src/providers/log/index.ts', 'provider-entry'],
    ['repo', 'src/utils/a.ts', 'allowed'],
    ['repo', 'src/app/main.ts', 'layer-direction'],
    ['service', 'src/domains/billing/types/index.ts', 'domain-boundary'],
    ['service', 'src/providers/log/index.ts', 'allowed'],
    ['service', 'src/providers/log/sink.ts', 'provider-entry'],
    ['service', 'src/utils/a.ts', 'allowed'],
    ['service', 'src/app/main.ts', 'layer-direction'],
    ['runtime', 'src/domains/billing/ui/index.ts', 'domain-boundary'],
    ['runtime', 'src/providers/log/index.ts', 'allowed'],
    ['runtime', 'src/providers/log/sink.ts', 'provider-entry'],
    ['runtime', 'src/utils/a.ts', 'allowed'],
    ['runtime', 'src/app/main.ts', 'layer-direction'],
    ['ui', 'src/domains/billing/service/index.ts', 'domain-boundary'],
    ['ui', 'src/providers/log/index.ts', 'allowed'],
    ['ui', 'src/providers/log/sink.ts', 'provider-entry'],
    ['ui', 'src/utils/a.ts', 'allowed'],
    ['ui', 'src/app/main.ts', 'layer-direction'],
  ])('outside its domain, %s → %s: %s', (from, to, expected) => {
    expect(verdict(HARNESS, `src/domains/orders/${from}/a.ts`, to)).toBe(expected)
  })

  it.each([
    ['src/providers/log/sink.ts', 'src/domains/orders/types/index.ts', 'domain-boundary'],
    ['src/providers/log/sink.ts', 'src/providers/log/format.ts', 'allowed'],
    ['src/providers/log/sink.ts', 'src/providers/auth/index.ts', 'allowed'],
    ['src/providers/log/sink.ts', 'src/providers/auth/token.ts', 'provider-entry'],
    ['src/providers/log/sink.ts', 'src/utils/a.ts', 'allowed'],
    ['src/providers/log/sink.ts', 'src/app/main.ts', 'layer-direction'],
    ['src/utils/a.ts', 'src/domains/orders/types/index.ts', 'layer-direction'],
    ['src/utils/a.ts', 'src/providers/log/index.ts', 'layer-direction'],
    ['src/utils/a.ts', 'src/utils/b.ts', 'allowed'],
    ['src/utils/a.ts', 'src/app/main.ts', 'layer-direction'],
    ['src/app/main.ts', 'src/domains/orders/runtime/index.ts', 'allowed'],
    ['src/app/main.ts', 'src/domains/orders/ui/index.ts', 'allowed'],
    ['src/app/main.ts', 'src/domains/orders/ui.tsx', 'allowed'],
    ['src/app/main.ts', 'src/domains/orders/runtime/server.ts', 'public-entry'],
    ['src/app/main.ts', 'src/domains/orders/service/index.ts', 'domain-boundary'],
    ['src/app/main.ts', 'src/domains/orders/types/index.ts', 'domain-boundary'],
    ['src/app/main.ts', 'src/providers/log/index.ts', 'allowed'],
    ['src/app/main.ts', 'src/providers/log/sink.ts', 'provider-entry'],
    ['src/app/main.ts', 'src/utils/a.ts', 'allowed'],
    ['src/app/main.ts', 'src/app/routes.ts', 'allowed'],
  ])('%s → %s: %s', (from, to, expected) => {
    expect(verdict(HARNESS, from, to)).toBe(expected)
  })

  it.each([
    ['scripts/a.ts', 'src/utils/a.ts', 'unjudged'],
    ['scripts/a.ts', 'scripts/b.ts', 'unjudged'],
    ['src/utils/a.ts', 'src/domains/orders/stray.ts', 'placed-file'],
    ['src/utils/a.ts', 'src/domains/orders/globals.d.ts', 'placed-file'],
    ['src/utils/a.ts', 'src/domains/orders/stray.json', 'allowed'],
    ['src/utils/a.ts', '../shared/a.ts', 'placed-file'],
    ['src/utils/a.ts', '../package.json', 'allowed'],
    ['src/domains/orders/types/a.ts', 'src/domains/orders/ui/a.css', 'layer-direction'],
    ['src/utils/a.test.ts', 'scripts/a.ts', 'placed-file'],
  ])('judges imports to and from files without a place: %s → %s: %s', (from, to, expected) => {
    expect(verdict(HARNESS, from, to)).toBe(expected)
  })

  it('forbids an unresolved import from a placed file and is silent about one from an unplaced file', () => {
    expect(verdict(HARNESS, 'src/utils/a.ts', { type: 'unresolved', why: 'relative' })).toBe('resolved-import')
    expect(verdict(HARNESS, 'scripts/a.ts', { type: 'unresolved', why: 'relative' })).toBe('unjudged')
  })
})

const domain = placeOf('domain', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] })

describe('the order of layers', () => {
  const siblings = layersOf({ types: [], repo: ['types'], client: ['types'], service: ['types', 'repo', 'client'] })
  const closed = layersOf(
    { types: [], repo: ['types'], service: ['types', 'repo'], ui: ['types', 'repo', 'service'] },
    ['service'],
  )
  const closedSibling = layersOf({ types: [], repo: ['types'], client: ['types'], ui: ['types', 'repo', 'client'] }, [
    'client',
  ])
  const partial = layersOf({
    common: [],
    browser: ['common'],
    node: ['common'],
    electron: ['common', 'browser', 'node'],
  })

  it.each([
    ['siblings may not import each other', siblings, 'repo', 'client', 'layer-direction', 'unordered-layers'],
    ['nor the other way round', siblings, 'client', 'repo', 'layer-direction', 'unordered-layers'],
    ['a later step sees both siblings', siblings, 'service', 'client', 'allowed', undefined],
    ['a closed layer hides what is below it', closed, 'ui', 'repo', 'layer-direction', 'past-closed'],
    ['a closed layer may itself be imported', closed, 'ui', 'service', 'allowed', undefined],
    ['a closed layer sees what it hides', closed, 'service', 'types', 'allowed', undefined],
    ['a closed sibling closes its step', closedSibling, 'ui', 'types', 'layer-direction', 'past-closed'],
    ['a closed sibling leaves its siblings in sight', closedSibling, 'ui', 'repo', 'allowed', undefined],
    ['unordered layers may not import each other', partial, 'browser', 'node', 'layer-direction', 'unordered-layers'],
    ['a partial order is closed transitively', partial, 'electron', 'common', 'allowed', undefined],
    ['a later layer is later in a partial order too', partial, 'common', 'node', 'layer-direction', 'later-layer'],
  ])('%s', (_, layers, from, to, expected, code) => {
    const policy = policyOf({ layers, places: [domain] })
    expect(verdict(policy, `src/a/${from}/x.ts`, `src/a/${to}/y.ts`)).toBe(expected)
    expect(judge(policy, `src/a/${from}/x.ts`, `src/a/${to}/y.ts`).reason?.code).toBe(code)
  })

  it('names the closed layers that stand between', () => {
    const policy = policyOf({ layers: closed, places: [domain] })
    expect(judge(policy, 'src/a/ui/x.ts', 'src/a/types/y.ts').reason).toEqual({
      code: 'past-closed',
      closed: ['service'],
    })
  })

  it('is not asked of places without layers', () => {
    const policy = policyOf({ places: [placeOf('domain', 'domain', 'src/{domain}/**', { identity: ['domain'] })] })
    expect(verdict(policy, 'src/a/x.ts', 'src/a/y.ts')).toBe('allowed')
  })
})

describe('across domains', () => {
  const hidden = layersOf({ types: [], repo: ['types'], service: ['types', 'repo'] }, ['repo'])

  it.each([
    ['deny', 'service', 'types', 'domain-boundary'],
    ['deny', 'service', 'service', 'domain-boundary'],
    ['deny', 'types', 'service', 'domain-boundary'],
    ['same-layers', 'service', 'types', 'allowed'],
    ['same-layers', 'service', 'service', 'allowed'],
    ['same-layers', 'types', 'service', 'layer-direction'],
    ['lower-layers', 'service', 'types', 'allowed'],
    ['lower-layers', 'service', 'service', 'domain-boundary'],
    ['lower-layers', 'types', 'service', 'layer-direction'],
  ] as const)('%s: %s → %s is %s', (mode, from, to, expected) => {
    const policy = policyOf({ layers: HARNESS_LAYERS, places: [domain], crossDomain: { default: mode, allow: [] } })
    expect(verdict(policy, `src/a/${from}/x.ts`, `src/b/${to}/y.ts`)).toBe(expected)
  })

  it.each(['same-layers', 'lower-layers'] as const)('%s: a layer hidden by a closed one is layer-direction', (mode) => {
    const policy = policyOf({ layers: hidden, places: [domain], crossDomain: { default: mode, allow: [] } })
    expect(verdict(policy, 'src/a/service/x.ts', 'src/b/types/y.ts')).toBe('layer-direction')
    expect(verdict(policy, 'src/a/service/x.ts', 'src/b/repo/y.ts')).toBe('allowed')
  })
})

describe('crossDomain.allow', () => {
  const allowing = (
    allow: Partial<Policy['crossDomain']['allow'][number]>,
    mode: Policy['crossDomain']['default'] = 'deny',
  ) =>
    policyOf({
      layers: HARNESS_LAYERS,
      places: [domain, placeOf('log', 'provider', 'log/**'), placeOf('app', 'app', 'app/**', { uses: ['ui'] })],
      crossDomain: {
        default: mode,
        allow: [{ from: 'orders', to: 'billing', layers: null, fromLayers: null, reason: null, ...allow }],
      },
    })

  it.each([
    ['the pair', {}, 'src/orders/service/x.ts', 'src/billing/types/y.ts', 'allowed'],
    ['not the way back', {}, 'src/billing/service/x.ts', 'src/orders/types/y.ts', 'domain-boundary'],
    ['not another target', {}, 'src/orders/service/x.ts', 'src/ledger/types/y.ts', 'domain-boundary'],
    ['a glob of domains', { to: '{billing,led*}' }, 'src/orders/service/x.ts', 'src/ledger/types/y.ts', 'allowed'],
    ['the listed target layers', { layers: ['types'] }, 'src/orders/service/x.ts', 'src/billing/types/y.ts', 'allowed'],
    [
      'no other target layer',
      { layers: ['types'] },
      'src/orders/service/x.ts',
      'src/billing/repo/y.ts',
      'domain-boundary',
    ],
    [
      'the listed importing layers',
      { fromLayers: ['service'] },
      'src/orders/service/x.ts',
      'src/billing/repo/y.ts',
      'allowed',
    ],
    [
      'no other importing layer',
      { fromLayers: ['service'] },
      'src/orders/ui/x.ts',
      'src/billing/repo/y.ts',
      'domain-boundary',
    ],
    [
      'domain-boundary only: layer-direction still speaks',
      {},
      'src/orders/types/x.ts',
      'src/billing/ui/y.ts',
      'layer-direction',
    ],
    ['domains only: no provider', { from: '*' }, 'log/x.ts', 'src/billing/types/y.ts', 'domain-boundary'],
    ['domains only: no app', { from: '*' }, 'app/x.ts', 'src/billing/types/index.ts', 'domain-boundary'],
  ])('lifts %s', (_, allow, from, to, expected) => {
    expect(verdict(allowing(allow), from, to)).toBe(expected)
  })

  it('lifts an equal layer in lower-layers', () => {
    expect(verdict(allowing({}, 'lower-layers'), 'src/orders/ui/x.ts', 'src/billing/ui/y.ts')).toBe('allowed')
    expect(verdict(allowing({}, 'lower-layers'), 'src/orders/ui/x.ts', 'src/ledger/ui/y.ts')).toBe('domain-boundary')
  })

  it('is reported as used only where it lifted something', () => {
    expect(judge(allowing({}), 'src/orders/service/x.ts', 'src/billing/types/y.ts').allows).toEqual([0])
    expect(judge(allowing({}), 'src/orders/service/x.ts', 'src/orders/types/y.ts').allows).toEqual([])
    expect(judge(allowing({}, 'same-layers'), 'src/orders/service/x.ts', 'src/billing/types/y.ts').allows).toEqual([])
  })
})

describe('typeOnly', () => {
  const lenient: Policy = { ...HARNESS, typeOnly: 'allow' }

  it.each([
    ['src/domains/orders/types/a.ts', 'src/domains/orders/ui/b.ts', 'layer-direction', 'allowed'],
    ['src/domains/orders/types/a.ts', 'src/domains/billing/types/b.ts', 'domain-boundary', 'allowed'],
    ['src/utils/a.ts', 'src/domains/billing/types/b.ts', 'layer-direction', 'allowed'],
    ['src/domains/orders/types/a.ts', 'src/providers/log/index.ts', 'provider-entry', 'provider-entry'],
    ['src/utils/a.ts', 'src/providers/log/sink.ts', 'layer-direction', 'provider-entry'],
    ['src/app/a.ts', 'src/domains/orders/types/a.ts', 'domain-boundary', 'public-entry'],
  ])('allow exempts %s → %s from %s: %s', (from, to, atRunTime, asType) => {
    expect(verdict(lenient, from, to)).toBe(atRunTime)
    expect(verdict(HARNESS, from, to, { typeOnly: true })).toBe(atRunTime)
    expect(verdict(lenient, from, to, { typeOnly: true })).toBe(asType)
  })

  it('allow exempts no external', () => {
    const policy: Policy = { ...lenient, externals: [{ pattern: 'pg', allowedIn: ['repo'] }] }
    expect(verdict(policy, 'src/domains/orders/ui/a.ts', { type: 'external', name: 'pg' }, { typeOnly: true })).toBe(
      'external-placement',
    )
  })
})

describe('tests', () => {
  it.each([
    ['everything of their own domain', 'src/domains/orders/types/a.test.ts', 'src/domains/orders/ui/b.ts', 'allowed'],
    ['what the last layer may', 'src/domains/orders/types/a.test.ts', 'src/providers/log/index.ts', 'allowed'],
    [
      'no more than the last layer may',
      'src/domains/orders/ui/a.test.ts',
      'src/providers/log/sink.ts',
      'provider-entry',
    ],
    ['no other domain', 'src/domains/orders/ui/a.test.ts', 'src/domains/billing/types/b.ts', 'domain-boundary'],
    ['other tests', 'src/domains/orders/ui/a.test.ts', 'src/domains/orders/types/b.test.ts', 'allowed'],
    ['nothing above utils from utils', 'src/utils/a.test.ts', 'src/domains/orders/types/b.ts', 'layer-direction'],
    ["their own provider's inside", 'src/providers/log/a.test.ts', 'src/providers/log/sink.ts', 'allowed'],
  ])('may import %s', (_, from, to, expected) => {
    expect(verdict(HARNESS, from, to)).toBe(expected)
  })

  it('are imported by tests only', () => {
    expect(verdict(HARNESS, 'src/domains/orders/ui/a.ts', 'src/domains/orders/types/__tests__/make.ts')).toBe(
      'layer-direction',
    )
    expect(judge(HARNESS, 'src/domains/orders/ui/a.ts', 'src/domains/orders/types/__tests__/make.ts').reason).toEqual({
      code: 'to-test',
    })
    expect(verdict(HARNESS, 'src/domains/orders/ui/__tests__/a.ts', 'src/domains/orders/types/__tests__/make.ts')).toBe(
      'allowed',
    )
  })

  it('need one last layer that may, where there are several', () => {
    const policy = policyOf({
      layers: layersOf({ common: [], browser: ['common'], node: ['common'] }),
      places: [domain, placeOf('log', 'provider', 'log/**', { usableFrom: 'node' })],
      crossDomain: { default: 'lower-layers', allow: [] },
      tests: ['**/*.test.ts'],
    })
    expect(verdict(policy, 'src/a/common/x.test.ts', 'log/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/a/common/x.ts', 'log/index.ts')).toBe('provider-entry')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/y.ts')).toBe('domain-boundary')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/node/y.ts')).toBe('domain-boundary')
  })

  it('hear of the order of the layers only where no last layer gets past it', () => {
    const policy = policyOf({
      layers: layersOf({ common: [], browser: ['common'], node: ['common'], desktop: ['browser'] }),
      places: [{ ...domain, entry: { instances: 'index', layers: null } }],
      crossDomain: { default: 'same-layers', allow: [] },
      tests: ['**/*.test.ts'],
    })
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/y.ts')).toBe('public-entry')
    expect(verdict(policy, 'src/a/browser/x.ts', 'src/b/node/y.ts')).toBe('layer-direction')
  })
})

describe('externals', () => {
  const policy: Policy = {
    ...HARNESS,
    externals: [
      { pattern: '*', allowedIn: ['app'] },
      { pattern: '@otel/*', allowedIn: ['provider'] },
      { pattern: '@otel/api*', allowedIn: ['service'] },
      { pattern: '@otel/api', allowedIn: ['repo'] },
      { pattern: 'fs', allowedIn: ['repo', 'provider'] },
    ],
  }

  it.each([
    ['src/domains/orders/repo/a.ts', '@otel/api', 'allowed'],
    ['src/domains/orders/service/a.ts', '@otel/api', 'external-placement'],
    ['src/domains/orders/service/a.ts', '@otel/api-logs', 'allowed'],
    ['src/domains/orders/repo/a.ts', '@otel/api-logs', 'external-placement'],
    ['src/providers/log/a.ts', '@otel/sdk', 'allowed'],
    ['src/app/a.ts', '@otel/sdk', 'external-placement'],
    ['src/app/a.ts', 'react', 'allowed'],
    ['src/utils/a.ts', 'react', 'external-placement'],
    ['src/providers/log/a.ts', 'fs', 'allowed'],
    ['src/domains/orders/repo/a.ts', 'fs', 'allowed'],
    ['src/domains/orders/service/a.ts', 'fs', 'external-placement'],
    ['src/utils/a.test.ts', 'react', 'allowed'],
    ['scripts/a.ts', 'react', 'unjudged'],
  ])('%s → %s: %s', (from, name, expected) => {
    expect(verdict(policy, from, { type: 'external', name })).toBe(expected)
  })

  it('leaves an unlisted package alone without a star', () => {
    expect(
      verdict({ ...HARNESS, externals: [{ pattern: 'react', allowedIn: ['ui'] }] }, 'src/utils/a.ts', {
        type: 'external',
        name: 'react-dom',
      }),
    ).toBe('allowed')
  })
})

describe('entries', () => {
  const entering = (entry: Policy['places'][number]['entry']) =>
    policyOf({
      layers: HARNESS_LAYERS,
      places: [
        { ...domain, entry },
        placeOf('lib', 'shared', 'lib/{lib}/**', { identity: ['lib'], entry: { instances: 'index', layers: null } }),
      ],
      crossDomain: { default: 'same-layers', allow: [] },
    })
  const globs = { instances: ['**', '!internal/**'], layers: null }
  const betweenLayers = { instances: 'index', layers: 'index' } as const

  it.each([
    ['any file by default', { instances: null, layers: null }, 'src/a/ui/x.ts', 'src/b/types/y.ts', 'allowed'],
    ['the index', { instances: 'index', layers: null } as const, 'src/a/ui/x.ts', 'src/b/types/index.ts', 'allowed'],
    [
      'nothing but the index',
      { instances: 'index', layers: null } as const,
      'src/a/ui/x.ts',
      'src/b/types/y.ts',
      'public-entry',
    ],
    [
      'its own instance freely',
      { instances: 'index', layers: null } as const,
      'src/a/ui/x.ts',
      'src/a/types/y.ts',
      'allowed',
    ],
    ['what globs give', globs, 'src/a/ui/x.ts', 'src/b/types/y.ts', 'allowed'],
    ['nothing that globs take back', globs, 'src/a/ui/x.ts', 'src/b/types/internal/y.ts', 'public-entry'],
    ['another layer by its index', betweenLayers, 'src/a/ui/x.ts', 'src/a/types/index.ts', 'allowed'],
    ['no inside of another layer', betweenLayers, 'src/a/ui/x.ts', 'src/a/types/y.ts', 'public-entry'],
    ['the inside of its own layer', betweenLayers, 'src/a/ui/x.ts', 'src/a/ui/y.ts', 'allowed'],
    ['another shared instance by its entry', globs, 'lib/a/x.ts', 'lib/b/index.ts', 'allowed'],
    ['no inside of another shared instance', globs, 'lib/a/x.ts', 'lib/b/y.ts', 'public-entry'],
  ])('admit %s', (_, entry, from, to, expected) => {
    expect(verdict(entering(entry), from, to)).toBe(expected)
  })

  it('of a provider set to any admit its inside', () => {
    const open = {
      ...HARNESS,
      places: HARNESS.places.map((place) =>
        place.name === 'provider' ? { ...place, entry: { instances: 'any' as const, layers: null } } : place,
      ),
    }
    expect(verdict(open, 'src/app/a.ts', 'src/providers/log/sink.ts')).toBe('allowed')
  })

  it('ask for a workspace package by its name, last of all', () => {
    expect(verdict(HARNESS, 'src/app/a.ts', 'src/utils/a.ts', { packageByPath: 'utils' })).toBe('public-entry')
    expect(judge(HARNESS, 'src/app/a.ts', 'src/utils/a.ts', { packageByPath: 'utils' }).reason).toEqual({
      code: 'package-by-path',
      packageName: 'utils',
    })
    expect(judge(HARNESS, 'src/app/a.ts', 'src/domains/a/ui/x.ts', { packageByPath: 'utils' }).reason).toEqual({
      code: 'instance-entry',
    })
  })
})

describe('several apps', () => {
  const policy = policyOf({
    places: [
      placeOf('app', 'app', 'apps/{app}/**', { identity: ['app'], entry: { instances: 'index', layers: null } }),
    ],
  })

  it('import each other by their entry', () => {
    expect(verdict(policy, 'apps/a/x.ts', 'apps/b/index.ts')).toBe('allowed')
    expect(verdict(policy, 'apps/a/x.ts', 'apps/b/y.ts')).toBe('public-entry')
  })
})

describe('nested places', () => {
  const inDomain = (name: string, role: 'shared' | 'provider' | 'app', rest = {}) =>
    placeOf(name, role, `src/{domain}/${name}/**`, { identity: ['domain'], ...rest })
  const policy = policyOf({
    layers: HARNESS_LAYERS,
    places: [
      inDomain('util', 'shared'),
      inDomain('adapters', 'provider', { usableFrom: 'service' }),
      inDomain('main', 'app', { uses: ['ui'] }),
      placeOf('legacy', 'domain', 'src/{domain}/legacy/**', { identity: ['domain'], layer: 'repo' }),
      domain,
    ],
  })

  it.each([
    ['the order holds between places of one instance', 'src/a/types/x.ts', 'src/a/legacy/y.ts', 'layer-direction'],
    ['and allows what it allows', 'src/a/service/x.ts', 'src/a/legacy/y.ts', 'allowed'],
    ['a util of the domain stays below the domain', 'src/a/util/x.ts', 'src/a/types/y.ts', 'layer-direction'],
    ['and serves all its layers', 'src/a/types/x.ts', 'src/a/util/y.ts', 'allowed'],
    ['a provider of the domain is used from its layer on', 'src/a/types/x.ts', 'src/a/adapters/y.ts', 'provider-entry'],
    ['without asking for its index', 'src/a/service/x.ts', 'src/a/adapters/y.ts', 'allowed'],
    [
      'a provider of the domain does not import the domain',
      'src/a/adapters/x.ts',
      'src/a/types/y.ts',
      'domain-boundary',
    ],
    ['nobody imports an app of the domain', 'src/a/ui/x.ts', 'src/a/main/y.ts', 'layer-direction'],
    ['which uses what it may, entered anywhere', 'src/a/main/x.ts', 'src/a/ui/y.ts', 'allowed'],
    ['and no more', 'src/a/main/x.ts', 'src/a/types/y.ts', 'domain-boundary'],
  ])('%s', (_, from, to, expected) => {
    expect(verdict(policy, from, to)).toBe(expected)
  })
})

describe('exceptions', () => {
  const excusing = (...exceptions: Partial<PolicyException>[]): Policy => ({
    ...HARNESS,
    exceptions: exceptions.map((exception) => ({
      rule: 'architecture/domain-boundary',
      from: 'src/domains/orders/**',
      to: 'src/domains/billing/types/**',
      reason: 'r',
      owner: null,
      expires: null,
      limit: null,
      ...exception,
    })),
  })
  const from = 'src/domains/orders/ui/a.ts'

  it.each([
    ['a matching edge', {}, from, 'src/domains/billing/types/b.ts', 'allowed'],
    ['no other target', {}, from, 'src/domains/billing/repo/b.ts', 'domain-boundary'],
    ['no other importer', {}, 'src/domains/ledger/ui/a.ts', 'src/domains/billing/types/b.ts', 'domain-boundary'],
    [
      'no other rule',
      { rule: 'architecture/layer-direction' },
      from,
      'src/domains/billing/types/b.ts',
      'domain-boundary',
    ],
    ['any target without a to', { to: null }, from, 'src/domains/billing/repo/b.ts', 'allowed'],
    ['on its last day', { expires: '2026-06-01' }, from, 'src/domains/billing/types/b.ts', 'allowed'],
    ['nothing after it', { expires: '2026-05-31' }, from, 'src/domains/billing/types/b.ts', 'domain-boundary'],
    [
      'one rule only: the next one speaks',
      { to: '**' },
      'src/domains/orders/types/a.ts',
      'src/domains/billing/ui/b.ts',
      'layer-direction',
    ],
  ])('lift %s', (_, exception, importer, to, expected) => {
    expect(verdict(excusing(exception), importer, to)).toBe(expected)
  })

  it('are both used when two match', () => {
    expect(judge(excusing({}, { to: '**' }), from, 'src/domains/billing/types/b.ts').exceptions).toEqual([0, 1])
  })

  it('are not used where nothing had to be lifted', () => {
    expect(judge(excusing({ from: '**', to: '**' }), from, 'src/utils/a.ts').exceptions).toEqual([])
  })

  it('match a package by its name and an unresolved import by its specifier', () => {
    const policy: Policy = {
      ...excusing(
        { rule: 'architecture/external-placement', to: 'pg' },
        { rule: 'architecture/resolved-import', to: '#gen/*' },
      ),
      externals: [{ pattern: '*', allowedIn: ['repo'] }],
    }
    expect(verdict(policy, from, { type: 'external', name: 'pg' })).toBe('allowed')
    expect(verdict(policy, from, { type: 'external', name: 'react' })).toBe('external-placement')
    expect(verdict(policy, from, { type: 'unresolved', why: 'imports' }, { specifier: '#gen/a' })).toBe('allowed')
    expect(verdict(policy, from, { type: 'unresolved', why: 'imports' }, { specifier: '#other/a' })).toBe(
      'resolved-import',
    )
  })

  it('lift what the roles forbid and let provider-entry speak next', () => {
    const policy = excusing({ rule: 'architecture/layer-direction', from: 'src/utils/**', to: '**' })
    expect(verdict(policy, 'src/utils/a.ts', 'src/providers/log/sink.ts')).toBe('provider-entry')
    expect(verdict(policy, 'src/utils/a.ts', 'src/providers/log/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/utils/a.ts', 'src/domains/orders/types/b.ts')).toBe('domain-boundary')
  })
})

describe('isExpired', () => {
  it.each([
    [null, false],
    ['2026-06-01', false],
    ['2026-05-31', true],
  ])('%s: %s', (expires, expected) => {
    expect(isExpired({ rule: 'r', from: '**', to: null, reason: 'r', owner: null, expires, limit: null }, TODAY)).toBe(
      expected,
    )
  })
})
