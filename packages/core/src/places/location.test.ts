import { describe, expect, it } from 'vitest'
import { HARNESS, HARNESS_LAYERS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { capturesLayer, createLocator } from './location.ts'

const layers = HARNESS_LAYERS

describe('createLocator', () => {
  const locate = createLocator(HARNESS)

  it("tells a file's place, layer, domain and the path inside", () => {
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

  it('tries places in their order', () => {
    const narrow = placeOf('narrow', 'shared', 'src/lib/a/**')
    const wide = placeOf('wide', 'shared', 'src/lib/**')
    expect(createLocator(policyOf({ places: [narrow, wide] }))('src/lib/a/x.ts')?.place.name).toBe('narrow')
    expect(createLocator(policyOf({ places: [wide, narrow] }))('src/lib/a/x.ts')?.place.name).toBe('wide')
  })
})

describe('instances', () => {
  it('are one for equal identity names and values, across places', () => {
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

  it('differ where the names differ though the values agree', () => {
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

  it("do not run together where one value holds the other's separator", () => {
    const locate = createLocator(
      policyOf({ places: [placeOf('lib', 'shared', 'lib/{a}/{b}/**', { identity: ['a', 'b'] })] }),
    )
    expect(locate('lib/x","y/z/1.ts')!.instance).not.toBe(locate('lib/x/y","z/1.ts')!.instance)
  })

  it('are the place itself where nothing is captured', () => {
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
  ])('of %s by %j are called as people call them: %s is %s', (pattern, identity, path, domain) => {
    const locate = createLocator(policyOf({ layers, places: [placeOf('place', 'domain', pattern, { identity })] }))
    expect(locate(path)?.domain).toBe(domain)
  })
})

describe('the layers that tests are judged by', () => {
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

  it('are those that the instance can have when every place of it fixes one', () => {
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

  it("are the instance's own where the layer is part of its identity", () => {
    const locate = createLocator(
      policyOf({
        layers,
        places: [placeOf('slice', 'domain', 'src/{layer}/{slice}/**', { identity: ['layer', 'slice'] })],
      }),
    )
    expect(locate('src/repo/user/a.ts')?.lastLayers).toEqual(['repo'])
  })

  it('are none where there is no layer', () => {
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
