import { expect, it } from 'vitest'
import { placeOf } from '../../../../test/support/policy-of.ts'
import { captureNames, samplePath } from './sample-path.ts'

it.each<[string, string[], string | null, string]>([
  ['src/domains/{domain}/{layer}/**', ['orders'], 'repo', 'src/domains/orders/repo/index.ts'],
  ['src/domains/{domain}/{layer}/**', [], 'repo', 'src/domains/new/repo/index.ts'],
  ['{app}/src/{area}/**', ['shop', 'cart'], null, 'shop/src/cart/index.ts'],
  ['{web,native}/**', [], null, 'web/index.ts'],
  ['src/*.ts', [], null, 'src/index.ts'],
  ['**/utils/**', [], null, 'utils/index.ts'],
  ['src/**/utils/**', [], null, 'src/utils/index.ts'],
  ['src/**', [], null, 'src/index.ts'],
])('a file in %s with %j is at %s %s', (pattern, values, layer, expected) => {
  const given = [...values]
  expect(samplePath(placeOf('p', 'domain', pattern), given, layer, 'index.ts')).toBe(expected)
  expect(given).toEqual(values)
})

it('takes the extension of a file name from a pattern with its own', () => {
  expect(samplePath(placeOf('p', 'app', 'src/*.tsx'), [], null, 'a.ts.ts')).toBe('src/a.ts.tsx')
  expect(samplePath(placeOf('p', 'app', 'src/*'), [], null, 'a.tsx')).toBe('src/a.tsx')
})

it('names what a pattern captures, but for the layer', () => {
  expect(captureNames(placeOf('p', 'domain', '{app}/{domain}/{layer}/*'))).toEqual(['app', 'domain'])
})
