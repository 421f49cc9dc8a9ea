import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { cacheFolder, cacheNotices, loadPolicy, sealFor } from '../index.ts'

const CONFIG = 'stratalint.config.json'
const POLICY = { [CONFIG]: '{ "files": ["a/**"] }' }
const git = (cwd: string, ...args: string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd, stdio: 'ignore' })

let home: string

/** Each test has another user. */
beforeEach(() => {
  home = temporaryProject().root
  vi.stubEnv('XDG_CACHE_HOME', home)
  vi.stubEnv('STRATALINT_CACHE_KEY', '')
  onTestFinished(() => void vi.unstubAllEnvs())
})

const keyFile = (): string => join(home, 'stratalint/cache-key')

describe('the secret of a user', () => {
  it('is created once, readable by the user only', () => {
    const { root } = temporaryProject(POLICY)
    const [one, two] = [sealFor(root)!.of('a', 'b'), sealFor(root)!.of('a', 'b')]
    expect(one).toBe(two)
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(home, 'stratalint'))).toEqual(['cache-key'])
  })

  it.each([
    ['is readable by others', (path: string) => chmodSync(path, 0o644)],
    ['is truncated', (path: string) => writeFileSync(path, 'short')],
    [
      'is a link',
      (path: string) => {
        renameSync(path, `${path}.real`)
        symlinkSync(`${path}.real`, path)
      },
    ],
  ])('is replaced if it %s', async (_title, spoil) => {
    const { root } = temporaryProject(POLICY)
    const before = sealFor(root)!.of('a', 'b')
    const first = readFileSync(keyFile())
    spoil(keyFile())
    vi.resetModules()
    const again = await import('./seal.ts')
    expect(again.sealFor(root)!.of('a', 'b')).not.toBe(before)
    expect([statSync(keyFile()).mode & 0o777, readFileSync(keyFile()).equals(first)]).toEqual([0o600, false])
  })

  it('is not used if it is in the repository, and nothing is cached', async () => {
    const { root } = temporaryProject({ [`inner/${CONFIG}`]: POLICY[CONFIG] })
    git(root, 'init')
    vi.stubEnv('XDG_CACHE_HOME', join(root, 'cache'))
    expect(sealFor(join(root, 'inner'))).toBeNull()
    expect((await loadPolicy({ cwd: join(root, 'inner') })).policy.files).toEqual(['a/**'])
    expect([cacheFolder(join(root, 'inner')), readdirSync(join(root, 'inner'))]).toEqual([null, [CONFIG]])
  })

  it('is required for a cache', async () => {
    const { root } = temporaryProject({ ...POLICY, file: '' })
    const { root: other } = temporaryProject({ file: '' })
    vi.stubEnv('XDG_CACHE_HOME', join(other, 'file'))
    expect((await loadPolicy({ cwd: root })).policy.files).toEqual(['a/**'])
    expect(cacheFolder(root)).toBeNull()
  })

  it('can be set for machines that share a cache, if it is long enough', () => {
    const { root } = temporaryProject(POLICY)
    const own = sealFor(root)!.of('a', 'b')
    vi.stubEnv('STRATALINT_CACHE_KEY', 'sixteen characters')
    expect([sealFor(root)!.of('a', 'b') === own, sealFor(root)!.of('a', 'b') === sealFor(root)!.of('a', 'b')]).toEqual([
      false,
      true,
    ])
    vi.stubEnv('STRATALINT_CACHE_KEY', 'fifteen charac')
    expect(() => sealFor(root)).toThrow('STRATALINT_CACHE_KEY: expected at least 16 random characters, got 14')
  })
})

describe('a seal', () => {
  it('is valid for one user, checkout, name and content', () => {
    const [{ root }, { root: other }] = [temporaryProject(POLICY), temporaryProject(POLICY)]
    const seal = sealFor(root)!
    const proof = seal.of('a', 'b')
    expect(seal.matches('a', 'b', proof)).toBe(true)
    expect([
      seal.matches('a', 'c', proof),
      seal.matches('c', 'b', proof),
      seal.matches('a', 'b', ''),
      seal.matches('a', 'b', `${proof.slice(1)}0`),
    ]).toEqual([false, false, false, false])
    expect(sealFor(other)!.matches('a', 'b', proof)).toBe(false)
    vi.stubEnv('XDG_CACHE_HOME', temporaryProject().root)
    expect(sealFor(root)!.matches('a', 'b', proof)).toBe(false)
  })
})

describe('the cache folder in a repository', () => {
  const outside = () => temporaryProject({ 'clock-6b1d3c52-8a4e-4a4e-9a1c-0a1b2c3d4e5f': 'mine' }).root

  it.each([
    ['.stratalint', (root: string, target: string) => symlinkSync(target, join(root, '.stratalint'))],
    [
      'node_modules',
      (root: string, target: string) => {
        symlinkSync(target, join(root, 'node_modules'))
        writeFileSync(join(root, '.stratalint'), '')
      },
    ],
    [
      'node_modules/.cache',
      (root: string, target: string) => {
        mkdirSync(join(root, 'node_modules'))
        symlinkSync(target, join(root, 'node_modules/.cache'))
        writeFileSync(join(root, '.stratalint'), '')
      },
    ],
    [
      '.stratalint, to nowhere',
      (root: string, target: string) => symlinkSync(join(target, 'later'), join(root, '.stratalint')),
    ],
  ])('is not used if it is a link out of the project: %s', async (_title, link) => {
    const { root } = temporaryProject(POLICY)
    const target = outside()
    link(root, target)
    await loadPolicy({ cwd: root })
    expect(cacheFolder(root)!.startsWith(home)).toBe(true)
    expect(readdirSync(target)).toEqual(['clock-6b1d3c52-8a4e-4a4e-9a1c-0a1b2c3d4e5f'])
  })

  it('may be a link inside the project', () => {
    const { root } = temporaryProject({ ...POLICY, 'build/kept': '' })
    symlinkSync('build', join(root, '.stratalint'))
    expect(cacheFolder(root)).toBe(join(root, '.stratalint'))
  })

  it('is not written through links in it', () => {
    const { root } = temporaryProject({ ...POLICY, '.stratalint/x': '' })
    const target = outside()
    for (const name of ['.gitignore', 'CACHEDIR.TAG']) symlinkSync(join(target, name), join(root, '.stratalint', name))
    expect(cacheFolder(root)).toBe(join(root, '.stratalint'))
    expect(readdirSync(target)).toEqual(['clock-6b1d3c52-8a4e-4a4e-9a1c-0a1b2c3d4e5f'])
  })

  it.each([['2'], ['4']])('is not used if git tracks it, with a notice (index version %s)', async (version) => {
    const { root } = temporaryProject({
      ...POLICY,
      'sub/stratalint.config.json': POLICY[CONFIG],
      'sub/.stratalint/x': '',
    })
    git(root, 'init')
    git(root, 'add', '-f', '.')
    git(root, 'update-index', '--index-version', version)
    const sub = join(root, 'sub')
    await loadPolicy({ cwd: sub })
    expect(cacheNotices(sub)).toEqual([
      '.stratalint is tracked by git, so it is not used as a cache. Remove it from the repository: git rm -r --cached .stratalint',
    ])
    expect(cacheFolder(sub)!.startsWith(home)).toBe(true)
    expect(readdirSync(join(sub, '.stratalint'))).toEqual(['x'])
    expect(cacheNotices(root)).toEqual([])
  })

  it('is used if git does not track it', () => {
    const { root } = temporaryProject({ ...POLICY, 'not.stratalint/x': '' })
    git(root, 'init')
    git(root, 'add', '.')
    expect([cacheFolder(root), cacheNotices(root)]).toEqual([join(root, '.stratalint'), []])
    expect(existsSync(join(root, '.stratalint/CACHEDIR.TAG'))).toBe(true)
  })
})
