import { describe, expect, it } from 'vitest'
import { HARNESS, layersOf, placeOf, policyOf } from '../../../test/support/policy-of.ts'
import type { ResolvedEdge } from './facts/edge.ts'
import { createJudge } from './verdict/judge.ts'
import { edgeExtent, edgeSubject } from './identity.ts'
import { fullLabel, placeLabel, placeRefOf } from './texts/labels.ts'

const edge: ResolvedEdge = {
  kind: 'import',
  specifier: './price',
  start: 0,
  end: 9,
  typeOnly: false,
  names: [],
  target: { type: 'file', path: 'src/price.ts' },
  packageByPath: null,
}
const name = (text: string) => ({ name: text, local: null, typeOnly: false })

describe('subject', () => {
  it.each([
    ['a file at run time', {}, 'run src/price.ts'],
    ['a file as a type', { typeOnly: true }, 'type src/price.ts'],
    ['a package', { target: { type: 'external', name: 'pg' } }, 'run package:pg'],
    ['nothing', { target: { type: 'unresolved', why: 'relative' } }, 'run unresolved:./price'],
  ] as const)('%s', (_, change, subject) => {
    expect(edgeSubject({ ...edge, ...change })).toBe(subject)
  })

  it('does not depend on the specifier, the kind or the position', () => {
    expect(edgeSubject({ ...edge, specifier: '@/price', kind: 'require', start: 40 })).toBe(edgeSubject(edge))
  })
})

describe('extent', () => {
  it('is the imported names, sorted and each once', () => {
    expect(edgeExtent({ ...edge, names: [name('b'), name('a'), name('b')] })).toEqual(['a', 'b'])
  })

  it('is empty for a bare import', () => {
    expect(edgeExtent(edge)).toEqual([])
  })
})

describe('placeRefOf', () => {
  const { locate } = createJudge(HARNESS, '2026-06-01')

  it.each([
    ['src/domains/orders/types/a.ts', { place: 'domain', domain: 'orders', layer: 'types' }, 'orders/types'],
    ['src/providers/auth/index.ts', { place: 'provider', domain: 'auth' }, 'auth'],
    ['src/utils/a.ts', { place: 'util' }, 'utils'],
  ])('%s', (path, expected, label) => {
    expect(placeRefOf(locate(path)!)).toEqual(expected)
    expect(fullLabel(locate(path)!)).toBe(label)
  })

  it('calls a place by its folder unless that says nothing', () => {
    expect(HARNESS.places.map(placeLabel)).toEqual(['domain', 'providers', 'utils', 'app'])
    expect(placeLabel(placeOf('rest', 'shared', 'src/**'))).toBe('rest')
  })

  it('does not say a layer twice where a layer is an instance', () => {
    const slices = createJudge(
      policyOf({
        layers: layersOf({ entities: [] }),
        places: [placeOf('slice', 'domain', 'src/{layer}/{slice}/**', { identity: ['layer', 'slice'] })],
      }),
      '2026-06-01',
    )
    expect(fullLabel(slices.locate('src/entities/user/index.ts')!)).toBe('entities/user')
  })
})
