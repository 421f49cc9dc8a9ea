import { describe, expect, it } from 'vitest'
import { globSource, literal, nameSource, specifierSource } from './expression.ts'

describe('literal', () => {
  it.each([
    ['src/a.b/(shop)/[id]', 'src/a.b/(shop)/[id]', true],
    ['src/a.b', 'src/axb', false],
    ['a+b', 'a+b', true],
    ['a+b', 'aab', false],
    ['price$1', 'price$1', true],
  ])('%s and %s: %s', (text, path, matches) => {
    expect(new RegExp(`^${literal(text)}$`).test(path)).toBe(matches)
  })

  it('leaves nothing that dependency-cruiser replaces by a capture', () => {
    expect(literal('price$1')).not.toContain('$1')
  })
})

describe('globSource', () => {
  it.each([
    ['src/a/**', 'src/a/b/c.ts', true],
    ['src/a/**', 'src/ab/c.ts', false],
    ['src/*/x.ts', 'src/a/x.ts', true],
    ['src/*/x.ts', 'src/a/b/x.ts', false],
    ['**/*.{test,spec}.*', 'src/a.spec.ts', true],
    ['**/*.{test,spec}.*', 'src/specs.ts', false],
    ['**/__tests__/**', '__tests__/a.ts', true],
    ['src/**/x.ts', 'src/x.ts', true],
    ['src/a', 'src/a/b.ts', true],
    ['src/a', 'src/ab.ts', false],
  ])('%s and %s: %s', (glob, path, matches) => {
    expect(new RegExp(`^(?:${globSource(glob)})$`).test(path)).toBe(matches)
  })
})

describe('nameSource', () => {
  it.each([
    ['@scope/*', '@scope/a', true],
    ['@scope/*', '@scoped/a', false],
    ['react*', 'react-dom', true],
    ['react*', 'preact', false],
    ['*', '@any/name', true],
  ])('%s and %s: %s', (glob, name, matches) => {
    expect(new RegExp(`^(?:${nameSource(glob)})$`).test(name)).toBe(matches)
  })
})

describe('specifierSource', () => {
  it.each([
    ['./gone', './gone', true],
    ['gone', './gone', true],
    ['gone', './gone.js', false],
    ['../gone', '../gone', true],
    ['**', './a/gone', true],
    ['**', '../gone', false],
    ['**/gone', '../gone', false],
    ['*/gone', '../gone', false],
    ['../**', '../a/gone', true],
    ['../**', '../../gone', false],
    ['~/**', '~/gone', true],
  ])('%s and %s: %s', (glob, specifier, matches) => {
    expect(new RegExp(`^(?:${specifierSource(glob)})$`).test(specifier)).toBe(matches)
  })
})
