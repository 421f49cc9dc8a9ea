import { describe, expect, it } from 'vitest'
import { patternsOf } from './regex-patterns.ts'

const FILES = ['src/cli/main.ts', 'src/cli/format/text.ts', 'src/client.ts', 'test/unit/a.spec.ts']

describe('patternsOf', () => {
  it.each([
    ['a folder', '^src/cli/', ['src/cli/**']],
    ['a group', '(^src/cli/)', ['src/cli/**']],
    ['alternatives', '^src/(cli|api)/', ['src/cli/**', 'src/api/**']],
    ['a segment', '^packages/([^/]+)/src/', ['packages/{packages}/src/**']],
    ['an escaped segment', '^packages/[^\\/]+/src/', ['packages/{packages}/src/**']],
    ['two segments', '^src/([^/]+)/([^/]+)/', ['src/{src}/{part}/**']],
    ['an ending', '\\.spec\\.ts$', ['**/*.spec.ts']],
    ['several endings', '[.](spec|test)[.](js|tsx?)$', ['**/*.{spec,test}.{js,tsx,ts}']],
    ['a folder at any depth', '/__mocks__/', ['**/__mocks__/**']],
    ['a start or a slash', '(^|/)dist/', ['dist/**', '**/dist/**']],
    ['a file', '^src/meta\\.cjs$', ['src/meta.cjs']],
    ['any folders between', '^src/.+/internal/', ['src/**/internal/**']],
    ['what is not a dot, over several segments', '^test/[^.]+\\.ts$', ['test/**/*.ts']],
    ['a builtin', '^fs$', ['fs']],
  ])('reads %s', (_title, source, patterns) => {
    expect(patternsOf(source, [])).toEqual(patterns)
  })

  it.each([
    ['a lookahead', '^(?!src)'],
    ['a repeated group', '^(src/)+'],
    ['a back reference', '^(a)/\\1'],
  ])('does not read %s', (_title, source) => {
    expect(patternsOf(source, [])).toBeNull()
  })

  it('takes a name without an ending for what the project has', () => {
    expect(patternsOf('^src/cli', ['src/cli/main.ts'])).toEqual(['src/cli/**'])
    expect(patternsOf('^src/cli', FILES)).toEqual(['src/cli*', 'src/cli/**'])
    expect(patternsOf('^src/client', FILES)).toEqual(['src/client*'])
  })
})
