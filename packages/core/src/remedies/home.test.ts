import { describe, expect, it } from 'vitest'
import { HARNESS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import type { Place, Policy } from '../policy/policy.ts'
import { createJudge } from '../verdict/judge.ts'
import { homesByRole, homesOf, pathIn } from './home.ts'

/** Where `price.ts` would go in each home of a path's instance. */
function paths(policy: Policy, like: string): (string | null)[] {
  const judge = createJudge(policy, '2026-06-01')
  return homesOf(judge, like).map((home) => pathIn(judge, home, 'price.ts'))
}

const two = (...places: Place[]): Policy => policyOf({ layers: layersOf({ types: [], ui: ['types'] }), places })
const shop = (pattern: string): Policy => two(placeOf('shop', 'domain', pattern, { identity: ['domain'] }))

describe('the homes of an instance', () => {
  it.each([
    ['domain before layer', 'src/{domain}/{layer}/**', 'src/a/ui/x.ts', ['src/a/types/price.ts', 'src/a/ui/price.ts']],
    [
      'layer before domain',
      'src/{layer}/{domain}/**',
      'src/ui/a/deep/x.ts',
      ['src/types/a/price.ts', 'src/ui/a/price.ts'],
    ],
    [
      'a layer that is one file',
      'src/{domain}/{layer}/**',
      'src/a/types.ts',
      ['src/a/types/price.ts', 'src/a/ui/price.ts'],
    ],
    [
      'text around the captures',
      'src/my-{domain}.x/lib-{layer}/**',
      'src/my-a.x/lib-ui/x.ts',
      ['src/my-a.x/lib-types/price.ts', 'src/my-a.x/lib-ui/price.ts'],
    ],
    [
      'a choice',
      '{apps,packages}/{domain}/{layer}/**',
      'packages/a/ui/x.ts',
      ['packages/a/types/price.ts', 'packages/a/ui/price.ts'],
    ],
    [
      'a star',
      'src/*/{domain}/{layer}/**',
      'src/team/a/ui/x.ts',
      ['src/team/a/types/price.ts', 'src/team/a/ui/price.ts'],
    ],
    [
      'a globstar in the middle',
      'src/**/{domain}/{layer}/**',
      'src/p/q/a/ui/x.ts',
      ['src/p/q/a/types/price.ts', 'src/p/q/a/ui/price.ts'],
    ],
    [
      'files by a part of their names, which other names do not match',
      'src/{domain}/**/*{layer}.*',
      'src/a/ui.ts',
      [null, null],
    ],
    [
      'files rather than folders',
      'src/{domain}/{layer}/*.ts',
      'src/a/ui/x.ts',
      ['src/a/types/price.ts', 'src/a/ui/price.ts'],
    ],
    [
      'brackets',
      'app/[id]/(shop)/{domain}/{layer}/**',
      'app/[id]/(shop)/a/ui/x.ts',
      ['app/[id]/(shop)/a/types/price.ts', 'app/[id]/(shop)/a/ui/price.ts'],
    ],
  ])('%s', (_, pattern, like, expected) => {
    expect(paths(shop(pattern), like)).toEqual(expected)
  })

  it('has no home where the file name is fixed', () => {
    expect(paths(shop('src/{domain}/{layer}/main.ts'), 'src/a/ui/main.ts')).toEqual([
      'src/a/types/main.ts',
      'src/a/ui/main.ts',
    ])
  })

  it('covers all places of one identity, lowest layer first', () => {
    const policy = two(
      placeOf('contract', 'domain', 'contracts/{domain}/**', { identity: ['domain'], layer: 'types' }),
      placeOf('screen', 'domain', 'src/{domain}/**', { identity: ['domain'], layer: 'ui' }),
    )
    expect(paths(policy, 'src/a/x.ts')).toEqual(['contracts/a/price.ts', 'src/a/price.ts'])
  })

  it('stays in the layer where a layer is an instance', () => {
    expect(
      paths(
        two(placeOf('slice', 'domain', 'src/{layer}/{slice}/**', { identity: ['layer', 'slice'] })),
        'src/ui/a/x.ts',
      ),
    ).toEqual(['src/ui/a/price.ts'])
  })

  it('refuses a path that another place or the tests would claim', () => {
    const policy = two(
      placeOf('first', 'shared', 'src/a/types/**'),
      placeOf('shop', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] }),
    )
    expect(paths(policy, 'src/a/ui/x.ts')).toEqual([null, 'src/a/ui/price.ts'])
    expect(paths({ ...shop('src/{domain}/{layer}/**'), tests: ['**/types/**'] }, 'src/a/ui/x.ts')).toEqual([
      null,
      'src/a/ui/price.ts',
    ])
  })

  it('names an instance that nobody knows yet', () => {
    const judge = createJudge(HARNESS, '2026-06-01')
    expect(homesByRole(judge, 'provider', 'telemetry').map((home) => pathIn(judge, home, 'index.ts'))).toEqual([
      'src/providers/telemetry/index.ts',
    ])
  })
})
