import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFixture, fixtureFolder } from '../support/check-fixture.ts'
import { CLI_NODE } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const FIXTURES = [
  'shop/clean',
  'shop/violations',
  'feature-sliced/app',
  'feature-sliced/violations',
  'hexagonal/app',
  'hexagonal/violations',
  'resolution/aliases',
  'workspaces/monorepo',
  'workspaces/violations',
]
const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

describe('the findings of every fixture', () => {
  it.each(FIXTURES)('are the same on one thread and on several: %s', (name) => {
    const [alone, ...others] = ['1', '3'].map((threads) => checkFixture(name, ['--no-cache', '--threads', threads]))
    for (const { status, checked, findings } of others)
      expect({ status, checked, findings }).toEqual({
        status: alone!.status,
        checked: alone!.checked,
        findings: alone!.findings,
      })
  })
})

describe('finds the same on a machine that', () => {
  let cwd: string
  let expected: unknown[]
  const run = (command: string, args: readonly string[]): unknown[] => {
    const { stdout } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return (JSON.parse(stdout) as { findings: unknown[] }).findings
  }

  // With so much code that a process parses most of it by raw transfer.
  beforeAll(() => {
    cwd = temporaryProject({}, afterAll)
    cpSync(fixtureFolder('shop/violations'), cwd, { recursive: true })
    const long = `// ${'a'.repeat(200_000)}\nimport { db } from '../../../providers/db/client'\nexport const connect = db\n`
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, `src/domains/orders/ui/${name}.ts`), long)
    expected = run(CLI_NODE, [BIN, 'check', '--no-cache', '--format', 'json'])
  })

  it('finds the violations after the long comments', () => {
    const places = (expected as { file: string; line: number }[]).map(({ file, line }) => `${file}:${line}`)
    expect(places).toContain('src/domains/orders/ui/d.ts:2')
  })

  it.runIf(process.platform === 'linux')("has too little address space for the parser's shared memory", () => {
    expect(
      run('bash', [
        '-c',
        'ulimit -v 5000000 && exec "$@"',
        'bash',
        CLI_NODE,
        BIN,
        'check',
        '--no-cache',
        '--threads',
        '2',
        '--format',
        'json',
      ]),
    ).toEqual(expected)
  })

  it('runs the parser as WebAssembly, which cannot share its memory', () => {
    const unshared = wrapParser(
      '{ ...load(), rawTransferSupported: () => false, getBufferOffset: undefined, parseRawSync: undefined }',
    )
    const args = [BIN, 'check', '--no-cache', '--threads', '2', '--format', 'json']
    expect(run(CLI_NODE, ['--require', unshared, ...args])).toEqual(expected)
  })

  it('has no SharedArrayBuffer', () => {
    const folder = temporaryProject({ 'unshared.cjs': 'delete globalThis.SharedArrayBuffer' })
    const args = [BIN, 'check', '--no-cache', '--threads', '2', '--format', 'json']
    expect(run(CLI_NODE, ['--require', join(folder, 'unshared.cjs'), ...args])).toEqual(expected)
  })
})

/** A module that wraps the parser's binary, by an expression with `load()`, before anything loads it. */
function wrapParser(expression: string): string {
  const folder = temporaryProject({
    'wrap.cjs': `
      const Module = require('node:module')
      const loadModule = Module._load
      Module._load = function (name, ...rest) {
        const load = () => loadModule.call(this, name, ...rest)
        return /oxc-parser.binding|parser\\.[^/]*\\.node/.test(name) ? ${expression} : load()
      }`,
  })
  return join(folder, 'wrap.cjs')
}

it('exits with 2 if the parser has no binary for the machine', () => {
  const missing = wrapParser("(() => { throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' }) })()")
  const { status, stdout, stderr } = spawnSync(
    CLI_NODE,
    ['--require', missing, BIN, 'check', '--no-cache', '--format', 'json'],
    { cwd: fixtureFolder('shop/violations'), encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^stratalint failed: Cannot find native binding\..*\n$/)
})

it.each(['0', '-1', 'two', '1.5', '1000'])('--threads %s is an error', (threads) => {
  const { status, stderr } = spawnSync(CLI_NODE, [BIN, 'check', `--threads=${threads}`], {
    cwd: fixtureFolder('shop/clean'),
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `--threads: expected a whole number from 1 to 999, got ${threads}.\n`,
  })
})
