import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project, VIOLATION } from './project.ts'
import { stable, transcriptOf } from './transcript.ts'

const MIXED = {
  ...VIOLATION,
  'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/resolved-import": "warn" } }',
  'src/domains/orders/ui/page.ts':
    "import { gone } from './gone'\nimport { bill } from '../../billing/service/bill'\n\nexport const page = [gone, bill]\n",
  'src/domains/billing/service/bill.ts': 'export const bill = 1\n',
}

describe('pretty', () => {
  const withColor = { NO_COLOR: '', FORCE_COLOR: '1' }

  it('prints findings for people', () => {
    expect(transcriptOf(['check'], { cwd: project(MIXED) })).toMatchInlineSnapshot(`
      "$ stratalint check
      src/domains/orders/types/order.ts
        1:28  error  architecture/layer-direction
          types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
          1 | import type { Price } from '../service/price'
            |                            ^^^^^^^^^^^^^^^^^^
          Fix: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
          Do not re-export it through index.ts.

      src/domains/orders/ui/page.ts  2 findings
        1:22  warning  architecture/resolved-import
          ui/page.ts imports gone from ./gone, but no such file exists.
          1 | import { gone } from './gone'
            |                      ^^^^^^^^
          Fix: Create src/domains/orders/ui/gone.ts and export gone from it, if you meant to add that file.
          Do not add an empty file just to make it resolve.

        2:22  error  architecture/domain-boundary
          ui/page.ts (orders) imports bill from ../../billing/service/bill (billing); orders and billing may not import each other.
          2 | import { bill } from '../../billing/service/bill'
            |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Fix: Take bill as a parameter in src/domains/orders/ui/page.ts and pass it in from src/app.
          Do not move it to utils or copy the file.

      Why
        architecture/domain-boundary
          A domain that others reach into cannot change without breaking them. Kept apart, each domain can be understood, moved and deleted on its own.
          https://github.com/stratalint/stratalint/blob/stratalint@<version>/rules/architecture/domain-boundary/README.md
        architecture/layer-direction
          When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.
          https://github.com/stratalint/stratalint/blob/stratalint@<version>/rules/architecture/layer-direction/README.md
        architecture/resolved-import
          An import that does not resolve fails at run time, and no other rule can check it.
          https://github.com/stratalint/stratalint/blob/stratalint@<version>/rules/architecture/resolved-import/README.md

      2 errors and 1 warning. Checked 4 files and 3 imports, 1 unresolved.
      [exit 1]
      "
    `)
  })

  it('explains the rules in the first run, and then only with --verbose', () => {
    const cwd = project(VIOLATION)
    const printed = (...args: string[]): string => runCli(['check', ...args], { cwd }).stdout
    const first = printed()
    const second = printed()
    expect(first.split('\n\n')[1]).toMatch(/^Why\n {2}architecture\/layer-direction\n {4}\S/)
    expect(second.split('\n\n')[1]).toBe('Run stratalint explain <rule> to see why a rule exists, with examples.')
    expect([printed('--verbose'), printed('--no-cache')]).toEqual([first, first])
  })

  it('prints paths from the working directory', () => {
    const folder = project(VIOLATION)
    expect(runCli(['check', '--quiet'], { cwd: join(folder, 'src/domains') }).stdout.split('\n', 2)).toEqual([
      'orders/types/order.ts',
      '  1:28  error  architecture/layer-direction',
    ])
  })

  it('ends a long list with an overview', () => {
    const { stdout } = runCli(['check'], { cwd: fixtureFolder('shop/violations') })
    expect(stdout.slice(stdout.indexOf('Findings by rule\n'))).toMatchInlineSnapshot(`
      "Findings by rule
        22  architecture/layer-direction
        18  architecture/provider-entry
        17  architecture/domain-boundary
        15  architecture/external-placement
        14  architecture/resolved-import
        13  architecture/no-laundering
        13  architecture/public-entry
         7  architecture/no-cycle
         6  architecture/placed-file
         3  architecture/no-stale-exception
         2  architecture/no-cycle (warning)
         1  architecture/no-silencing

      Folders with most findings
        50  src/domains/orders
        31  src/domains/billing
        23  src/domains/catalog
        17  src/app
         3  .

      129 errors and 2 warnings (2 silenced by comments, 1 exception in use, 4 files without a place, 3 imports not checked). Checked 162 files and 305 imports, 14 unresolved.
      "
    `)
  })

  it('wraps to the width of a terminal', () => {
    const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
    const { stdout } = spawnSync(
      'script',
      ['-qec', `stty cols 64; "${process.execPath}" "${bin}" check`, '/dev/null'],
      { cwd: project(VIOLATION), encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', CI: '' } },
    )
    const lines = stripVTControlCharacters(stdout).split(/\r?\n/)
    expect(lines.slice(lines.findIndex((line) => line.endsWith('order.ts'))).join('\n')).toMatchInlineSnapshot(`
      "src/domains/orders/types/order.ts
        1:28  error  architecture/layer-direction
          types/order.ts (types) imports type Price from
          ../service/price (service); types may import only types and
          utils.
          1 | import type { Price } from '../service/price'
            |                            ^^^^^^^^^^^^^^^^^^
          Fix: Move type Price to src/domains/orders/types/price.ts
               and import it from there everywhere.
          Do not re-export it through index.ts.

      Why
        architecture/layer-direction
          When imports run one way, a change can only affect the
          layers above it, and each layer can be read and tested
          without the ones above.
          https://github.com/stratalint/stratalint/blob/stratalint@0.1.0/rules/architecture/layer-direction/README.md

      1 error. Checked 2 files and 1 import, 0 unresolved.
      "
    `)
  })

  it.each<[string, string[], NodeJS.ProcessEnv]>([
    ['NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['FORCE_COLOR=0', [], { NO_COLOR: '', FORCE_COLOR: '0' }],
    ['--no-color', ['--no-color'], withColor],
    ['a pipe', [], { NO_COLOR: '' }],
  ])('prints no color with %s', (_, args, env) => {
    expect(runCli(['check', ...args], { cwd: project(VIOLATION), env }).stdout).not.toContain('\u001b[')
  })

  it('prints color with FORCE_COLOR', () => {
    const { stdout } = runCli(['check'], { cwd: project(VIOLATION), env: withColor })
    expect(stdout.split('\n')[1]).toBe(
      '  \u001b[36m1:28\u001b[39m  \u001b[31merror\u001b[39m  \u001b[2marchitecture/layer-direction\u001b[22m',
    )
  })
})

describe('json', () => {
  it('prints one document to stdout, and notices to stderr', async () => {
    const { status, stdout, stderr } = runCli(['check', '--format', 'json', '--verbose'], { cwd: project(VIOLATION) })
    await expect(stable(stdout)).toMatchFileSnapshot('snapshots/check-json.txt')
    expect([status, stderr]).toEqual([
      1,
      'No files match layer config.\nNo files match layer repo.\nNo files match layer runtime.\nNo files match layer ui.\n',
    ])
  })

  it('prints the output of a config to stderr', () => {
    const config = 'console.log("loading")\nexport default { extends: "harness" }\n'
    const { stdout, stderr } = runCli(['check', '--format', 'json'], {
      cwd: project({ 'stratalint.config.mjs': config, 'src/utils/a.ts': '' }),
    })
    expect(stderr).toBe('loading\n')
    expect((JSON.parse(stdout) as { summary: { files: number } }).summary.files).toBe(1)
  })

  it('sorts by file, position and rule', () => {
    expect(checkJson(project(MIXED)).found).toEqual([
      'src/domains/orders/types/order.ts:1:28 architecture/layer-direction',
      'src/domains/orders/ui/page.ts:1:22 architecture/resolved-import',
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('contains no absolute path', () => {
    const folder = project(MIXED)
    const { stdout, stderr } = runCli(['check', '--format', 'json'], { cwd: folder })
    expect(stdout + stderr).not.toContain(folder)
  })

  it('is the same with ESLint as the engine', () => {
    const cwd = fixtureFolder('shop/violations')
    const usual = checkJson(cwd)
    const eslint = checkJson(cwd, ['--engine', 'eslint'])
    expect(eslint.findings).toHaveLength(131)
    expect(eslint.findings).toEqual(usual.findings)
    expect({ ...eslint.summary, durationMs: 0 }).toEqual({ ...usual.summary, durationMs: 0 })
  })
})

describe('check', () => {
  it('reports only the rule that --rule gives, by id or name', () => {
    expect(checkJson(project(MIXED), ['--rule', 'domain-boundary']).found).toEqual([
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('reports several rules with several --rule flags', () => {
    expect(
      checkJson(project(MIXED), ['--rule', 'domain-boundary', '--rule', 'architecture/resolved-import']).found,
    ).toEqual([
      'src/domains/orders/ui/page.ts:1:22 architecture/resolved-import',
      'src/domains/orders/ui/page.ts:2:22 architecture/domain-boundary',
    ])
  })

  it('exits with 0 if the rule that --rule gives finds nothing', () => {
    const { status, found } = checkJson(project(MIXED), ['--rule', 'public-entry'])
    expect(found).toEqual([])
    expect(status).toBe(0)
  })

  it('reports no warnings with --quiet', () => {
    const lines = runCli(['check', '--quiet'], { cwd: project(MIXED) }).stdout.split('\n')
    expect(lines.filter((line) => /^ {2}\d/.test(line))).toEqual([
      '  1:28  error  architecture/layer-direction',
      '  2:22  error  architecture/domain-boundary',
    ])
    expect(lines.at(-2)).toBe('2 errors (1 warning not shown). Checked 4 files and 3 imports, 1 unresolved.')
  })

  it('writes the result to --output-file, and nothing to stdout', () => {
    const folder = project(VIOLATION)
    const { status, stdout } = runCli(['check', '--format', 'json', '--output-file', 'out.json'], { cwd: folder })
    expect(stdout).toBe('')
    const { summary } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { summary: { findings: number } }
    expect(summary.findings).toBe(1)
    expect(status).toBe(1)
  })

  it('writes no color to --output-file, even with FORCE_COLOR', () => {
    const folder = project(VIOLATION)
    runCli(['check', '--output-file', 'out.txt'], { cwd: folder, env: { NO_COLOR: '', FORCE_COLOR: '1' } })
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).not.toContain('\u001b[')
  })

  it('uses the policy that --config gives', () => {
    const folder = project({
      ...VIOLATION,
      'loose.json': '{ "extends": "harness", "rules": { "architecture/layer-direction": "off" } }',
    })
    expect(runCli(['check', '--config', 'loose.json'], { cwd: folder }).status).toBe(0)
  })

  it('prints no error if the reader closes the pipe', () => {
    const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" check --format json | head -n 1`],
      { cwd: fixtureFolder('shop/violations'), encoding: 'utf8' },
    )
    expect([stdout, stderr]).toEqual(['{\n', ''])
  })
})
