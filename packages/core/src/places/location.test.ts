import { describe, expect, it } from 'vitest'
import { HARNESS, HARNESS_LAYERS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { capturesLayer, createLocator } from './location.ts'

const layers = HARNESS_LAYERS

describe('createLocator', () => {
  const locate = createLocator(HARNESS)

  it('finds the place, layer, domain and inner path of a file', () => {
    expect(locate('src/domains/orders/repo/sql/find.ts')).toMatchObject({
      place: { name: 'domain' },
      layer: 'repo',
      domain: 'orders',
      root: 'src/domains/orders/repo',
      inside: 'sql/find.ts',
      test: false,
    })
  })

  it.each(['src/domains/orders/stray.ts', 'src/domains/orders/other/a.ts', 'scripts/a.ts'])(
    '%s is unplaced',
    (path) => {
      expect(locate(path)).toBeNull()
    },
  )

  it.each([
    ['src/domains/orders/repo/a.test.ts', true],
    ['src/domains/orders/repo/__tests__/a.ts', true],
    ['src/domains/orders/repo/tests/a.ts', false],
  ])('%s is a test: %s', (path, test) => {
    expect(locate(path)?.test).toBe(test)
  })

  it('uses the first place that matches', () => {
    const narrow = placeOf('narrow', 'shared', 'src/lib/a/**')
    const wide = placeOf('wide', 'shared', 'src/lib/**')
    expect(createLocator(policyOf({ places: [narrow, wide] }))('src/lib/a/x.ts')?.place.name).toBe('narrow')
    expect(createLocator(policyOf({ places: [wide, narrow] }))('src/lib/a/x.ts')?.place.name).toBe('wide')
  })
})

describe('instances', () => {
  it('are equal for equal identity names and values, across places', () => {
    const locate = createLocator(
      policyOf({
        layers,
        places: [
          placeOf('nested', 'domain', 'src/{domain}/legacy/**', { identity: ['domain'], layer: 'ui' }),
          placeOf('domain', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] }),
        ],
      }),
    )
    expect(locate('src/orders/legacy/a.ts')!.instance).toBe(locate('src/orders/types/a.ts')!.instance)
    expect(locate('src/orders/types/a.ts')!.instance).not.toBe(locate('src/billing/types/a.ts')!.instance)
  })

  it('differ if the names differ, even for equal values', () => {
    const locate = createLocator(
      policyOf({
        places: [
          placeOf('lib', 'shared', 'lib/{lib}/**', { identity: ['lib'] }),
          placeOf('app', 'app', 'apps/{app}/**', { identity: ['app'] }),
        ],
      }),
    )
    expect(locate('lib/a/x.ts')!.instance).not.toBe(locate('apps/a/x.ts')!.instance)
  })

  it('differ if a value contains the separator', () => {
    const locate = createLocator(
      policyOf({ places: [placeOf('lib', 'shared', 'lib/{a}/{b}/**', { identity: ['a', 'b'] })] }),
    )
    expect(locate('lib/x","y/z/1.ts')!.instance).not.toBe(locate('lib/x/y","z/1.ts')!.instance)
  })

  it('are the place itself if nothing is captured', () => {
    const locate = createLocator(
      policyOf({ places: [placeOf('one', 'shared', 'one/**'), placeOf('two', 'shared', 'two/**')] }),
    )
    expect(locate('one/a.ts')!.instance).toBe(locate('one/deep/b.ts')!.instance)
    expect(locate('one/a.ts')!.instance).not.toBe(locate('two/a.ts')!.instance)
  })

  it.each([
    ['src/{domain}/{layer}/**', ['domain'], 'src/orders/types/a.ts', 'orders'],
    ['src/{layer}/{slice}/**', ['layer', 'slice'], 'src/ui/user/a.ts', 'ui/user'],
    ['src/{layer}/**', [], 'src/ui/a.ts', 'place'],
  ])('of %s by %j are named after their values: %s is %s', (pattern, identity, path, domain) => {
    const locate = createLocator(policyOf({ layers, places: [placeOf('place', 'domain', pattern, { identity })] }))
    expect(locate(path)?.domain).toBe(domain)
  })
})

describe('the layers that tests are judged as', () => {
  it('are the last ones of a partial order', () => {
    const order = layersOf({ common: [], browser: ['common'], node: ['common'] })
    const locate = createLocator(
      policyOf({
        layers: order,
        places: [placeOf('domain', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] })],
      }),
    )
    expect(locate('src/orders/common/a.ts')?.lastLayers).toEqual(['browser', 'node'])
  })

  it('are the last of the fixed layers if every place of the instance has one', () => {
    const locate = createLocator(
      policyOf({
        layers,
        places: [
          placeOf('low', 'domain', 'src/{domain}/low/**', { identity: ['domain'], layer: 'types' }),
          placeOf('high', 'domain', 'src/{domain}/high/**', { identity: ['domain'], layer: 'service' }),
        ],
      }),
    )
    expect(locate('src/orders/low/a.ts')?.lastLayers).toEqual(['service'])
  })

  it("are the instance's own layer if it is part of its identity", () => {
    const locate = createLocator(
      policyOf({
        layers,
        places: [placeOf('slice', 'domain', 'src/{layer}/{slice}/**', { identity: ['layer', 'slice'] })],
      }),
    )
    expect(locate('src/repo/user/a.ts')?.lastLayers).toEqual(['repo'])
  })

  it('are empty for a place without a layer', () => {
    expect(createLocator(HARNESS)('src/utils/a.ts')?.lastLayers).toEqual([])
  })
})

describe('capturesLayer', () => {
  it.each([
    ['src/{layer}/**', true],
    ['src/{layers}/**', false],
  ])('%s: %s', (pattern, expected) => {
    expect(capturesLayer(placeOf('p', 'domain', pattern))).toBe(expected)
  })
})
