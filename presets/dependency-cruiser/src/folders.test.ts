import { describe, expect, it } from 'vitest'
import { createFolders } from './folders.ts'

const FILES = [
  'src/a/index.ts',
  'src/a/one.ts',
  'src/a/two.ts',
  'src/a/two.test.ts',
  'src/a/inner/deep.ts',
  'src/b/index.ts',
  'src/b/one.ts',
  'src/b/one.test.ts',
]
const TESTS = '(?:.*/|)[^/]*\\.test\\.[^/]*'

/** The expressions for some files, and the files that they take in. */
function covered(
  paths: string[],
  depth: number,
  tests: string | null,
  roots = ['src'],
): { sources: string[]; files: string[] } {
  const folders = createFolders(FILES, roots, tests)
  const sources = folders.cover(paths, depth).map((span) => folders.expression(span))
  return { sources, files: FILES.filter((file) => sources.some((source) => new RegExp(source).test(file))) }
}

describe('cover', () => {
  it('names a folder for all of its files', () => {
    const paths = FILES.filter((file) => file.startsWith('src/a/'))
    expect(covered(paths, 1, null)).toEqual({ sources: ['^src/a/'], files: paths })
  })

  it('names no folder that is shorter than asked', () => {
    expect(covered(FILES, 2, null).sources).toEqual(['^src/a/', '^src/b/'])
  })

  it('names no folder above those of which it knows everything', () => {
    expect(covered(FILES, 1, null, ['src/a', 'src/b']).sources).toEqual(['^src/a/', '^src/b/'])
  })

  it('leaves out the few that do not belong', () => {
    const paths = FILES.filter((file) => file.startsWith('src/a/') && file !== 'src/a/index.ts')
    expect(covered(paths, 1, null)).toEqual({ sources: ['^src/a/(?!index\\.ts$)'], files: paths })
  })

  it('recognizes tests by their names', () => {
    const paths = FILES.filter((file) => !file.includes('.test.'))
    expect(covered(paths, 1, TESTS)).toEqual({ sources: [`^(?!${TESTS}$)src/`], files: paths })
  })

  it('spells a single file out', () => {
    expect(covered(['src/b/one.ts'], 1, TESTS)).toEqual({ sources: ['^src/b/one\\.ts$'], files: ['src/b/one.ts'] })
  })
})
