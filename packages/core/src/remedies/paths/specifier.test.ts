import { describe, expect, it } from 'vitest'
import { quoted, specifierFor } from './specifier.ts'

const FILE = 'src/a/one.ts'

describe('the specifier of another file, in the style of the old one', () => {
  it.each([
    ['without extension', './two', 'src/a/two.ts', 'src/b/three.ts', '../b/three'],
    ['without extension, to an index', './two', 'src/a/two.ts', 'src/b/index.ts', '../b'],
    ['with a TypeScript extension', './two.ts', 'src/a/two.ts', 'src/b/index.tsx', '../b/index.tsx'],
    ['with a JavaScript extension', './two.js', 'src/a/two.ts', 'src/b/index.tsx', '../b/index.js'],
    ['with a JavaScript extension, to .mts', './two.js', 'src/a/two.ts', 'src/b/x.mts', '../b/x.mjs'],
    ['without extension, to .cts', './two', 'src/a/two.ts', 'src/b/x.cts', '../b/x.cjs'],
    ['to an asset', './two', 'src/a/two.ts', 'src/b/x.css', '../b/x.css'],
    ['in the same folder', '../b/two', 'src/b/two.ts', 'src/a/x.ts', './x'],
    ['from a folder specifier', '../b', 'src/b/index.ts', 'src/c/x.ts', '../c/x'],
    ['under an alias', '@/a/two', 'src/a/two.ts', 'src/b/three.ts', '@/b/three'],
    ['under an alias, to an index', '~/a/two.js', 'src/a/two.ts', 'src/b/index.ts', '~/b/index.js'],
    ['under an alias of another folder', '@a/two', 'src/a/two.ts', 'src/a/deep/three.ts', '@a/deep/three'],
  ])('%s', (_, specifier, oldPath, path, text) => {
    expect(specifierFor(FILE, path, { specifier, path: oldPath }).text).toBe(text)
  })

  it('is sure of paths and of plain aliases only', () => {
    expect(specifierFor(FILE, 'src/b/x.ts', { specifier: './two', path: 'src/a/two.ts' }).certain).toBe(true)
    expect(specifierFor(FILE, 'src/b/x.ts', { specifier: '@/a/two', path: 'src/a/two.ts' }).certain).toBe(true)
    expect(specifierFor(FILE, 'src/a/x.ts', { specifier: '@acme/a/two', path: 'src/a/two.ts' }).certain).toBe(false)
  })

  it('falls back to a path outside the alias, or when the alias is no prefix', () => {
    expect(specifierFor(FILE, 'lib/x.ts', { specifier: '@/a/two', path: 'src/a/two.ts' })).toEqual({
      text: '../../lib/x',
      certain: false,
    })
    expect(specifierFor(FILE, 'src/b/x.ts', { specifier: 'two', path: 'src/a/index.ts' })).toEqual({
      text: '../b/x',
      certain: false,
    })
  })
})

describe('quoting', () => {
  it.each([
    ['./a', "'", "'./a'"],
    ["./it's", "'", "'./it\\'s'"],
    ['./a"b', '"', '"./a\\"b"'],
    ['./a\nb', "'", "'./a\\nb'"],
    ['./a\\b', "'", "'./a\\\\b'"],
  ])('%j in %s', (specifier, quote, text) => {
    expect(quoted(specifier, quote)).toBe(text)
  })
})
