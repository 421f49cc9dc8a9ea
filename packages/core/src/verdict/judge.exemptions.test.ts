import { describe, expect, it } from 'vitest'
import { DOMAIN, judge, TODAY, verdict } from '../../../../test/support/judge-edge.ts'
import { HARNESS, HARNESS_LAYERS, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { isExpired } from '../policy/exceptions.ts'
import type { Policy, PolicyException } from '../policy/policy.ts'
import { createJudge } from './judge.ts'

const withExceptions = (...exceptions: Partial<PolicyException>[]): Policy => ({
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

describe('crossDomain.allow', () => {
  const allowing = (
    allow: Partial<Policy['crossDomain']['allow'][number]>,
    mode: Policy['crossDomain']['default'] = 'deny',
  ) =>
    policyOf({
      layers: HARNESS_LAYERS,
      places: [DOMAIN, placeOf('log', 'provider', 'log/**'), placeOf('app', 'app', 'app/**', { uses: ['ui'] })],
      crossDomain: {
        default: mode,
        allow: [{ from: 'orders', to: 'billing', layers: null, fromLayers: null, reason: null, ...allow }],
      },
    })

  it.each([
    ['the pair', {}, 'src/orders/service/x.ts', 'src/billing/types/y.ts', 'allowed'],
    ['not the reverse pair', {}, 'src/billing/service/x.ts', 'src/orders/types/y.ts', 'domain-boundary'],
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
      'the places that are listed',
      { fromLayers: ['domain'], layers: ['domain'] },
      'src/orders/service/x.ts',
      'src/billing/repo/y.ts',
      'allowed',
    ],
    ['no other place', { layers: ['log'] }, 'src/orders/service/x.ts', 'src/billing/repo/y.ts', 'domain-boundary'],
    [
      'domain-boundary only, not layer-direction',
      {},
      'src/orders/types/x.ts',
      'src/billing/ui/y.ts',
      'layer-direction',
    ],
    ['no import from a provider', { from: '*' }, 'log/x.ts', 'src/billing/types/y.ts', 'domain-boundary'],
    ['no import from an app', { from: '*' }, 'app/x.ts', 'src/billing/types/index.ts', 'domain-boundary'],
  ])('allows %s', (_, allow, from, to, expected) => {
    expect(verdict(allowing(allow), from, to)).toBe(expected)
  })

  it('allows an equal layer in lower-layers', () => {
    expect(verdict(allowing({}, 'lower-layers'), 'src/orders/ui/x.ts', 'src/billing/ui/y.ts')).toBe('allowed')
    expect(verdict(allowing({}, 'lower-layers'), 'src/orders/ui/x.ts', 'src/ledger/ui/y.ts')).toBe('domain-boundary')
  })

  it('is reported as used only if the import needs it', () => {
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
  ])(
    'allow exempts types from layer-direction and domain-boundary only, %s → %s: %s, %s for types',
    (from, to, atRunTime, asType) => {
      expect(verdict(lenient, from, to)).toBe(atRunTime)
      expect(verdict(HARNESS, from, to, { typeOnly: true })).toBe(atRunTime)
      expect(verdict(lenient, from, to, { typeOnly: true })).toBe(asType)
    },
  )

  it('allow does not exempt externals', () => {
    const policy: Policy = { ...lenient, externals: [{ pattern: 'pg', allowedIn: ['repo'] }] }
    expect(verdict(policy, 'src/domains/orders/ui/a.ts', { type: 'external', name: 'pg' }, { typeOnly: true })).toBe(
      'external-placement',
    )
  })
})

describe('exceptions', () => {
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
    ['an edge on its last day', { expires: '2026-06-01' }, from, 'src/domains/billing/types/b.ts', 'allowed'],
    [
      'no edge after its last day',
      { expires: '2026-05-31' },
      from,
      'src/domains/billing/types/b.ts',
      'domain-boundary',
    ],
    [
      'one rule only, so that the next one reports',
      { to: '**' },
      'src/domains/orders/types/a.ts',
      'src/domains/billing/ui/b.ts',
      'layer-direction',
    ],
  ])('cover %s', (_, exception, importer, to, expected) => {
    expect(verdict(withExceptions(exception), importer, to)).toBe(expected)
  })

  it('are both reported as used when two match', () => {
    expect(judge(withExceptions({}, { to: '**' }), from, 'src/domains/billing/types/b.ts').exceptions).toEqual([0, 1])
  })

  it('are not reported as used for an allowed import', () => {
    expect(judge(withExceptions({ from: '**', to: '**' }), from, 'src/utils/a.ts').exceptions).toEqual([])
  })

  it('match a package by its name and an unresolved import by its specifier', () => {
    const policy: Policy = {
      ...withExceptions(
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

  it('cover what the roles forbid, so that provider-entry reports next', () => {
    const policy = withExceptions({ rule: 'architecture/layer-direction', from: 'src/utils/**', to: '**' })
    expect(verdict(policy, 'src/utils/a.ts', 'src/providers/log/sink.ts')).toBe('provider-entry')
    expect(verdict(policy, 'src/utils/a.ts', 'src/providers/log/index.ts')).toBe('allowed')
    expect(verdict(policy, 'src/utils/a.ts', 'src/domains/orders/types/b.ts')).toBe('domain-boundary')
  })
})

describe('exceptions with a limit', () => {
  const reason = { code: 'cross-domain' } as const
  const [from, to] = ['src/domains/orders/ui/a.ts', 'src/domains/billing/types/b.ts']

  it('are reported with the first objection that they cover', () => {
    const policy = withExceptions({ limit: 3 })
    expect(judge(policy, from, to)).toMatchObject({
      status: 'allowed',
      exceptions: [0],
      limited: { rule: 'architecture/domain-boundary', reason, exceptions: [0] },
    })
    const both = withExceptions({ limit: 3, to: '**' }, { rule: 'architecture/layer-direction', to: '**', limit: 1 })
    expect(judge(both, 'src/domains/orders/types/a.ts', 'src/domains/billing/ui/b.ts')).toMatchObject({
      status: 'allowed',
      exceptions: [0, 1],
      limited: { rule: 'architecture/domain-boundary', reason, exceptions: [0] },
    })
  })

  it('do not matter beside one without a limit, or if another rule forbids the edge', () => {
    expect(judge(withExceptions({ limit: 3 }, {}), from, to)).not.toHaveProperty('limited')
    const forbidden = judge(
      withExceptions({ limit: 3, to: '**' }),
      'src/domains/orders/types/a.ts',
      'src/domains/billing/ui/b.ts',
    )
    expect(forbidden).toMatchObject({ status: 'forbidden', rule: 'architecture/layer-direction', exceptions: [0] })
    expect(forbidden).not.toHaveProperty('limited')
  })

  it('count for targets without a place, before the place of the target is judged', () => {
    const policy = {
      ...withExceptions({ rule: 'architecture/placed-file', to: 'src/**', limit: 1 }),
      ignores: ['src/domains/billing/**'],
    }
    expect(judge(policy, from, 'src/stray.ts')).toMatchObject({
      status: 'allowed',
      exceptions: [0],
      limited: { rule: 'architecture/placed-file', reason: { code: 'unplaced' }, exceptions: [0] },
    })
    const forbidden = judge(policy, from, to)
    expect(forbidden).toMatchObject({ status: 'forbidden', reason, exceptions: [0] })
    expect(forbidden).not.toHaveProperty('limited')
  })
})

describe('outside', () => {
  const policy: Policy = {
    ...HARNESS,
    outside: ['src/generated/**', 'src/domains/old/**'],
    ignores: ['src/domains/old/**'],
  }

  it('allows targets without a place', () => {
    expect(judge(policy, 'src/utils/a.ts', 'src/generated/b.ts')).toMatchObject({ status: 'allowed', outside: true })
    expect(verdict(policy, 'src/utils/a.ts', 'src/stray.ts')).toBe('placed-file')
    expect(judge(policy, 'src/utils/a.ts', 'src/generated/b.json')).not.toHaveProperty('outside')
  })

  it('allows unchecked targets, which are judged by their place', () => {
    expect(judge(policy, 'src/app/a.ts', 'src/domains/old/ui/index.ts')).toMatchObject({
      status: 'allowed',
      outside: true,
    })
    expect(judge(policy, 'src/utils/a.ts', 'src/domains/old/ui/index.ts')).toMatchObject({
      status: 'forbidden',
      rule: 'architecture/layer-direction',
      outside: true,
    })
  })

  it('is known for each path', () => {
    const { isOutside } = createJudge(policy, TODAY)
    expect(['src/generated/a.ts', 'src/utils/a.ts'].map(isOutside)).toEqual([true, false])
    expect(createJudge(HARNESS, TODAY).isOutside('src/generated/a.ts')).toBe(false)
  })
})

describe('unchecked targets', () => {
  const policy: Policy = { ...HARNESS, files: ['src/**'], ignores: ['**/*.gen.ts'] }
  const target = 'src/utils/a.gen.ts'

  it('are placed-file, with the reason why they are not checked', () => {
    expect(judge(policy, 'src/utils/a.ts', target)).toMatchObject({
      status: 'forbidden',
      rule: 'architecture/placed-file',
      reason: { code: 'unchecked', why: 'ignores' },
      to: { inside: 'a.gen.ts' },
    })
    expect(verdict({ ...policy, ignores: ['**/*.css'] }, 'src/utils/a.ts', 'src/utils/a.css')).toBe('allowed')
  })

  it('count as checked for a run that checks them anyway', () => {
    const { judge } = createJudge(policy, TODAY)
    const edge = { from: 'src/utils/a.ts', typeOnly: false, packageByPath: null, specifier: './x' }
    const toFile = (path: string) => ({ ...edge, target: { type: 'file', path } as const })
    expect(judge(toFile(target), target).status).toBe('allowed')
    expect(judge(toFile('src/utils/b.gen.ts'), target).status).toBe('forbidden')
    expect(judge(toFile('src/stray.ts'), 'src/stray.ts').status).toBe('forbidden')
  })

  it('are found by a function of the caller', () => {
    const { judge, unchecked } = createJudge(HARNESS, TODAY, () => 'git')
    const target = { type: 'file', path: 'src/utils/b.ts' } as const
    expect(unchecked('src/utils/b.ts')).toBe('git')
    expect(
      judge({ from: 'src/utils/a.ts', target, typeOnly: false, packageByPath: null, specifier: './b' }).reason,
    ).toEqual({ code: 'unchecked', why: 'git' })
  })
})

describe('publishesPackage', () => {
  it('is true for the files in through of the most specific external', () => {
    const { publishesPackage } = createJudge(
      {
        ...HARNESS,
        externals: [
          { pattern: '@db/*', allowedIn: ['repo'] },
          { pattern: '@db/pg', allowedIn: ['repo'], through: ['src/domains/*/repo/client.ts'] },
        ],
      },
      TODAY,
    )
    const file = 'src/domains/orders/repo/client.ts'
    expect(publishesPackage(file, '@db/pg')).toBe(true)
    expect(publishesPackage('src/domains/orders/repo/other.ts', '@db/pg')).toBe(false)
    expect(publishesPackage(file, '@db/mysql')).toBe(false)
    expect(publishesPackage(file, 'react')).toBe(false)
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
