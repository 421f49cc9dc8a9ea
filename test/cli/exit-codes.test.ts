import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, HARNESS, project, VIOLATION } from './project.ts'
import { transcriptOf } from './transcript.ts'

const CONFIG = 'stratalint.config.json'
const WARNING = {
  ...VIOLATION,
  [CONFIG]: '{ "extends": "harness", "rules": { "architecture/layer-direction": "warn" } }',
}

const check = (files: Record<string, string>, ...args: string[]): string =>
  transcriptOf(['check', ...args], { cwd: project(files) })
const statusOf = (files: Record<string, string>, ...args: string[]): number | null =>
  runCli(['check', ...args], { cwd: project(files) }).status

describe('exits with 0', () => {
  it('without findings', () => {
    expect(check(CLEAN)).toMatchInlineSnapshot(`
      "$ stratalint check
      No findings. Checked 2 files and 1 import, 0 unresolved.
      [exit 0]
      "
    `)
  })

  it('with warnings only', () => {
    expect(check(WARNING)).toMatchInlineSnapshot(`
      "$ stratalint check
      src/domains/orders/types/order.ts
        1:28  warning  architecture/layer-direction
          types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
          1 | import type { Price } from '../service/price'
            |                            ^^^^^^^^^^^^^^^^^^
          Fix: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
          Do not re-export it through index.ts.

      Why
        architecture/layer-direction
          When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.
          https://github.com/stratalint/stratalint/blob/stratalint@<version>/rules/architecture/layer-direction/README.md

      1 warning. Checked 2 files and 1 import, 0 unresolved.
      [exit 0]
      "
    `)
  })

  it('with as many warnings as --max-warnings allows', () => {
    expect(statusOf(WARNING, '--max-warnings', '1')).toBe(0)
  })

  it('with an empty layer or place, which --verbose lists', () => {
    const config =
      '{ "extends": "harness", "architecture": { "places": { "job": { "pattern": "src/jobs/**", "role": "app" } } } }'
    const files = { ...CLEAN, [CONFIG]: config }
    expect([check(files), check(files, '--verbose')].join('\n')).toMatchInlineSnapshot(`
      "$ stratalint check
      No findings. Checked 2 files and 1 import, 0 unresolved.
      [exit 0]

      $ stratalint check --verbose
      No findings. Checked 2 files and 1 import, 0 unresolved.
      No files match place job (src/jobs/**).
      No files match layer config.
      No files match layer repo.
      No files match layer runtime.
      No files match layer ui.
      [exit 0]
      "
    `)
  })

  it('with a skipped file, which --verbose explains, also from the cache', () => {
    const cwd = project({ ...CLEAN, 'src/domains/orders/ui/cart.marko': '<p/>' })
    const [first, second] = [1, 2].map(() => transcriptOf(['check', '--verbose'], { cwd }))
    expect(first).toMatchInlineSnapshot(`
      "$ stratalint check --verbose
      0 new findings (1 file skipped). Checked 2 files and 1 import, 0 unresolved.
      Skipped src/domains/orders/ui/cart.marko: .marko files are not supported.
      No files match layer config.
      No files match layer repo.
      No files match layer runtime.
      No files match layer ui.
      [exit 0]
      "
    `)
    expect(second).toBe(first)
  })

  it('with a rule of another plugin, which a notice names', () => {
    const config = '{ "extends": "harness", "rules": { "our-team/tidy-desk": "error" } }'
    expect(check({ ...CLEAN, [CONFIG]: config })).toMatchInlineSnapshot(`
      "$ stratalint check
      No findings. Checked 2 files and 1 import, 0 unresolved.
      our-team/tidy-desk in stratalint.config.json is not a Stratalint rule; check does not run it. ESLint does, with the plugin that defines it.
      [exit 0]
      "
    `)
  })

  it('for an existing path that is not source', () => {
    expect(check({ ...VIOLATION, 'README.md': '# Shop\n' }, 'README.md')).toMatchInlineSnapshot(`
      "$ stratalint check README.md
      No findings. Checked 0 files and 0 imports, 0 unresolved.
      [exit 0]
      "
    `)
  })

  it('for a path without findings in its own files', () => {
    expect(statusOf(VIOLATION, 'src/domains/orders/service')).toBe(0)
  })
})

describe('exits with 1', () => {
  it('for a finding at error level', () => {
    expect(statusOf(VIOLATION)).toBe(1)
  })

  it('for more warnings than --max-warnings, also with --quiet', () => {
    expect(statusOf(WARNING, '--max-warnings', '0')).toBe(1)
    expect(statusOf(WARNING, '--max-warnings', '0', '--quiet')).toBe(1)
  })

  it('for a finding in the given path', () => {
    expect(statusOf(VIOLATION, 'src/domains/orders/types/order.ts')).toBe(1)
  })
})

describe('exits with 2, for a config', () => {
  const checkConfig = (text: string, name = CONFIG): string => {
    const { [CONFIG]: _, ...sources } = CLEAN
    return check({ ...sources, [name]: text })
  }

  it('that is missing', () => {
    expect(check({ 'src/a.ts': '' })).toMatchInlineSnapshot(`
      "$ stratalint check
      No Stratalint config found in this folder or its parents: expected stratalint.config.{ts,mts,js,mjs,cjs,json,yaml,yml} or a "stratalint" key in package.json. Run \`stratalint init\` to create one.
      [exit 2]
      "
    `)
  })

  it('with a misspelled key', () => {
    expect(checkConfig('{ "extnds": "harness" }')).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.json:1 extnds: unknown key. Did you mean "extends"?
      [exit 2]
      "
    `)
  })

  it('with a misspelled option of a rule', () => {
    const rules = '{ "architecture/no-cycle": ["error", { "dynamic": "alow" }] }'
    expect(checkConfig(`{ "extends": "harness",\n  "rules": ${rules} }`)).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.json:2 rules["architecture/no-cycle"][1].dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?
      [exit 2]
      "
    `)
  })

  it('with a misspelled rule', () => {
    expect(checkConfig('{ "extends": "harness", "rules": { "architecture/no-cycles": "warn" } }'))
      .toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.json:1 rules["architecture/no-cycles"]: unknown rule "architecture/no-cycles". Did you mean "architecture/no-cycle"?
      [exit 2]
      "
    `)
  })

  it('next to a second one', () => {
    expect(check({ ...CLEAN, 'stratalint.config.yaml': 'extends: harness' })).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.json: this folder also has stratalint.config.yaml; keep one config and delete the other
      [exit 2]
      "
    `)
  })

  it('that does not parse', () => {
    expect(checkConfig('{ "extends": ')).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.json:1:13: invalid JSON: Unexpected end of JSON input
      [exit 2]
      "
    `)
  })

  it('that throws', () => {
    expect(checkConfig('throw new Error("no luck")\n', 'stratalint.config.mjs')).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.mjs: cannot be loaded: no luck
      [exit 2]
      "
    `)
  })

  it('that ends the process', () => {
    expect(checkConfig('process.exit(0)\n', 'stratalint.config.mjs')).toMatchInlineSnapshot(`
      "$ stratalint check
      stratalint.config.mjs: cannot be loaded: it calls process.exit
      [exit 2]
      "
    `)
  })

  it('that leaves a rejected promise behind', () => {
    const config = 'Promise.reject(new Error("late"))\nexport default { extends: "harness" }\n'
    const lines = checkConfig(config, 'stratalint.config.mjs').trimEnd().split('\n')
    // The check may print its result before the promise is reported.
    expect(lines.slice(-2)).toEqual(['stratalint failed: late', '[exit 2]'])
  })

  it('without places', () => {
    expect(checkConfig('{}')).toMatchInlineSnapshot(`
      "$ stratalint check
      No source file in this folder matches \`files\` of stratalint.config.json (empty, because no places are defined).
      [exit 2]
      "
    `)
  })

  it('that --config names and that does not exist', () => {
    expect(check(CLEAN, '--config', 'other.config.json')).toMatchInlineSnapshot(`
      "$ stratalint check --config other.config.json
      other.config.json: does not exist
      [exit 2]
      "
    `)
  })
})

describe('exits with 2', () => {
  it('without files', () => {
    expect(check({ ...HARNESS, 'lib/a.ts': '' })).toMatchInlineSnapshot(`
      "$ stratalint check
      No source file in this folder matches \`files\` of stratalint.config.json (src/**, !src/**/.*/**).
      [exit 2]
      "
    `)
  })

  it('without files outside a folder with its own policy', () => {
    const files = { ...HARNESS, 'src/stratalint.config.yaml': 'extends: harness', 'src/utils/a.ts': '' }
    expect(check(files)).toMatchInlineSnapshot(`
      "$ stratalint check
      No source file in this folder matches \`files\` of stratalint.config.json (src/**, !src/**/.*/**). Check src from there: it has its own policy.
      [exit 2]
      "
    `)
  })

  it('if no file matches a place', () => {
    const files = { [CONFIG]: '{ "extends": "harness", "files": ["lib/**"] }', 'lib/a.ts': '' }
    expect(check(files)).toMatchInlineSnapshot(`
      "$ stratalint check
      No file matches any place of stratalint.config.json: domain (src/domains/{domain}/{layer}/**), provider (src/providers/{provider}/**), util (src/utils/**), app (src/app/**). Checked 1 file, for example lib/a.ts.
      [exit 2]
      "
    `)
  })

  // The superuser can read everything.
  it.skipIf(process.getuid?.() === 0)('for a folder without read permission', () => {
    const folder = project({ ...CLEAN, 'src/utils/locked/a.ts': '' })
    chmodSync(join(folder, 'src/utils/locked'), 0o000)
    const transcript = transcriptOf(['check'], { cwd: folder })
    chmodSync(join(folder, 'src/utils/locked'), 0o755)
    expect(transcript.split('\n').slice(-3)).toEqual([
      'src/utils/locked cannot be read; nothing in it is checked.',
      '[exit 2]',
      '',
    ])
  })

  it('for a path that does not exist', () => {
    expect(check(CLEAN, 'src/nowhere')).toMatchInlineSnapshot(`
      "$ stratalint check src/nowhere
      src/nowhere does not exist.
      [exit 2]
      "
    `)
  })

  it('for a path outside the project', () => {
    const folder = project({
      [`shop/${CONFIG}`]: '{ "extends": "harness" }',
      'shop/src/utils/a.ts': '',
      'other/b.ts': '',
    })
    expect(transcriptOf(['check', '../other/b.ts'], { cwd: join(folder, 'shop') })).toMatchInlineSnapshot(`
      "$ stratalint check ../other/b.ts
      ../other/b.ts is outside the project.
      [exit 2]
      "
    `)
  })

  it('for an output file that cannot be written', () => {
    expect(check(CLEAN, '--output-file', 'nowhere/out.txt')).toMatchInlineSnapshot(`
      "$ stratalint check --output-file nowhere/out.txt
      Cannot write nowhere/out.txt: its folder does not exist (ENOENT).
      [exit 2]
      "
    `)
  })
})

it('finds the policy of a folder that is a link', () => {
  const folder = project({ [`shop/${CONFIG}`]: '{ "extends": "harness" }', 'shop/src/utils/a.ts': '' })
  symlinkSync(join(folder, 'shop'), join(folder, 'link'))
  expect(runCli(['check', 'src/utils/a.ts'], { cwd: join(folder, 'link') }).status).toBe(0)
})
