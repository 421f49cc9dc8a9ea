import { describe, expect, it } from 'vitest'
import { HARNESS, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { mayEnter, reservedGlobs, isReservedFor, isIndex, isReserved, consumerName } from './entry.ts'
import { createLocator } from './location.ts'
import type { Entry } from '../policy/policy.ts'

describe('mayEnter', () => {
  const at = (inside: string) =>
    createLocator(policyOf({ places: [placeOf('lib', 'shared', 'lib/**')] }))(`lib/${inside}`)!

  it.each([
    ['index' as const, 'index.ts', true],
    ['index' as const, 'deep/index.ts', false],
    ['index' as const, 'other.ts', false],
    ['any' as const, 'deep/other.ts', true],
    [['public/*'], 'public/a.ts', true],
    [['public/*'], 'a.ts', false],
    [['**', '!internal/**'], 'internal/a.ts', false],
    [['**', '!internal/**'], 'a.ts', true],
    [['**', '!a'], 'a.ts', false],
    [['index'], 'index.tsx', true],
    [['index'], 'index.css', false],
    [['*/index'], 'button/index.ts', true],
    [['*/index'], 'button/button.ts', false],
    [['*/index'], 'button/parts/index.ts', false],
    [['public'], 'public/a.ts', true],
    [['a/**', 'b/**'], 'b/c.ts', true],
    [['a'], 'a.mts', true],
    [['a.snap'], 'a.ts.snap', false],
    [['!internal/**'], '!internal/a.ts', false],
  ])('%j and %s: %s', (entry, inside, expected) => {
    expect(mayEnter(entry, at(inside), at('other.ts'))).toBe(expected)
  })
})

describe('isIndex', () => {
  it.each(['index.ts', 'index.tsx', 'index.mts', 'index.cjs', 'index.d.ts'])('is true for %s', (inside) => {
    expect(isIndex(inside)).toBe(true)
  })

  it.each(['index.css', 'index.tsv', 'indexes.ts', 'my-index.ts', 'index.test.ts', 'a/index.ts'])(
    'is false for %s',
    (inside) => {
      expect(isIndex(inside)).toBe(false)
    },
  )
})

describe('entries reserved for consumers', () => {
  const locate = createLocator(
    policyOf({
      places: [
        placeOf('slice', 'domain', 'src/{layer}/{slice}/**', { identity: ['layer', 'slice'] }),
        placeOf('domain', 'domain', 'apps/{domain}/**'),
        placeOf('tools', 'app', 'tools/**'),
      ],
      layers: HARNESS.layers,
    }),
  )
  const may = (entry: Entry, from: string, to: string): boolean => mayEnter(entry, locate(to)!, locate(from)!)
  const NAMED: Entry = ['index', { for: ['cart', 'apps-shell', 'tools'], glob: '@x/cart' }]
  const TWO: Entry = [
    { for: ['artist'], glob: '@x/all' },
    { for: ['album'], glob: '@x/all' },
  ]
  const OWN: Entry = ['**', { for: ['*'], glob: '@x/*' }]

  it.each<[Entry, from: string, to: string, boolean]>([
    [NAMED, 'src/service/cart/a.ts', 'src/service/song/@x/cart.ts', true],
    [NAMED, 'src/service/cart/a.ts', 'src/service/song/@x/cart/prices.ts', true],
    [NAMED, 'src/service/carts/a.ts', 'src/service/song/@x/cart.ts', false],
    [NAMED, 'apps/cart/a.ts', 'src/service/song/@x/cart.ts', true],
    [NAMED, 'tools/a.ts', 'src/service/song/@x/cart.ts', true],
    [NAMED, 'src/service/cart/a.ts', 'src/service/song/@x/other.ts', false],
    [NAMED, 'src/service/cart/a.ts', 'src/service/song/index.ts', true],
    [OWN, 'src/service/artist/a.ts', 'src/service/song/@x/artist.ts', true],
    [OWN, 'src/service/album/a.ts', 'src/service/song/@x/artist.ts', false],
    [OWN, 'src/service/album/a.ts', 'src/service/song/any.ts', true],
    [[{ for: ['service/*'], glob: '@x/*' }], 'src/service/artist/a.ts', 'src/service/song/@x/artist.ts', true],
    [[{ for: ['service/*'], glob: '@x/*' }], 'src/ui/artist/a.ts', 'src/service/song/@x/artist.ts', false],
    [
      [{ for: ['service/artist'], glob: '@x/artist' }],
      'src/service/artist/a.ts',
      'src/service/song/@x/artist.ts',
      true,
    ],
    [[{ for: ['service/artist'], glob: '@x/artist' }], 'src/ui/artist/a.ts', 'src/service/song/@x/artist.ts', false],
    [TWO, 'src/service/artist/a.ts', 'src/service/song/@x/all.ts', true],
    [TWO, 'src/service/album/a.ts', 'src/service/song/@x/all.ts', true],
    [TWO, 'src/service/cart/a.ts', 'src/service/song/@x/all.ts', false],
  ])('%j: %s and %s', (entry, from, to, expected) => {
    expect(may(entry, from, to)).toBe(expected)
  })

  it('are distinguished from entries for all', () => {
    const [to, open, from] = [
      locate('src/service/song/@x/artist.ts')!,
      locate('src/service/song/index.ts')!,
      locate('src/service/artist/a.ts')!,
    ]
    expect([isReserved(OWN, to), isReserved(OWN, open), isReserved('any', to)]).toEqual([true, false, false])
    expect([
      isReservedFor(OWN, to, from),
      isReservedFor(OWN, open, from),
      isReservedFor('any', to, from),
      isReservedFor(null, to, from),
    ]).toEqual([true, false, false, false])
  })

  it('are listed for a consumer', () => {
    expect(
      reservedGlobs(
        [{ for: ['*', 'tools'], glob: '@x/*' }, { for: ['artist'], glob: 'for-artist' }, 'index'],
        locate('src/service/artist/a.ts')!,
      ),
    ).toEqual(['@x/artist', 'for-artist'])
    expect(reservedGlobs('index', locate('tools/a.ts')!)).toEqual([])
  })

  it.each([
    ['src/service/artist/a.ts', 'artist'],
    ['apps/shop/a.ts', 'shop'],
    ['tools/a.ts', 'tools'],
  ])('the consumer name of %s is %s', (path, name) => {
    expect(consumerName(locate(path)!)).toBe(name)
  })
})
