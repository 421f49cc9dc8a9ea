import { describe, expect, it } from 'vitest'
import { compileCoverage, isDeclarationFile, isSourceFile } from './coverage.ts'
import { isComponentFile } from './policy.ts'
import { uncheckedByGlobs } from './unchecked.ts'

describe('the kind of a file', () => {
  it.each([
    ['a.ts', true],
    ['a.TSX', true],
    ['a.d.mts', true],
    ['a.cjs', true],
    ['a.vue', true],
    ['a.mdx', true],
    ['a.md', false],
    ['a.ts.snap', false],
    ['ats', false],
    ['a.json', false],
  ])('%s is source code: %s', (path, expected) => {
    expect(isSourceFile(path)).toBe(expected)
  })

  it.each([
    ['a.d.ts', true],
    ['a.D.TS', true],
    ['a.d.mts', true],
    ['a.d.css.ts', true],
    ['a.ts', false],
    ['ad.ts', false],
    ['a.d.ts.txt', false],
    ['a.d.x.y.ts', false],
    ['a.d.sts', false],
    ['a.d/b.ts', false],
  ])('%s only declares types: %s', (path, expected) => {
    expect(isDeclarationFile(path)).toBe(expected)
  })

  it.each([
    ['a.vue', true],
    ['a.Svelte', true],
    ['a.astro', true],
    ['a.mdx', true],
    ['a.ts', false],
    ['a.md', false],
    ['vue', false],
    ['a.vue.x', false],
    ['', false],
  ])('%s has its code in blocks: %s', (path, expected) => {
    expect(isComponentFile(path)).toBe(expected)
  })
})

describe('the files of a policy', () => {
  const policy = {
    files: ['src/**/*.ts', 'src/**/*.Vue'],
    ignores: ['src/**/*.gen.ts', 'src/old/**', 'src/**/*.TS.ts'],
  }

  it.each([
    ['src/a.ts', true],
    ['src/a.TS', true],
    ['src/a.Vue', true],
    ['src/a.vue', false],
    ['src/a.gen.ts', false],
    ['src/a.gen.TS', false],
    ['src/old/a.TS', false],
    ['lib/a.ts', false],
    ['lib/a.TS', false],
    ['src/Makefile', false],
  ])('contain %s: %s', (path, expected) => {
    expect(compileCoverage(policy)(path)).toBe(expected)
  })

  it('exclude a name in upper case by a glob in upper case', () => {
    const covers = compileCoverage({ files: ['**/*.ts'], ignores: ['**/*.TS'] })
    expect([covers('a.ts'), covers('a.TS')]).toEqual([true, false])
  })

  it.each([
    ['src/a.ts', null],
    ['src/old/a.ts', 'ignores'],
    ['lib/a.ts', 'files'],
    ['../src/a.ts', 'root'],
  ])('leave out %s because of %s', (path, expected) => {
    expect(uncheckedByGlobs(policy)(path)).toBe(expected)
  })
})
