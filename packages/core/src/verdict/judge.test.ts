import { describe, expect, it } from 'vitest'
import { DOMAIN, judge, TODAY, verdict } from '../../../../test/support/judge-edge.ts'
import { HARNESS, HARNESS_LAYERS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import type { Policy } from '../policy/policy.ts'
import { createJudge } from './judge.ts'

describe('locate', () => {
  it.each([
    ['src/domains/orders/types/a.ts', 'domain', 'domain', 'types'],
    ['src/domains/orders/ui/deep/a.tsx', 'domain', 'domain', 'ui'],
    ['src/providers/log/index.ts', 'provider', 'provider', null],
    ['src/utils/deep/a.ts', 'util', 'shared', null],
    ['src/app/main.ts', 'app', 'app', null],
  ])('finds the place of %s', (path, place, role, layer) => {
    expect(createJudge(HARNESS, TODAY).locate(path)).toMatchObject({ place: { name: place, role }, layer })
  })
})

describe('the harness', () => {
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
  ])('within one domain, %s → %s: %s', (from, to, expected) => {
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
  ])('out of a domain, %s → %s: %s', (from, to, expected) => {
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
  ])('from or to a file without a place, %s → %s: %s', (from, to, expected) => {
    expect(verdict(HARNESS, from, to)).toBe(expected)
  })

  it('forbids an unresolved import from a placed file and does not judge one from an unplaced file', () => {
    expect(verdict(HARNESS, 'src/utils/a.ts', { type: 'unresolved', why: 'relative' })).toBe('resolved-import')
    expect(verdict(HARNESS, 'scripts/a.ts', { type: 'unresolved', why: 'relative' })).toBe('unjudged')
  })
})

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
    ['in either direction', siblings, 'client', 'repo', 'layer-direction', 'unordered-layers'],
    ['a later step may import both siblings', siblings, 'service', 'client', 'allowed', undefined],
    ['a closed layer hides what is below it', closed, 'ui', 'repo', 'layer-direction', 'past-closed'],
    ['a closed layer may itself be imported', closed, 'ui', 'service', 'allowed', undefined],
    ['a closed layer may import what it hides', closed, 'service', 'types', 'allowed', undefined],
    ['a closed sibling closes its step', closedSibling, 'ui', 'types', 'layer-direction', 'past-closed'],
    ['a closed sibling does not hide its siblings', closedSibling, 'ui', 'repo', 'allowed', undefined],
    ['unordered layers may not import each other', partial, 'browser', 'node', 'layer-direction', 'unordered-layers'],
    ['a partial order is closed transitively', partial, 'electron', 'common', 'allowed', undefined],
    ['a later layer is later in a partial order too', partial, 'common', 'node', 'layer-direction', 'later-layer'],
  ])('%s', (_, layers, from, to, expected, code) => {
    const policy = policyOf({ layers, places: [DOMAIN] })
    expect(verdict(policy, `src/a/${from}/x.ts`, `src/a/${to}/y.ts`)).toBe(expected)
    expect(judge(policy, `src/a/${from}/x.ts`, `src/a/${to}/y.ts`).reason?.code).toBe(code)
  })

  it('lists the closed layers between the two layers', () => {
    const policy = policyOf({ layers: closed, places: [DOMAIN] })
    expect(judge(policy, 'src/a/ui/x.ts', 'src/a/types/y.ts').reason).toEqual({
      code: 'past-closed',
      closed: ['service'],
    })
  })

  it('does not apply to places without layers', () => {
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
    const policy = policyOf({ layers: HARNESS_LAYERS, places: [DOMAIN], crossDomain: { default: mode, allow: [] } })
    expect(verdict(policy, `src/a/${from}/x.ts`, `src/b/${to}/y.ts`)).toBe(expected)
  })

  it.each(['same-layers', 'lower-layers'] as const)('%s: a layer hidden by a closed one is layer-direction', (mode) => {
    const policy = policyOf({ layers: hidden, places: [DOMAIN], crossDomain: { default: mode, allow: [] } })
    expect(verdict(policy, 'src/a/service/x.ts', 'src/b/types/y.ts')).toBe('layer-direction')
    expect(verdict(policy, 'src/a/service/x.ts', 'src/b/repo/y.ts')).toBe('allowed')
  })
})

describe('tests', () => {
  it.each([
    ['everything of their own domain', 'src/domains/orders/types/a.test.ts', 'src/domains/orders/ui/b.ts', 'allowed'],
    ['what the last layer may import', 'src/domains/orders/types/a.test.ts', 'src/providers/log/index.ts', 'allowed'],
    [
      'no more than the last layer may import',
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

  it('may be imported by tests only', () => {
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

  it('are judged as any one of several last layers', () => {
    const policy = policyOf({
      layers: layersOf({ common: [], browser: ['common'], node: ['common'] }),
      places: [DOMAIN, placeOf('log', 'provider', 'log/**', { usableFrom: 'node' })],
      crossDomain: { default: 'lower-layers', allow: [] },
      tests: ['**/*.test.ts'],
    })
    expect(verdict(policy, 'src/a/common/x.test.ts', 'log/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/a/common/x.ts', 'log/index.ts')).toBe('provider-entry')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/y.ts')).toBe('domain-boundary')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/node/y.ts')).toBe('domain-boundary')
  })

  it('report layer-direction only if no last layer has another objection', () => {
    const policy = policyOf({
      layers: layersOf({ common: [], browser: ['common'], node: ['common'], desktop: ['browser'] }),
      places: [{ ...DOMAIN, entry: { instances: 'index', layers: null } }],
      crossDomain: { default: 'same-layers', allow: [] },
      tests: ['**/*.test.ts'],
    })
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/a/common/x.test.ts', 'src/b/browser/y.ts')).toBe('public-entry')
    expect(verdict(policy, 'src/a/browser/x.ts', 'src/b/node/y.ts')).toBe('layer-direction')
  })
})

describe('the verdict on a test', () => {
  const policy = policyOf({
    layers: layersOf({ common: [], browser: ['common'], node: ['common'] }),
    places: [DOMAIN, placeOf('log', 'provider', 'log/**', { usableFrom: 'node' })],
    tests: ['**/*.test.ts'],
    crossDomain: { default: 'deny', allow: [{ from: 'a', to: 'b', layers: null, fromLayers: ['node'], reason: null }] },
  })
  const test = 'src/a/common/x.test.ts'

  it('names the last layer that it was judged as', () => {
    expect(judge(policy, test, 'log/index.ts')).toMatchObject({ status: 'allowed', asLayer: 'node' })
    expect(judge(policy, test, 'log/inside.ts')).toMatchObject({ status: 'forbidden', asLayer: 'browser' })
    expect(judge(policy, 'src/a/common/x.ts', 'log/index.ts')).not.toHaveProperty('asLayer')
    expect(judge(policy, test, 'src/a/node/y.ts')).not.toHaveProperty('asLayer')
    expect(judge(policy, 'log/x.test.ts', 'src/a/node/y.ts')).not.toHaveProperty('asLayer')
  })

  it('lists the policy entries of that layer only', () => {
    expect(judge(policy, test, 'src/b/common/y.ts')).toMatchObject({ status: 'allowed', asLayer: 'node', allows: [0] })
    expect(judge(policy, test, 'src/c/common/y.ts')).toMatchObject({ status: 'forbidden', allows: [] })
  })

  it('includes the exceptions that the target needs', () => {
    const exception = {
      rule: 'architecture/placed-file',
      from: '**',
      to: '**',
      reason: 'r',
      owner: null,
      expires: null,
      limit: null,
    }
    const ignoring: Policy = { ...policy, ignores: ['log/**'], exceptions: [exception] }
    expect(judge(ignoring, test, 'log/index.ts')).toMatchObject({ status: 'allowed', exceptions: [0], asLayer: 'node' })
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

  it('allows an unlisted package if there is no *', () => {
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
        { ...DOMAIN, entry },
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
    ['what globs include', globs, 'src/a/ui/x.ts', 'src/b/types/y.ts', 'allowed'],
    ['nothing that globs exclude', globs, 'src/a/ui/x.ts', 'src/b/types/internal/y.ts', 'public-entry'],
    ['another layer by its index', betweenLayers, 'src/a/ui/x.ts', 'src/a/types/index.ts', 'allowed'],
    ['no inside of another layer', betweenLayers, 'src/a/ui/x.ts', 'src/a/types/y.ts', 'public-entry'],
    ['the inside of its own layer', betweenLayers, 'src/a/ui/x.ts', 'src/a/ui/y.ts', 'allowed'],
    ['another shared instance by its entry', globs, 'lib/a/x.ts', 'lib/b/index.ts', 'allowed'],
    ['no inside of another shared instance', globs, 'lib/a/x.ts', 'lib/b/y.ts', 'public-entry'],
  ])('allow %s', (_, entry, from, to, expected) => {
    expect(verdict(entering(entry), from, to)).toBe(expected)
  })

  it('allow the internals of a provider with entry any', () => {
    const open = {
      ...HARNESS,
      places: HARNESS.places.map((place) =>
        place.name === 'provider' ? { ...place, entry: { instances: 'any' as const, layers: null } } : place,
      ),
    }
    expect(verdict(open, 'src/app/a.ts', 'src/providers/log/sink.ts')).toBe('allowed')
  })

  it('require a workspace package to be imported by its name, as the last rule', () => {
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

  it('may import each other by their entry', () => {
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
      DOMAIN,
    ],
  })

  it.each([
    [
      'the layer order applies between places of one instance',
      'src/a/types/x.ts',
      'src/a/legacy/y.ts',
      'layer-direction',
    ],
    ['an earlier layer in another place is allowed', 'src/a/service/x.ts', 'src/a/legacy/y.ts', 'allowed'],
    ['a util of the domain stays below the domain', 'src/a/util/x.ts', 'src/a/types/y.ts', 'layer-direction'],
    ['a util of the domain may be imported by all its layers', 'src/a/types/x.ts', 'src/a/util/y.ts', 'allowed'],
    ['a provider of the domain is used from its layer on', 'src/a/types/x.ts', 'src/a/adapters/y.ts', 'provider-entry'],
    ['a provider of the domain may be entered by any file', 'src/a/service/x.ts', 'src/a/adapters/y.ts', 'allowed'],
    [
      'a provider of the domain does not import the domain',
      'src/a/adapters/x.ts',
      'src/a/types/y.ts',
      'domain-boundary',
    ],
    ['an app of the domain may not be imported by its layers', 'src/a/ui/x.ts', 'src/a/main/y.ts', 'layer-direction'],
    ['an app of the domain may import the layers it uses by any file', 'src/a/main/x.ts', 'src/a/ui/y.ts', 'allowed'],
    ['an app of the domain may not import other layers', 'src/a/main/x.ts', 'src/a/types/y.ts', 'domain-boundary'],
  ])('%s', (_, from, to, expected) => {
    expect(verdict(policy, from, to)).toBe(expected)
  })
})

describe('the reason of a verdict', () => {
  const policy: Policy = { ...HARNESS, externals: [{ pattern: 'pg', allowedIn: ['repo'] }] }

  it.each<[string, Parameters<typeof judge>[2], object]>([
    ['src/utils/a.ts', { type: 'unresolved', why: 'alias' }, { code: 'unresolved', why: 'alias' }],
    ['src/app/a.ts', { type: 'external', name: 'pg' }, { code: 'external', name: 'pg', allowedIn: ['repo'] }],
    ['src/utils/a.ts', 'src/app/main.ts', { code: 'from-shared' }],
    ['src/domains/a/ui/x.ts', 'src/app/main.ts', { code: 'to-app' }],
    ['src/domains/a/types/x.ts', 'src/providers/log/index.ts', { code: 'provider-too-low', usableFrom: 'service' }],
    ['src/app/main.ts', 'src/providers/log/sink.ts', { code: 'provider-internals' }],
    ['src/providers/log/index.ts', 'src/domains/a/types/x.ts', { code: 'outside-to-domain' }],
    ['src/app/main.ts', 'src/domains/a/types/index.ts', { code: 'app-to-layer', uses: ['runtime', 'ui'] }],
    ['src/domains/a/ui/x.ts', 'src/domains/b/ui/x.ts', { code: 'cross-domain' }],
  ])('of %s → %j is %j', (from, target, reason) => {
    expect(judge(policy, from, target).reason).toEqual(reason)
  })

  it('distinguishes entries that are reserved for other consumers', () => {
    const entry = { instances: ['index', { for: ['b'], glob: 'for-b' }], layers: null }
    const reserving = policyOf({
      layers: HARNESS_LAYERS,
      places: [{ ...DOMAIN, entry }],
      crossDomain: { default: 'same-layers', allow: [] },
    })
    expect(judge(reserving, 'src/c/ui/x.ts', 'src/a/ui/for-b.ts').reason).toEqual({
      code: 'instance-entry',
      reserved: true,
    })
    expect(judge(reserving, 'src/c/ui/x.ts', 'src/a/ui/y.ts').reason).toEqual({ code: 'instance-entry' })
    expect(
      verdict({ ...reserving, crossDomain: { default: 'deny', allow: [] } }, 'src/b/ui/x.ts', 'src/a/ui/for-b.ts'),
    ).toBe('allowed')
  })
})
