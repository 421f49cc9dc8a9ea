import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTree } from '../support/tree.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const SKIPPED = new Set(['.git', 'node_modules', 'coverage'])

/** A copy of the repository as it is built, below it, so that it finds the same packages. */
let copy: string

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', VITEST: '', VITEST_WORKER_ID: '', VITEST_POOL_ID: '' },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`)
  return stdout
}
const npm = (...args: string[]): string => run('npm', 'run', '--silent', ...args)
const git = (...args: string[]): string => execFileSync('git', args, { cwd: copy, encoding: 'utf8' })
const stratalint = (...args: string[]): string =>
  spawnSync(process.execPath, [join(copy, 'packages/cli/bin/stratalint.js'), ...args], {
    cwd: join(copy, 'project'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  }).stdout

/** What a run of the new rule leaves in every engine. */
const rowsOf = (engine: string): string[] =>
  (
    JSON.parse(stratalint('check', '--no-cache', '--format', 'json', '--engine', engine)) as {
      findings: { rule: string; file: string; line: number; column: number }[]
    }
  ).findings.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`)

beforeAll(() => {
  mkdirSync(join(repository, 'coverage'), { recursive: true })
  copy = mkdtempSync(join(repository, 'coverage/scaffold-'))
  for (const name of readdirSync(repository))
    if (!SKIPPED.has(name))
      cpSync(join(repository, name), join(copy, name), { recursive: true, preserveTimestamps: true })
  const scope = 'node_modules/@stratalint'
  mkdirSync(join(copy, scope), { recursive: true })
  for (const name of readdirSync(join(repository, scope)))
    symlinkSync(readlinkSync(join(repository, scope, name)), join(copy, scope, name))
  git('init', '--quiet')
  git('add', '--all')
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'Start')
  npm('new-rule', 'sample/no-debugger')
  npm('build')
  npm('generate')
}, 600_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }), 120_000)

describe('a new rule in a new group', () => {
  it('changes one folder and what is generated', () => {
    git('add', '--all')
    expect(git('diff', '--cached', '--name-only').trim().split('\n')).toEqual([
      'README.md',
      'package-lock.json',
      'packages/policy/schema.json',
      'packages/policy/src/schema/rule-declarations.ts',
      'presets/rule-sets/package.json',
      'presets/rule-sets/tsconfig.json',
      'rules/sample/LICENSE',
      'rules/sample/README.md',
      'rules/sample/index.ts',
      'rules/sample/no-debugger/README.md',
      'rules/sample/no-debugger/no-debugger.test.ts',
      'rules/sample/no-debugger/no-debugger.ts',
      'rules/sample/package.json',
      'rules/sample/tsconfig.json',
      'tsconfig.json',
    ])
  })

  it.each([
    ['generated files', ['generate:check']],
    ['unused code', ['lint:packages']],
  ])('passes the check of %s', { timeout: 600_000 }, (_, args) => {
    expect(() => npm(...args)).not.toThrow()
  })

  it('has types that fit', { timeout: 600_000 }, () => {
    const config = { extends: './tsconfig.tests.json', include: ['rules/sample/**/*.ts'] }
    writeTree(copy, { 'tsconfig.sample.json': JSON.stringify(config) })
    const tsc = join(repository, 'node_modules/typescript-native/bin/tsc')
    expect(() => run(process.execPath, tsc, '-p', 'tsconfig.sample.json')).not.toThrow()
  })

  it('is formatted', () => {
    const prettier = join(repository, 'node_modules/prettier/bin/prettier.cjs')
    expect(() => run(process.execPath, prettier, '--check', 'rules/sample')).not.toThrow()
  })

  it('passes its test and the tests over all rules', { timeout: 600_000 }, () => {
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
    // The run writes the snapshot of the new rule.
    const args = ['run', '--reporter', 'dot', '-t', 'no-debugger', 'rules/sample', '--update']
    expect(() => run(process.execPath, vitest, ...args, 'test/rules/contract', 'test/docs/rule-pages')).not.toThrow()
  })

  it('runs in every engine, and explains itself', () => {
    writeTree(join(copy, 'project'), {
      'package.json': '{}',
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'sample/no-debugger': 'error' } }),
      'src/utils/a.ts': 'export function a(): void {\n  debugger\n}\n',
    })
    const rows = ['src/utils/a.ts:2:3 sample/no-debugger']
    expect([rowsOf('oxc'), rowsOf('oxlint'), rowsOf('eslint')]).toEqual([rows, rows, rows])
    expect(stratalint('explain', 'sample/no-debugger')).toMatch(/^# sample\/no-debugger\n/)
  })
})
