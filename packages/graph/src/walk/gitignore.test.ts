import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOf } from '../../../../test/support/policy-of.ts'
import { writeTree } from '../../../../test/support/tree.ts'
import { walk } from './walk.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stratalint-gitignore-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** The files found in a folder of a tree, with `.gitignore` texts as given. */
function filesWith(ignores: Record<string, string>, files: string[], folder = '.'): string[] {
  writeTree(root, { ...Object.fromEntries(files.map((file) => [file, ''])), ...ignores })
  return walk({ root: join(root, folder), policy: policyOf({ files: ['**'] }) }).files
}

describe('.gitignore', () => {
  it.each<[string, string, string[]]>([
    ['a name anywhere', 'b.ts', ['a.ts', 'c/d.ts']],
    ['a name at the top', '/b.ts', ['a.ts', 'c/b.ts', 'c/d.ts']],
    ['a path', 'c/b.ts', ['a.ts', 'b.ts', 'c/d.ts']],
    ['a folder', 'c/', ['a.ts', 'b.ts']],
    ['only folders', 'b.ts/', ['a.ts', 'b.ts', 'c/b.ts', 'c/d.ts']],
    ['a glob with a negated file', '*.ts\n!a.ts', ['a.ts']],
    ['nothing back from an ignored folder', 'c/\n!c/d.ts', ['a.ts', 'b.ts']],
    ['a file back from a folder whose contents are ignored', 'c/*\n!c/d.ts', ['a.ts', 'b.ts', 'c/d.ts']],
    ['two stars', '**/d.ts', ['a.ts', 'b.ts', 'c/b.ts']],
    ['not a comment', '# a.ts', ['a.ts', 'b.ts', 'c/b.ts', 'c/d.ts']],
    ['by case', 'A.ts', ['a.ts', 'b.ts', 'c/b.ts', 'c/d.ts']],
    ['with CRLF', 'a.ts\r\nb.ts\r\n', ['c/d.ts']],
  ])('ignores %s', (_what, text, expected) => {
    expect(filesWith({ '.gitignore': text }, ['a.ts', 'b.ts', 'c/b.ts', 'c/d.ts'])).toEqual(expected)
  })

  it('prefers the rules of a deeper folder', () => {
    const ignores = { '.gitignore': '*.gen.ts', 'a/.gitignore': '!b.gen.ts\n/c.ts' }
    expect(filesWith(ignores, ['b.gen.ts', 'c.ts', 'a/b.gen.ts', 'a/c.ts', 'a/d/c.ts', 'a/e.gen.ts'])).toEqual([
      'a/b.gen.ts',
      'a/d/c.ts',
      'c.ts',
    ])
  })

  it('restores a folder with its contents', () => {
    expect(
      filesWith({ '.gitignore': 'out*', 'a/.gitignore': '!out' }, ['out/b.ts', 'a/out/b.ts', 'a/out2/b.ts']),
    ).toEqual(['a/out/b.ts'])
  })

  it('still ignores by name inside a restored folder', () => {
    const ignores = { '.gitignore': '[ab]', 'c/.gitignore': '!a' }
    expect(filesWith(ignores, ['c/a/d.ts', 'c/a/b/e.ts', 'c/b/f.ts', 'c/a/a/g.ts', 'c/[ab]/h.ts'])).toEqual([
      'c/[ab]/h.ts',
      'c/a/a/g.ts',
      'c/a/d.ts',
    ])
  })

  it('reads outer folders of the repository and its private excludes', () => {
    const ignores = {
      '.git/info/exclude': 'private.ts',
      '.gitignore': 'dist\n/p/q/anchored.ts',
      'p/.gitignore': '!dist',
    }
    const files = ['p/q/a.ts', 'p/q/dist/b.ts', 'p/q/anchored.ts', 'p/q/c/anchored.ts', 'p/q/private.ts']
    expect(filesWith(ignores, files, 'p/q')).toEqual(['a.ts', 'c/anchored.ts', 'dist/b.ts'])
  })

  it('checks a project in an ignored folder', () => {
    const ignores = { '.git/info/exclude': 'b.ts', '.gitignore': 'tmp' }
    expect(filesWith(ignores, ['tmp/p/a.ts', 'tmp/p/b.ts', 'tmp/p/c/d.ts', 'tmp/p/tmp/e.ts'], 'tmp/p')).toEqual([
      'a.ts',
      'c/d.ts',
    ])
    expect(filesWith({}, ['tmp/a.ts', 'tmp/b.ts'], 'tmp')).toEqual(['a.ts', 'p/a.ts', 'p/c/d.ts'])
  })

  it('reads nothing above the repository', () => {
    mkdirSync(join(root, 'p/.git'), { recursive: true })
    expect(filesWith({ '.gitignore': 'a.ts' }, ['p/a.ts'], 'p')).toEqual(['a.ts'])
  })

  it('reads nothing above the root without a repository', () => {
    expect(filesWith({ '.gitignore': 'a.ts' }, ['p/a.ts'], 'p')).toEqual(['a.ts'])
  })
})

describe('reports unused rules:', () => {
  const unreadWith = (make: (path: string) => void): unknown[] => {
    writeTree(root, { 'a/b.ts': '' })
    make(join(root, 'a/.gitignore'))
    const { files, unreadRules } = walk({ root, policy: policyOf({ files: ['**'] }) })
    return [files, unreadRules]
  }

  it('a folder', () => {
    expect(unreadWith((path) => void mkdirSync(path))).toEqual([
      ['a/b.ts'],
      [{ path: 'a/.gitignore', why: 'is a folder', asGitDoes: false }],
    ])
  })

  it('a pipe', () => {
    expect(unreadWith((path) => void spawnSync('mkfifo', [path]))).toEqual([
      ['a/b.ts'],
      [{ path: 'a/.gitignore', why: 'is not a regular file', asGitDoes: false }],
    ])
  })

  it('a link to a device', () => {
    expect(unreadWith((path) => symlinkSync('/dev/zero', path))).toEqual([
      ['a/b.ts'],
      [{ path: 'a/.gitignore', why: 'is a symbolic link, which git does not follow', asGitDoes: true }],
    ])
  })

  it('a list that is too long', () => {
    expect(unreadWith((path) => writeFileSync(path, 'b.ts\n'.repeat(300_000)))).toEqual([
      ['a/b.ts'],
      [{ path: 'a/.gitignore', why: 'is larger than 1 MiB', asGitDoes: false }],
    ])
  })

  it.each([
    ['a pattern that takes too long', 'a/**/a/**/a/**/a/**/b.ts', 'has a pattern with more than 3 `**`'],
    ['a line that is too long', 'b*'.repeat(2049), 'has a line of more than 4096 bytes'],
  ])('a list with %s', (_, text, why) => {
    expect(unreadWith((path) => writeFileSync(path, `b.ts\n${text}\n`))).toEqual([
      ['a/b.ts'],
      [{ path: 'a/.gitignore', why, asGitDoes: false }],
    ])
  })

  it('not for a list at the limits', () => {
    expect(unreadWith((path) => writeFileSync(path, `**/c/**/d/**\n${'b*'.repeat(2048)}\nb.ts\n`))).toEqual([[], []])
  })

  it.each([
    ['/dev/null', []],
    ['', []],
    ['/gone', []],
    ['own', [{ path: "the file of git's core.excludesFile", why: 'is a folder', asGitDoes: true }]],
  ])("of a user's own, %j", (file, expected) => {
    writeTree(root, { 'a.ts': '', 'own/b': '', '.git/config': `[core]\nexcludesFile = ${file}\n` })
    expect(walk({ root, policy: policyOf({ files: ['**'] }) })).toEqual({
      files: ['a.ts'],
      nested: [],
      skipped: [],
      unreadRules: expected,
    })
  })

  it('not for a readable file', () => {
    expect(unreadWith((path) => writeFileSync(path, 'b.ts\n'))).toEqual([[], []])
  })
})

describe('a repository in another folder', () => {
  it('of a linked working tree has private excludes', () => {
    writeTree(root, {
      'main/.git/info/exclude': 'a.ts',
      'main/.git/worktrees/linked/commondir': '../..\n',
      'linked/.git': `gitdir: ${root}/main/.git/worktrees/linked\n`,
      'linked/a.ts': '',
      'linked/b.ts': '',
    })
    expect(walk({ root: join(root, 'linked'), policy: policyOf({ files: ['**'] }) }).files).toEqual(['b.ts'])
  })

  it('that does not exist ignores nothing', () => {
    writeTree(root, { 'linked/.git': 'gitdir: ../gone\n', 'linked/a.ts': '' })
    expect(walk({ root: join(root, 'linked'), policy: policyOf({ files: ['**'] }) }).files).toEqual(['a.ts'])
  })
})
