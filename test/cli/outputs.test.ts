import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, project, VIOLATION } from './project.ts'

const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const shell = (command: string, cwd: string) =>
  spawnSync('bash', ['-c', command.replaceAll('stratalint', `"${process.execPath}" "${bin}"`)], {
    cwd,
    encoding: 'utf8',
  })

describe('--output-file takes each format', () => {
  it.each([
    ['pretty', /^src\/domains\/orders\/types\/order\.ts\n/],
    ['json', /^\{\n {2}"schemaVersion": 1,/],
    ['sarif', /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json",/],
    ['github', /^::error file=src\/domains\/orders\/types\/order\.ts,line=1,/],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/],
  ])('%s', (format, start) => {
    const folder = project(VIOLATION)
    const { status, stdout } = runCli(['check', '--format', format, '--output-file', 'out'], { cwd: folder })
    expect(readFileSync(join(folder, 'out'), 'utf8')).toMatch(start)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })
})

describe('two formats', () => {
  it('with --output-file: the first is printed, the second written', () => {
    const folder = project(VIOLATION)
    const { status, stdout } = runCli(['check', '--format', 'github', '--format', 'json', '--output-file', 'out'], {
      cwd: folder,
    })
    expect(stdout).toMatch(/^::error file=src\/domains\/orders\/types\/order\.ts,line=1,/)
    expect(readFileSync(join(folder, 'out'), 'utf8')).toMatch(/^\{\n {2}"schemaVersion": 1,/)
    expect(status).toBe(1)
  })

  it('without it: an error', () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'github', '--format', 'json'], {
      cwd: project(VIOLATION),
    })
    expect(stderr).toBe('--format is given twice. With --output-file, the first is printed and the second written.\n')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

it('an output file on a full disk: one line, exit 2, and the device is still one', () => {
  const { status, stdout, stderr } = runCli(['check', '--output-file', '/dev/full'], { cwd: project(CLEAN) })
  expect(stderr.trimEnd().split('\n').at(-1)).toBe('Cannot write /dev/full: no space is left on the device (ENOSPC).')
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stdout).toBe('')
  expect(status).toBe(2)
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})

describe('stdout', () => {
  it('on a full disk: one line, and exit 2', () => {
    const { status, stderr } = shell('stratalint check > /dev/full', project(CLEAN))
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Cannot write to stdout: no space is left on the device (ENOSPC).')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
  })

  it('closed by its reader: no word, and the exit code is still the verdict', () => {
    const { status, stdout, stderr } = shell(
      'stratalint check --format sarif | head -n 1; exit ${PIPESTATUS[0]}',
      fixtureFolder('shop/violations'),
    )
    expect(stdout).toBe('{\n')
    expect(stderr).not.toMatch(/EPIPE|Cannot|failed|\n\s+at /)
    expect(status).toBe(1)
  })
})

describe('github', () => {
  it('adds its table to the summary of the step, below what is there', () => {
    const folder = project({ ...VIOLATION, 'summary.md': '## Build\n' })
    const { status, stdout } = runCli(['check', '--format', 'github'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
    })
    expect(stdout).toMatch(/^::error file=/)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(
      /^## Build\n### Stratalint: 1 error\n\n\| \| where \|/,
    )
    expect(status).toBe(1)
  })

  it('leaves the summary alone for other formats', () => {
    const folder = project({ ...VIOLATION, 'summary.md': '' })
    runCli(['check'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('')
  })

  it('says so where the summary cannot be written, and keeps its verdict', () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'github'], {
      cwd: project(CLEAN),
      env: { GITHUB_STEP_SUMMARY: '/dev/full' },
    })
    expect(stderr).toContain('Cannot write the step summary: no space is left on the device (ENOSPC).')
    expect(stdout).toMatch(/^No findings\./)
    expect(status).toBe(0)
  })

  it('names files from the root of the repository', () => {
    const folder = project(
      Object.fromEntries(Object.entries(VIOLATION).map(([path, text]) => [`packages/shop/${path}`, text])),
    )
    mkdirSync(join(folder, '.git'))
    const { stdout } = runCli(['check', '--format', 'github'], { cwd: join(folder, 'packages/shop') })
    expect(stdout).toMatch(/^::error file=packages\/shop\/src\/domains\/orders\/types\/order\.ts,/)
  })
})

describe('sarif', () => {
  it('carries the page of each rule, and no path of this machine', () => {
    const folder = project(VIOLATION)
    writeFileSync(join(folder, '.git'), '')
    const { stdout } = runCli(['check', '--format', 'sarif'], { cwd: folder })
    const {
      runs: [run],
    } = JSON.parse(stdout) as { runs: { tool: { driver: { rules: { id: string; help: { markdown: string } }[] } } }[] }
    expect(run!.tool.driver.rules.filter(({ id, help }) => !help.markdown.startsWith(`# ${id}\n`))).toEqual([])
    expect(stdout).not.toContain(folder)
  })
})
