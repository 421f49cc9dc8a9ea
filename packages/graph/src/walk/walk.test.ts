import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Policy } from '@stratalint/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { writeTree } from '../../../../test/support/tree.ts'
import { walk, type Walk } from './walk.ts'

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>()
  return {
    ...fs,
    readdirSync: (path: string, options: { withFileTypes: true }) => {
      if (path.endsWith('locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return fs.readdirSync(path, options)
    },
  }
})

let outside: string
let root: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'stratalint-walk-'))
  root = join(outside, 'project')
  mkdirSync(root)
})
afterEach(() => rmSync(outside, { recursive: true }))

/** Walks a tree of empty files, or of files with a text. */
function walkTree(
  files: (string | [path: string, text: string])[],
  policy: Partial<Policy> = { files: ['src/**'] },
): Walk {
  writeTree(root, Object.fromEntries(files.map((file) => (typeof file === 'string' ? [file, ''] : file))))
  return walk({ root, policy: policyOf(policy) })
}

describe('walk', () => {
  it('finds only source files, sorted', () => {
    const found = walkTree([
      'src/b.ts',
      'src/a.tsx',
      'src/c.mts',
      'src/d.cts',
      'src/e.js',
      'src/f.jsx',
      'src/g.mjs',
      'src/h.cjs',
      'src/a/z.d.ts',
      'src/i.json',
      'src/j.css',
      'src/k.tsx.snap',
      'src/ts',
      'src/README.md',
      'other/a.ts',
      'a.ts',
    ])
    expect(found).toEqual({
      files: [
        'src/a.tsx',
        'src/a/z.d.ts',
        'src/b.ts',
        'src/c.mts',
        'src/d.cts',
        'src/e.js',
        'src/f.jsx',
        'src/g.mjs',
        'src/h.cjs',
      ],
      skipped: [],
      nested: [],
      unreadRules: [],
    })
  })

  it.each<[string, Partial<Policy>, string[]]>([
    ['a folder', { files: ['src'] }, ['src/a.gen.ts', 'src/b/c.ts', 'src/b/d.ts']],
    ['a folder with a dot', { files: ['./src/'] }, ['src/a.gen.ts', 'src/b/c.ts', 'src/b/d.ts']],
    ['everything', { files: ['**'] }, ['e.ts', 'src/a.gen.ts', 'src/b/c.ts', 'src/b/d.ts']],
    ['one file', { files: ['src/b/c.ts'] }, ['src/b/c.ts']],
    ['one level', { files: ['src/*'] }, ['src/a.gen.ts']],
    ['an alternative', { files: ['{src/b,lib}/**'] }, ['src/b/c.ts', 'src/b/d.ts']],
    ['without negated files', { files: ['src/**', '!src/b/**'] }, ['src/a.gen.ts']],
    ['without ignored files', { files: ['src/**'], ignores: ['**/*.gen.ts'] }, ['src/b/c.ts', 'src/b/d.ts']],
    ['less an ignored folder', { files: ['src/**'], ignores: ['src/b'] }, ['src/a.gen.ts']],
    [
      'less an ignored tree but for one file',
      { files: ['src/**'], ignores: ['src/b/**', '!src/b/d.ts'] },
      ['src/a.gen.ts', 'src/b/d.ts'],
    ],
  ])('finds %s', (_what, policy, expected) => {
    expect(walkTree(['src/a.gen.ts', 'src/b/c.ts', 'src/b/d.ts', 'e.ts'], policy).files).toEqual(expected)
  })

  it('skips installed, minified and git files', () => {
    const found = walkTree([
      'src/a.ts',
      'src/a.min.js',
      'src/min.js',
      'src/node_modules/b/c.ts',
      'src/.git/d.ts',
      '.git/HEAD',
      'src/.e/f.ts',
    ])
    expect(found.files).toEqual(['src/.e/f.ts', 'src/a.ts', 'src/min.js'])
  })

  it('accepts unusual names', () => {
    const names = [
      'src/(shop)/[id].ts',
      'src/[...all]/a b.ts',
      'src/ü/😀.ts',
      'src/a\nb/c\nd.ts',
      'src/{a}/!b.ts',
      'src/@c/+d#e.ts',
      'src/\'f".ts',
    ]
    expect(walkTree(names).files).toEqual([...names].sort())
  })

  it('skips a name with a backslash', () => {
    expect(walkTree(['src/a\\b.ts', 'src/c.ts'])).toEqual({
      files: ['src/c.ts'],
      nested: [],
      unreadRules: [],
      skipped: [{ path: 'src/a\\b.ts', why: 'a backslash in the name' }],
    })
  })

  it('reports files of unsupported languages in a place', () => {
    const found = walkTree(['src/ui/a.marko', 'src/ui/b.gts', 'src/ui/c.md', 'src/d.marko', 'src/ui/gen/e.marko'], {
      files: ['src/**/*.ts'],
      ignores: ['src/ui/gen/**'],
      places: [placeOf('ui', 'shared', 'src/ui/**')],
    })
    expect(found.skipped).toEqual([
      { path: 'src/ui/a.marko', why: '.marko files are not supported' },
      { path: 'src/ui/b.gts', why: '.gts files are not supported' },
    ])
  })

  it('reports an unreadable folder', () => {
    expect(walkTree(['src/a.ts', 'src/locked/b.ts'])).toEqual({
      files: ['src/a.ts'],
      nested: [],
      unreadRules: [],
      skipped: [{ path: 'src/locked', why: 'unreadable' }],
    })
  })
})

describe('nested projects', () => {
  it('skips a folder with a config of its own', () => {
    const found = walkTree([
      'stratalint.config.ts',
      'package.json',
      'src/a.ts',
      'src/b/stratalint.config.json',
      'src/b/c.ts',
      'src/b/d/e.ts',
      ['src/f/package.json', '{ "stratalint": {} }'],
      'src/f/g.ts',
    ])
    expect(found).toEqual({ files: ['src/a.ts'], skipped: [], nested: ['src/b', 'src/f'], unreadRules: [] })
  })

  it('includes a folder that only depends on the tool', () => {
    const found = walkTree([
      ['src/a/package.json', '{ "devDependencies": { "stratalint": "1" } }'],
      'src/a/b.ts',
      ['src/c/package.json', '{'],
      'src/c/d.ts',
      'src/stratalint.ts',
    ])
    expect(found).toEqual({
      files: ['src/a/b.ts', 'src/c/d.ts', 'src/stratalint.ts'],
      skipped: [],
      nested: [],
      unreadRules: [],
    })
  })

  it('does not report projects outside the searched folders', () => {
    expect(walkTree(['fixtures/a/stratalint.config.ts', 'src/a.ts']).nested).toEqual([])
  })
})

describe('links', () => {
  it('visits the target of a link once and ends at loops', () => {
    writeTree(root, { 'src/a/b.ts': '' })
    symlinkSync(join(root, 'src/a'), join(root, 'src/c'))
    symlinkSync(join(root, 'src'), join(root, 'src/a/up'))
    symlinkSync(join(root, 'src/a/b.ts'), join(root, 'src/d.ts'))
    expect(walkTree([])).toEqual({ files: ['src/a/b.ts'], skipped: [], nested: [], unreadRules: [] })
  })

  it('reports broken links and links out of the project', () => {
    writeTree(outside, { 'else/a.ts': '' })
    mkdirSync(join(root, 'src'))
    symlinkSync(join(outside, 'else'), join(root, 'src/out'))
    symlinkSync(join(outside, 'else/a.ts'), join(root, 'src/b.ts'))
    symlinkSync(join(root, 'gone.ts'), join(root, 'src/c.ts'))
    symlinkSync(join(outside, 'else/a.ts'), join(root, 'src/d.txt'))
    expect(walkTree([]).skipped).toEqual([
      { path: 'src/b.ts', why: 'a link out of the project' },
      { path: 'src/c.ts', why: 'a broken link' },
      { path: 'src/out', why: 'a link out of the project' },
    ])
  })

  it('reports links to unchecked files and to themselves', () => {
    writeTree(root, { 'src/a.ts': '', 'else/b.ts': '', 'src/node_modules/c/c.ts': '' })
    symlinkSync(join(root, 'else'), join(root, 'src/folder'))
    symlinkSync(join(root, 'else/b.ts'), join(root, 'src/file.ts'))
    symlinkSync(join(root, 'src/node_modules/c'), join(root, 'src/package'))
    symlinkSync('self.ts', join(root, 'src/self.ts'))
    symlinkSync('self', join(root, 'src/self'))
    expect(walkTree([])).toEqual({
      files: ['src/a.ts'],
      skipped: [
        { path: 'src/file.ts', why: 'a link to files that are not checked' },
        { path: 'src/folder', why: 'a link to files that are not checked' },
        { path: 'src/package', why: 'a link to files that are not checked' },
        { path: 'src/self.ts', why: 'a broken link' },
      ],
      nested: [],
      unreadRules: [],
    })
  })
})
