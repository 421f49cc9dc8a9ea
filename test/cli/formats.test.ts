import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { checkJson, CLEAN, project, VIOLATION } from './project.ts'

const MIXED = {
  ...VIOLATION,
  'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/resolved-import": "warn" } }',
  'src/domains/orders/ui/page.ts':
    "import { gone } from './gone'\nimport { bill } from '../../billing/service/bill'\n\nexport const page = [gone, bill]\n",
  'src/domains/billing/service/bill.ts': 'export const bill = 1\n',
}

describe('pretty', () => {
  it('what a person reads', () => {
    const { stdout } = runCli(['check'], { cwd: project(MIXED) })
    expect(stdout).toMatchInlineSnapshot(`
      "src/domains/orders/types/order.ts
        src/domains/orders/types/order.ts:1:28  error  architecture/layer-direction
          types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
          1 | import type { Price } from '../service/price'
            |                            ^^^^^^^^^^^^^^^^^^
          Fix: Move type Price to src/domains/orders/types/price.ts and import it from there in both files.
          Do not re-export it through index.ts.

      src/domains/orders/ui/page.ts  2 findings
        src/domains/orders/ui/page.ts:1:22  warning  architecture/resolved-import
          ui/page.ts imports gone from ./gone, but no such file exists.
          1 | import { gone } from './gone'
            |                      ^^^^^^^^
          Fix: Create src/domains/orders/ui/gone.ts and export gone from it, if you meant to add that file.
          Do not add an empty file just to make it resolve.

        src/domains/orders/ui/page.ts:2:22  error  architecture/domain-boundary
          ui/page.ts (orders) imports bill from ../../billing/service/bill (billing); orders and billing may not import each other.
          2 | import { bill } from '../../billing/service/bill'
            |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Fix: Declare interface Bill in src/domains/orders/types/bill.ts with only what you use of bill, take it as a parameter, and pass it in from src/app.
          Do not move it to utils or copy the file.

      Why
        architecture/domain-boundary  A domain that others reach into cannot change without them. Kept apart, each can be understood, moved and deleted by itself.
          https://unpkg.com/@stratalint/eslint-plugin-architecture/domain-boundary/README.md
        architecture/layer-direction  When imports run one way, a change can only reach what stands above it, and each layer can be read and tested without the ones above.
          https://unpkg.com/@stratalint/eslint-plugin-architecture/layer-direction/README.md
        architecture/resolved-import  An import that leads nowhere fails at run time, and nothing behind it can be checked.
          https://unpkg.com/@stratalint/eslint-plugin-architecture/resolved-import/README.md

      2 errors and 1 warning. Checked 4 files and 3 imports, 1 unresolved.
      "
    `)
  })

  it('names files so that they can be opened from a folder below', () => {
    const folder = project(VIOLATION)
    const { stdout } = runCli(['check'], { cwd: join(folder, 'src/domains') })
    expect(stdout).toMatch(/^ *orders\/types\/order\.ts:1:28/m)
  })

  it('has no colour with NO_COLOR', () => {
    expect(
      runCli(['check'], { cwd: project(VIOLATION), env: { NO_COLOR: '1', FORCE_COLOR: '1' } }).stdout,
    ).not.toContain('\u001b[')
  })

  it('has colour with FORCE_COLOR', () => {
    expect(runCli(['check'], { cwd: project(VIOLATION), env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stdout).toContain(
      '\u001b[31merror\u001b[39m',
    )
  })

  it('has no colour with FORCE_COLOR=0', () => {
    expect(
      runCli(['check'], { cwd: project(VIOLATION), env: { NO_COLOR: '', FORCE_COLOR: '0' } }).stdout,
    ).not.toContain('\u001b[')
  })

  it('has no colour with --no-color', () => {
    expect(
      runCli(['check', '--no-color'], { cwd: project(VIOLATION), env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stdout,
    ).not.toContain('\u001b[')
  })

  it('has no colour into a pipe', () => {
    expect(runCli(['check'], { cwd: project(VIOLATION), env: { NO_COLOR: '' } }).stdout).not.toContain('\u001b[')
  })
})

describe('json', () => {
  it('prints one document on stdout, and notices on stderr', () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'json', '--verbose'], { cwd: project(VIOLATION) })
    const document = JSON.parse(stdout) as { summary: object; findings: object[] }
    expect(Object.keys(document)).toEqual(['schemaVersion', 'tool', 'project', 'summary', 'findings'])
    expect(document).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'stratalint' },
      summary: { files: 2, edges: 1, unresolved: 0, unjudged: 0, skipped: 0, findings: 1, new: 1, baselined: 0 },
    })
    expect(stderr).toContain('No files match layer ui.')
    expect(status).toBe(1)
  })

  it('keeps what a config prints off stdout', () => {
    const config = 'console.log("loading")\nexport default { extends: "harness" }\n'
    const { stdout, stderr } = runCli(['check', '--format', 'json'], {
      cwd: project({ 'stratalint.config.mjs': config, 'src/utils/a.ts': '' }),
    })
    expect(stderr).toContain('loading')
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 } })
  })

  it('sorts by file, position and rule', () => {
    expect(checkJson(project(MIXED)).found).toEqual([
      'src/domains/orders/types/order.ts:1:28 architecture/layer-direction',
      'src/domains/orders/ui/page.ts:1:22 architecture/resolved-import',
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('names no path of this machine', () => {
    const folder = project(MIXED)
    const { stdout, stderr } = runCli(['check', '--format', 'json'], { cwd: folder })
    expect(stdout + stderr).not.toContain(folder)
  })

  it('is the same with ESLint as the engine', () => {
    const cwd = fixtureFolder('shop/violations')
    const usual = checkJson(cwd)
    const eslint = checkJson(cwd, ['--engine', 'eslint'])
    expect(eslint.findings.length).toBeGreaterThan(50)
    expect(eslint.findings).toEqual(usual.findings)
    expect({ ...eslint.summary, durationMs: 0 }).toEqual({ ...usual.summary, durationMs: 0 })
  })
})

describe('what is shown', () => {
  it('--rule keeps one rule, by its short name too', () => {
    expect(checkJson(project(MIXED), ['--rule', 'domain-boundary']).found).toEqual([
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('--rule twice keeps both', () => {
    expect(
      checkJson(project(MIXED), ['--rule', 'domain-boundary', '--rule', 'architecture/resolved-import']).found,
    ).toEqual([
      'src/domains/orders/ui/page.ts:1:22 architecture/resolved-import',
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('--rule of a rule that is kept everywhere leaves nothing, and exits 0', () => {
    const { status, found } = checkJson(project(MIXED), ['--rule', 'public-entry'])
    expect(found).toEqual([])
    expect(status).toBe(0)
  })

  it('--quiet leaves the warnings out', () => {
    const { stdout } = runCli(['check', '--quiet'], { cwd: project(MIXED) })
    expect(stdout).toContain('2 errors (1 warning not shown). Checked')
    expect(stdout).not.toContain('resolved-import')
  })

  it('--output-file takes the result, and stdout stays empty', () => {
    const folder = project(VIOLATION)
    const { status, stdout } = runCli(['check', '--format', 'json', '--output-file', 'out.json'], { cwd: folder })
    expect(stdout).toBe('')
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({ summary: { findings: 1 } })
    expect(status).toBe(1)
  })

  it('--output-file has no colour even where the terminal would', () => {
    const folder = project(VIOLATION)
    runCli(['check', '--output-file', 'out.txt'], { cwd: folder, env: { NO_COLOR: '', FORCE_COLOR: '1' } })
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).not.toContain('\u001b[')
  })

  it('--config takes another policy', () => {
    const folder = project({
      ...VIOLATION,
      'loose.json': '{ "extends": "harness", "rules": { "architecture/layer-direction": "off" } }',
    })
    expect(runCli(['check', '--config', 'loose.json'], { cwd: folder }).status).toBe(0)
  })

  it('a reader that closes the pipe gets no stack', () => {
    const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" check --format json | head -n 1`],
      { cwd: fixtureFolder('shop/violations'), encoding: 'utf8' },
    )
    expect(stdout).toBe('{\n')
    expect(stderr).not.toMatch(/EPIPE|failed|\n\s+at /)
  })

  it('a clean project says how much was looked at', () => {
    expect(runCli(['check'], { cwd: project(CLEAN) }).stdout).toMatch(
      /^No findings\. Checked 2 files and 1 import, 0 unresolved\.\n$/,
    )
  })
})
