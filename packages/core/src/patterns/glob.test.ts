import { describe, expect, it } from 'vitest'
import { compileGlob, compileGlobs, compileNameGlob } from './glob.ts'

describe('compileGlob', () => {
  it.each([
    ['src/*.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'source/a.ts', false],
    ['**/*.test.*', 'a.test.ts', true],
    ['**/*.test.*', 'deep/er/a.test.tsx', true],
    ['**/*.test.*', 'deep/er/a.tests.ts', false],
    ['**/*.{test,spec}.*', 'a.spec.ts', true],
    ['**/*.{test,spec}.*', 'a.other.ts', false],
    ['**/__tests__/**', 'src/__tests__/a.ts', true],
    ['**/__tests__/**', 'src/tests/a.ts', false],
    ['src/**', 'src/.hidden/a.ts', true],
  ])('%s on %s is %s', (pattern, path, expected) => {
    expect(compileGlob(pattern)(path)).toBe(expected)
  })

  it.each([
    ['app/[id]/*.ts', 'app/[id]/a.ts', true],
    ['app/[id]/*.ts', 'app/i/a.ts', false],
    ['app/(shop)/*.ts', 'app/(shop)/a.ts', true],
    ['app/(shop)/*.ts', 'app/shop/a.ts', false],
    ['app/a?/*.ts', 'app/a?/a.ts', true],
    ['app/a?/*.ts', 'app/ab/a.ts', false],
    ['app/@(a|b)/*.ts', 'app/@(a|b)/a.ts', true],
    ['app/@(a|b)/*.ts', 'app/a/a.ts', false],
    ['#app/*.ts', '#app/a.ts', true],
    ['app/a+b/*.ts', 'app/a+b/a.ts', true],
    ['app/a+b/*.ts', 'app/aab/a.ts', false],
  ])('matches all but stars and braces literally: %s on %s is %s', (pattern, path, expected) => {
    expect(compileGlob(pattern)(path)).toBe(expected)
  })

  it.each([
    ['src/domains/a', 'src/domains/a/x.ts', true],
    ['src/domains/a', 'src/domains/ab/x.ts', false],
    ['./src/domains/a/', 'src/domains/a/x.ts', true],
    ['src/a.ts', 'src/a.ts', true],
    ['src/a.ts', 'src/a.tsx', false],
    ['.', 'src/a.ts', true],
  ])('matches a literal pattern as a file or a folder: %s on %s is %s', (pattern, path, expected) => {
    expect(compileGlob(pattern)(path)).toBe(expected)
  })
})

describe('compileGlobs', () => {
  it.each([
    [['**', '!internal/**'], 'a.ts', true],
    [['**', '!internal/**'], 'internal/a.ts', false],
    [['**', '!internal/**'], 'other/internal/a.ts', true],
    [['!internal/**', '**'], 'internal/a.ts', false],
    [['!internal/**'], 'a.ts', false],
    [['a/*', 'b/*'], 'b/x.ts', true],
    [['a/*', 'b/*'], 'c/x.ts', false],
    [[], 'a.ts', false],
  ])('%j on %s is %s', (patterns, path, expected) => {
    expect(compileGlobs(patterns)(path)).toBe(expected)
  })
})

describe('compileNameGlob', () => {
  it.each([
    ['react', 'react', true],
    ['react', 'react-dom', false],
    ['react*', 'react-dom', true],
    ['react*', 'preact', false],
    ['@scope/*', '@scope/pkg', true],
    ['@scope/*', '@scoped/pkg', false],
    ['*-dom', '@scope/react-dom', false],
    ['*', '@scope/pkg', true],
    ['{orders,billing}', 'billing', true],
    ['{orders,billing}', 'ledger', false],
    ['a+b', 'a+b', true],
    ['a.b', 'axb', false],
  ])('%s on %s is %s', (pattern, name, expected) => {
    expect(compileNameGlob(pattern)(name)).toBe(expected)
  })
})
