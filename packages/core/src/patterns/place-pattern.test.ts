import { describe, expect, it } from 'vitest'
import { compilePattern, patternCaptures, staticPrefix, tokenizePattern } from './place-pattern.ts'

const layers = ['types', 'repo', 'ui', 'ui-kit', 'api.v1']

function match(pattern: string, path: string) {
  return compilePattern(pattern, layers).match(path)
}

describe('compilePattern', () => {
  it.each([
    [
      'src/{domain}/{layer}/**',
      'src/orders/types/a.ts',
      { domain: 'orders', layer: 'types' },
      'src/orders/types',
      'a.ts',
    ],
    [
      'src/{layer}/{domain}/**',
      'src/types/orders/deep/a.ts',
      { layer: 'types', domain: 'orders' },
      'src/types/orders',
      'deep/a.ts',
    ],
    ['src/utils/**', 'src/utils/deep/a.ts', {}, 'src/utils', 'deep/a.ts'],
    ['src/{web,api}/{layer}/**', 'src/api/repo/a.ts', { layer: 'repo' }, 'src/api/repo', 'a.ts'],
    ['src/*/{domain}/**', 'src/any/orders/a.ts', { domain: 'orders' }, 'src/any/orders', 'a.ts'],
    ['src/**/parts/{domain}/**', 'src/parts/orders/a.ts', { domain: 'orders' }, 'src/parts/orders', 'a.ts'],
    ['src/**/parts/{domain}/**', 'src/x/y/parts/orders/a.ts', { domain: 'orders' }, 'src/x/y/parts/orders', 'a.ts'],
    ['**/{layer}/**', 'types/a.ts', { layer: 'types' }, 'types', 'a.ts'],
    ['src/{domain}/main.ts', 'src/orders/main.ts', { domain: 'orders' }, 'src/orders', 'main.ts'],
    ['src/{domain}.{layer}.ts', 'src/orders.repo.ts', { domain: 'orders', layer: 'repo' }, 'src', 'orders.repo.ts'],
    ['infra/{provider}/*.ts', 'infra/log/a.ts', { provider: 'log' }, 'infra/log', 'a.ts'],
    ['src/@{domain}/**', 'src/@orders/a.ts', { domain: 'orders' }, 'src/@orders', 'a.ts'],
    ['main.ts', 'main.ts', {}, '', 'main.ts'],
  ])('%s matches %s', (pattern, path, captures, root, inside) => {
    expect(match(pattern, path)).toEqual({ captures, root, inside })
  })

  it.each([
    ['src/{domain}/{layer}/**', 'src/orders/other/a.ts', 'not a declared layer'],
    ['src/{domain}/{layer}/**', 'src/orders/a.ts', 'directly under the domain'],
    ['src/{domain}/{layer}/**', 'src/a/b/types/a.ts', 'a capture is one segment'],
    ['src/{domain}/{layer}/**', 'lib/src/orders/types/a.ts', 'anchored at the start'],
    ['src/{layer}/**', 'src/api-v1/a.ts', 'a dot in a layer is a dot'],
    ['src/utils/**', 'src/utils.ts', 'only a layer may be a single file'],
    ['src/{web,api}/**', 'src/app/a.ts', 'no alternative'],
    ['infra/{provider}/*.ts', 'infra/log/deep/a.ts', 'a star stays in its segment'],
    ['src/{domain}/main.ts', 'src/orders/main.tsx', 'anchored at the end'],
  ])('%s does not match %s: %s', (pattern, path) => {
    expect(match(pattern, path)).toBeNull()
  })

  it.each([
    ['src/{domain}/{layer}/**', 'src/orders/types.ts', 'index.ts'],
    ['src/{domain}/{layer}/**', 'src/orders/ui.tsx', 'index.tsx'],
    ['src/{domain}/{layer}/**', 'src/orders/types.d.ts', 'index.d.ts'],
    ['src/{domain}/{layer}/**', 'src/orders/api.v1.mjs', 'index.mjs'],
  ])('%s matches the single file %s of a layer as %s', (pattern, path, inside) => {
    expect(match(pattern, path)?.inside).toBe(inside)
  })

  it.each(['src/orders/types.css', 'src/orders/types.test.ts', 'src/orders/typesafe.ts'])(
    '%s is no single-file layer',
    (path) => {
      expect(match('src/{domain}/{layer}/**', path)).toBeNull()
    },
  )

  it.each([
    ['app/[id]/**', 'app/[id]/a.ts', 'app/i/a.ts'],
    ['app/(shop)/**', 'app/(shop)/a.ts', 'app/shop/a.ts'],
    ['app/a.b/**', 'app/a.b/a.ts', 'app/axb/a.ts'],
    ['app/a+b/**', 'app/a+b/a.ts', 'app/aab/a.ts'],
    ['app/$x^|y/**', 'app/$x^|y/a.ts', 'app/y/a.ts'],
    ['shared-kernel/**', 'shared-kernel/a.ts', 'shared_kernel/a.ts'],
    ['app/a?/**', 'app/a?/a.ts', 'app/a/a.ts'],
    ['app/{/**', 'app/{/a.ts', 'app/a.ts'],
  ])('%s is literal: matches %s and not %s', (pattern, literal, other) => {
    expect(match(pattern, literal)).not.toBeNull()
    expect(match(pattern, other)).toBeNull()
  })

  it('prefers the longer of two layers with a common prefix', () => {
    expect(match('src/{layer}/**', 'src/ui-kit/a.ts')?.captures).toEqual({ layer: 'ui-kit' })
  })

  it('matches no {layer} when no layers are declared', () => {
    expect(compilePattern('src/{layer}/**', []).match('src/types/a.ts')).toBeNull()
  })
})

describe('tokenizePattern', () => {
  it('separates captures, choices and globs from literal text', () => {
    expect(tokenizePattern('a/{b}/{c,d}/*/**')).toEqual([
      { type: 'literal', text: 'a/' },
      { type: 'capture', name: 'b' },
      { type: 'literal', text: '/' },
      { type: 'choice', options: ['c', 'd'] },
      { type: 'literal', text: '/' },
      { type: 'star' },
      { type: 'literal', text: '/' },
      { type: 'globstar' },
    ])
  })
})

describe('patternCaptures', () => {
  it('lists the captures in order, without alternatives', () => {
    expect(patternCaptures('src/{layer}/{a,b}/{domain}/**')).toEqual(['layer', 'domain'])
  })
})

describe('staticPrefix', () => {
  it.each([
    ['src/domains/{domain}/**', 'src/domains'],
    ['src/do*/x.ts', 'src'],
    ['{layer}/**', ''],
    ['src/main.ts', 'src/main.ts'],
  ])('of %s is %j', (pattern, prefix) => {
    expect(staticPrefix(pattern)).toBe(prefix)
  })
})
