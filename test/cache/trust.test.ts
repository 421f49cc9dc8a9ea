import { sealFor } from '@stratalint/policy'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CLEAN, HARNESS, project, VIOLATION } from '../cli/project.ts'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const git = (cwd: string, ...args: string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd, stdio: 'ignore' })

/** The environment of a user with their own cache folder and secret. */
function user(): NodeJS.ProcessEnv {
  return { XDG_CACHE_HOME: temporaryProject(), STRATALINT_CACHE_KEY: '' }
}

const check = (cwd: string, env: NodeJS.ProcessEnv, ...args: string[]): CliRun =>
  runCli(['check', ...args], { cwd, env })

/** Turns the errors of a cached run into warnings, signed by some user. */
function forge(root: string, signer: NodeJS.ProcessEnv | null): void {
  const folder = join(root, '.stratalint')
  const name = readdirSync(folder).find((one) => one.startsWith('run-of-') && one.endsWith('.bin'))!
  const bytes = readFileSync(join(folder, name))
  const lineEnd = bytes.indexOf(10)
  const [kind] = bytes.toString('latin1', 0, lineEnd).split(/ (?=\S*$)/)
  const body = Buffer.from(
    bytes
      .subarray(lineEnd + 1)
      .toString('latin1')
      .replaceAll('"severity":"error"', '"severity":"warn" '),
    'latin1',
  )
  expect(body.equals(bytes.subarray(lineEnd + 1))).toBe(false)
  writeFileSync(
    join(folder, name),
    Buffer.concat([
      Buffer.from(
        `${kind} ${signer === null ? `${body.length} ${crc32(body)}` : sealBy(signer, root, `${name} ${kind}`, body)}\n`,
      ),
      body,
    ]),
  )
}

function sealBy(signer: NodeJS.ProcessEnv, root: string, name: string, body: Buffer): string {
  for (const [variable, value] of Object.entries(signer)) vi.stubEnv(variable, value)
  try {
    return sealFor(root)!.of(name, body)
  } finally {
    vi.unstubAllEnvs()
  }
}

describe('a cache that is part of the repository', () => {
  it('is ignored in a clone, with a notice that git tracks it', () => {
    const author = user()
    const root = project(VIOLATION)
    check(root, author)
    forge(root, author)
    git(root, 'init')
    git(root, 'add', '-f', '.')
    git(root, 'commit', '-m', 'x')
    const clone = `${root}-clone`
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
    git(root, 'clone', root, clone)
    const notice =
      '.stratalint is tracked by git, so it is not used as a cache. Remove it from the repository: git rm -r --cached .stratalint\n'
    for (const env of [author, user()]) {
      const before = readdirSync(join(clone, '.stratalint')).sort()
      for (const run of [check(clone, env), check(clone, env)])
        expect([run.status, run.stderr.startsWith(notice)]).toEqual([1, true])
      expect(readdirSync(join(clone, '.stratalint')).sort()).toEqual(before)
    }
  })

  it('is used if its owner signed it, so that the tests below can fail', () => {
    const env = user()
    const root = project(VIOLATION)
    expect(check(root, env).status).toBe(1)
    forge(root, env)
    expect(check(root, env).status).toBe(0)
  })

  it('is ignored if another user signed it', () => {
    const [env, other] = [user(), user()]
    const root = project(VIOLATION)
    check(root, env)
    check(project(VIOLATION), other)
    forge(root, other)
    expect(check(root, env).status).toBe(1)
  })

  it('is ignored with a new checksum', () => {
    const env = user()
    const root = project(VIOLATION)
    check(root, env)
    forge(root, null)
    expect(check(root, env).status).toBe(1)
  })

  it('is ignored in another checkout of the same user', () => {
    const env = user()
    const root = project(VIOLATION)
    check(root, env)
    forge(root, env)
    const copy = `${root}-copy`
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
    cpSync(root, copy, { recursive: true, preserveTimestamps: true })
    expect(check(copy, env).status).toBe(1)
  })

  it('is used on two machines with the same key and the same path', () => {
    const [one, two] = [
      { ...user(), STRATALINT_CACHE_KEY: 'k'.repeat(32) },
      { ...user(), STRATALINT_CACHE_KEY: 'k'.repeat(32) },
    ]
    const root = project(CLEAN)
    check(root, one)
    // Every run that checks everything gives its modules a new name.
    const modules = (): string[] =>
      readdirSync(join(root, '.stratalint')).filter((name) => name.startsWith('modules-of-'))
    const before = modules()
    expect(check(root, two).status).toBe(0)
    expect(modules()).toEqual(before)
    expect(check(root, { ...one, STRATALINT_CACHE_KEY: 'x'.repeat(32) }).status).toBe(0)
    expect(modules()).not.toEqual(before)
  })
})

describe('what a config reads besides its imports', () => {
  const config = `import { readdirSync } from 'node:fs'
import { defineConfig } from 'stratalint'
const lax = process.env.LAX === '1' || readdirSync(new URL('./src/domains', import.meta.url)).includes('lax')
export default defineConfig({ extends: 'harness', rules: { 'architecture/layer-direction': lax ? 'off' : 'error' } })
`
  it('is read again in the next run', () => {
    const { 'stratalint.config.json': _, ...sources } = VIOLATION
    const root = project({ ...sources, 'stratalint.config.mjs': config })
    const env = user()
    expect(check(root, { ...env, LAX: '1' }).status).toBe(0)
    expect(check(root, env).status).toBe(1)
    mkdirSync(join(root, 'src/domains/lax'))
    expect(check(root, env).status).toBe(0)
    rmSync(join(root, 'src/domains/lax'), { recursive: true })
    expect(check(root, env).status).toBe(1)
  })
})

describe('--no-cache', () => {
  it('uses no cache with any engine', () => {
    const root = project(VIOLATION)
    const env = user()
    for (const engine of ['oxc', 'oxlint', 'eslint'])
      expect(check(root, env, '--no-cache', '--engine', engine).status).toBe(1)
    expect([readdirSync(root).includes('.stratalint'), readdirSync(env['XDG_CACHE_HOME']!)]).toEqual([false, []])
  })
})

describe('files of others', () => {
  const UUID = '6b1d3c52-8a4e-4a4e-9a1c-0a1b2c3d4e5f'
  const OWN = [`clock-${UUID}`, `run-of-0123456789abcdef.bin.${UUID}.tmp`, 'stratalint-run-abcDEF']
  const OTHERS = ['clock-tower', 'notes.tmp', 'run-length', 'modules-of-mine', `policy.${UUID}.tmp`]

  function fill(folder: string): void {
    for (const name of [...OWN, ...OTHERS]) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), 1, 1)
    }
  }

  it('are kept in a cache folder, and files that killed runs left are removed', () => {
    const root = project({ ...VIOLATION, '.stratalint/.gitignore': '*\n' })
    fill(join(root, '.stratalint'))
    check(root, user())
    const left = readdirSync(join(root, '.stratalint'))
    expect([OTHERS.filter((name) => !left.includes(name)), OWN.filter((name) => left.includes(name))]).toEqual([[], []])
  })

  it('are kept in the target of a link', () => {
    const outside = project({})
    fill(outside)
    const before = readdirSync(outside).sort()
    const root = project(VIOLATION)
    symlinkSync(outside, join(root, '.stratalint'))
    const env = user()
    expect([check(root, env).status, check(root, env).status]).toEqual([1, 1])
    expect(readdirSync(outside).sort()).toEqual(before)
  })
})

describe('an output folder that is a link', () => {
  it('is not followed out of the project', () => {
    const outside = project({ kept: '' })
    const root = project(VIOLATION)
    symlinkSync(outside, join(root, 'reports'))
    expect(check(root, user(), '--output-file', 'reports/out.txt')).toMatchObject({ status: 2, stdout: '' })
    expect(readdirSync(outside)).toEqual(['kept'])
  })
})

describe('without a writable folder', () => {
  it.each(['oxc', 'oxlint'])('the findings are the same with %s', (engine) => {
    const root = project({ ...VIOLATION, '.stratalint': 'in the way' })
    const env = { XDG_CACHE_HOME: '/dev/null/cache', HOME: '/dev/null/home', STRATALINT_CACHE_KEY: '' }
    expect(check(root, env, '--engine', engine)).toMatchObject({ status: 1 })
    expect(readdirSync(root).sort()).toEqual(['.stratalint', 'src', 'stratalint.config.json'])
  })

  it('only an engine that needs temporary files fails', () => {
    const root = project({ ...VIOLATION, ...HARNESS, '.stratalint': 'in the way' })
    const env = {
      XDG_CACHE_HOME: '/dev/null/cache',
      HOME: '/dev/null/home',
      TMPDIR: '/dev/null/tmp',
      STRATALINT_CACHE_KEY: '',
    }
    expect(check(root, env)).toMatchObject({ status: 1 })
    expect(check(root, env, '--engine', 'oxlint')).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'oxlint needs a folder for temporary files, but neither TMPDIR nor the cache folder is writable. Set TMPDIR or use --engine oxc.\n',
    })
  })
})
