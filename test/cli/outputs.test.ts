import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, project, VIOLATION } from './project.ts'
import { stable } from './transcript.ts'

const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const shell = (command: string, cwd: string) =>
  spawnSync('bash', ['-c', command.replaceAll('stratalint', `"${process.execPath}" "${bin}"`)], {
    cwd,
    encoding: 'utf8',
  })

/** A SARIF log with the ids of its rules in place of their pages. */
function withRuleIds(sarif: string): string {
  const log = JSON.parse(sarif) as { runs: { tool: { driver: { rules: unknown[] } } }[] }
  const { driver } = log.runs[0]!.tool
  driver.rules = driver.rules.map((rule) => (rule as { id: string }).id)
  return JSON.stringify(log, null, 2)
}

describe('--output-file', () => {
  it.each(['pretty', 'agent', 'json', 'sarif', 'github', 'gitlab', 'rdjson', 'junit', 'checkstyle'])(
    'writes %s',
    async (format) => {
      const folder = project(VIOLATION)
      expect(runCli(['check', '--format', format, '--output-file', 'out'], { cwd: folder })).toEqual({
        status: 1,
        stdout: '',
        stderr: '',
      })
      const text = readFileSync(join(folder, 'out'), 'utf8')
      await expect(stable(format === 'sarif' ? withRuleIds(text) : text)).toMatchFileSnapshot(
        `snapshots/output-${format}.txt`,
      )
    },
  )
})

describe('two formats', () => {
  it('are printed (the first) and written to --output-file (the second)', () => {
    const cwd = project(VIOLATION)
    const alone = (format: string): string => stable(runCli(['check', '--format', format], { cwd }).stdout)
    const both = runCli(['check', '--format', 'github', '--format', 'json', '--output-file', 'out'], { cwd })
    expect([both.status, both.stdout, stable(readFileSync(join(cwd, 'out'), 'utf8'))]).toEqual([
      1,
      alone('github'),
      alone('json'),
    ])
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
    runCli(['check', '--format', 'github'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatchInlineSnapshot(`
      "## Build
      ### Stratalint: 1 error

      | | where | rule | what | how to fix it |
      |---|---|---|---|---|
      | error | <code>src/domains/orders/types/order.ts:1:28</code> | architecture/layer-direction | types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. | Move type Price to src/domains/orders/types/price.ts and import it from there everywhere. |

      Checked 2 files and 1 import, 0 unresolved.

      "
    `)
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
    expect(stdout.split(',', 1)[0]).toBe('::error file=packages/shop/src/domains/orders/types/order.ts')
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
