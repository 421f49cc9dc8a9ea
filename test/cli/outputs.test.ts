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

describe('--output-file writes each format', () => {
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
  it('are printed (the first) and written to --output-file (the second)', () => {
    const folder = project(VIOLATION)
    const { status, stdout } = runCli(['check', '--format', 'github', '--format', 'json', '--output-file', 'out'], {
      cwd: folder,
    })
    expect(stdout).toMatch(/^::error file=src\/domains\/orders\/types\/order\.ts,line=1,/)
    expect(readFileSync(join(folder, 'out'), 'utf8')).toMatch(/^\{\n {2}"schemaVersion": 1,/)
    expect(status).toBe(1)
  })

  it('are an error without --output-file', () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'github', '--format', 'json'], {
      cwd: project(VIOLATION),
    })
    expect(stderr).toBe('Two formats require --output-file: the first is printed, the second is written to the file.\n')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

it('reports a full disk in one line, and does not replace a device', () => {
  const { status, stdout, stderr } = runCli(['check', '--output-file', '/dev/full'], { cwd: project(CLEAN) })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Cannot write /dev/full: no space is left on the device (ENOSPC).\n',
  })
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})

describe('stdout', () => {
  it('on a full disk is an error in one line', () => {
    const { status, stderr } = shell('stratalint check > /dev/full', project(CLEAN))
    expect([status, stderr]).toEqual([2, 'Cannot write to stdout: no space is left on the device (ENOSPC).\n'])
  })

  it('closed by its reader is no error, and does not change the exit code', () => {
    const { status, stdout, stderr } = shell(
      'stratalint check --format sarif | head -n 1; exit ${PIPESTATUS[0]}',
      fixtureFolder('shop/violations'),
    )
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '{\n', stderr: '' })
  })
})

describe('github', () => {
  it('appends a table to the step summary', () => {
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

  it('does not write the step summary in other formats', () => {
    const folder = project({ ...VIOLATION, 'summary.md': '' })
    runCli(['check'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('')
  })

  it('does not fail if the step summary cannot be written', () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'github'], {
      cwd: project(CLEAN),
      env: { GITHUB_STEP_SUMMARY: '/dev/full' },
    })
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'No findings. Checked 2 files and 1 import, 0 unresolved.\n',
      stderr: 'Cannot write the step summary: no space is left on the device (ENOSPC). The findings are in the log.\n',
    })
  })

  it('prints paths from the root of the repository', () => {
    const folder = project(
      Object.fromEntries(Object.entries(VIOLATION).map(([path, text]) => [`packages/shop/${path}`, text])),
    )
    mkdirSync(join(folder, '.git'))
    const { stdout } = runCli(['check', '--format', 'github'], { cwd: join(folder, 'packages/shop') })
    expect(stdout).toMatch(/^::error file=packages\/shop\/src\/domains\/orders\/types\/order\.ts,/)
  })
})

describe('sarif', () => {
  it('contains the page of each rule, and no absolute path', () => {
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
