import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { initAndCheck } from './init-project.ts'
import { project } from './project.ts'

/** Runs `init` with flags in a folder; also the names of the files that are there afterwards. */
function init(folder: string, ...flags: string[]): CliRun & { files: string[] } {
  const run = runCli(['init', ...flags], { cwd: folder })
  return { ...run, files: readdirSync(folder).sort() }
}

const HARNESS_CONFIG = `import { defineConfig } from 'stratalint'

// A new project with the harness architecture.
export default defineConfig({
  // Domains are src/domains/{domain}/{layer}, with the layers types, config, repo, service, runtime and ui. With the recommended rules.
  extends: ['harness', 'recommended'],
})
`

describe('init', () => {
  it('prints the policy and writes nothing without --yes', () => {
    expect(init(project({ 'src/utils/a.ts': '' }))).toMatchInlineSnapshot(`
      {
        "files": [
          "src",
        ],
        "status": 0,
        "stderr": "No layers, by today's folders and imports.

      Today
        1 file and 0 imports: 0 forbidden, 0 import cycles, 0 unresolved.
        A check with this policy reports no findings.
        This policy has one place, so it forbids no import between files of the project. Import cycles and unresolved imports are findings.

      Nothing is written yet: \`stratalint init --yes\` writes stratalint.config.ts.
      ",
        "stdout": "import { defineConfig } from 'stratalint'

      // No layers, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Everything may import these; they import only other shared code.
            shared: { pattern: 'src/utils/**', role: 'shared' },
          },
        },
      })
      ",
      }
    `)
  })

  it('proposes harness for an empty folder, and a first file to create', () => {
    const folder = project({})
    expect(init(folder, '--yes')).toMatchInlineSnapshot(`
      {
        "files": [
          "stratalint.config.ts",
        ],
        "status": 0,
        "stderr": "",
        "stdout": "There are no source files here yet. Create the first one in a place of the policy, such as src/domains/orders/types/order.ts.

      Wrote stratalint.config.ts

      Next
        npm install --save-dev stratalint
        npx stratalint check
      ",
      }
    `)
    expect(readFileSync(join(folder, 'stratalint.config.ts'), 'utf8')).toBe(HARNESS_CONFIG)
  })

  it('reports how many imports break the policy, and which folders it does not check', () => {
    expect(
      init(
        project({
          'src/alpha/one.ts': "import '../beta/two'\nimport '../beta/four'\nexport {}\n",
          'src/alpha/three.ts': "import '../beta/four'\nexport {}\n",
          'src/beta/two.ts': "import '../alpha/three'\nexport {}\n",
          'src/beta/four.ts': 'export {}\n',
          'examples/five.ts': 'export {}\n',
        }),
        '--yes',
      ),
    ).toMatchInlineSnapshot(`
      {
        "files": [
          "examples",
          "src",
          "stratalint.baseline.json",
          "stratalint.config.ts",
        ],
        "status": 0,
        "stderr": "",
        "stdout": "2 layers, by today's folders and imports.

      Order of the layers
        alpha imports beta 3 times; 1 of 4 goes the other way and is a finding.

      Today
        4 files and 4 imports: 1 forbidden, 0 import cycles, 0 unresolved.
        A check with this policy reports 1 finding:
              1  architecture/layer-direction

      Imports that it forbids
        Against the order of the layers: 1 import
          src/beta/two.ts:1 imports src/alpha/three.ts (beta → alpha: 1 of 4)
      Not checked: examples.

      Wrote stratalint.config.ts
      Wrote stratalint.baseline.json: 1 finding

      Next
        npm install --save-dev stratalint
        npx stratalint check
      ",
      }
    `)
  })

  it('reads a package.json with a byte order mark and CRLF', () => {
    expect(
      init(project({ 'package.json': '\uFEFF{\r\n  "name": "shop"\r\n}\r\n', 'src/utils/a.ts': '' }), '--yes').status,
    ).toBe(0)
  })

  it('uses the folder that a link leads to', () => {
    const folder = project({ 'shop/src/utils/a.ts': '' })
    symlinkSync(join(folder, 'shop'), join(folder, 'link'))
    const linked = init(join(folder, 'link'), '--yes')
    const direct = init(project({ 'src/utils/a.ts': '' }), '--yes')
    expect(linked).toEqual(direct)
    expect(readdirSync(join(folder, 'shop')).sort()).toEqual(['src', 'stratalint.config.ts'])
  })

  it('leaves files that do not parse to the check', () => {
    expect(initAndCheck({ 'src/utils/a.ts': 'const = 1\n', 'src/parser/b.ts': 'export {}\n' }).findings).toEqual([
      'stratalint/parse src/utils/a.ts',
    ])
  })

  it('does not take a path', () => {
    expect(init(project({ 'src/utils/a.ts': '' }), 'src')).toMatchInlineSnapshot(`
      {
        "files": [
          "src",
        ],
        "status": 2,
        "stderr": "init takes no path, got src. Run it in the folder that the policy is for.
      ",
        "stdout": "",
      }
    `)
  })
})

it('init names what a check of the policy reports besides what the baseline contains', () => {
  const folder = project({
    'src/a/one.ts': "import '../b/one'\n",
    'src/b/one.ts': '',
    'src/b/broken.ts': 'const =\n',
    'src/inner/stratalint.config.json': '{ "extends": "harness" }',
    'src/inner/src/utils/one.ts': '',
  })
  const { stdout, status } = init(folder, '--yes')
  const lines = stdout.split('\n').filter((line) => /inner|baseline|broken/.test(line))
  expect({ lines, status }).toMatchInlineSnapshot(`
    {
      "lines": [
        "src/inner has its own policy and is not checked here; check it from there.",
        "A baseline contains no syntax errors, so a check fails until these are fixed:",
        "  src/b/broken.ts does not parse: Unexpected token",
      ],
      "status": 0,
    }
  `)
})

describe('init refuses a second config', () => {
  it.each([
    ['stratalint.config.json', '{ "extends": "harness" }', 'stratalint.config.json'],
    ['stratalint.config.yaml', 'extends: harness\n', 'stratalint.config.yaml'],
    ['stratalint.config.ts', 'broken(', 'stratalint.config.ts'],
    ['package.json', '{ "stratalint": { "extends": "harness" } }', 'package.json#stratalint'],
  ])('next to %s', (name, text, shown) => {
    const folder = project({ [name]: text, 'src/utils/a.ts': '' })
    expect(init(folder, '--yes')).toEqual({
      status: 2,
      stdout: '',
      stderr: `This folder already has a config: ${shown}. Edit it, or run \`stratalint check\`; init never overwrites a config.\n`,
      files: [name, 'src'].sort(),
    })
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  })

  it('below a folder with one', () => {
    const folder = project({ 'stratalint.config.json': '{ "extends": "harness" }', 'src/utils/a.ts': '' })
    expect(init(join(folder, 'src'), '--yes')).toMatchInlineSnapshot(`
      {
        "files": [
          "utils",
        ],
        "status": 2,
        "stderr": "This folder is already covered by ../stratalint.config.json. A config here would remove its files from that policy; edit ../stratalint.config.json instead.
      ",
        "stdout": "",
      }
    `)
  })

  it('but not next to a package.json without the key', () => {
    expect(init(project({ 'package.json': '{ "devDependencies": { "stratalint": "1" } }' }), '--yes').files).toEqual([
      'package.json',
      'stratalint.config.ts',
    ])
  })
})

describe('init writes nothing and exits 2', () => {
  it.each([['{ "name": '], ['[]'], ['"shop"']])('for a package.json with %s', (text) => {
    expect(init(project({ 'package.json': text, 'src/utils/a.ts': '' }), '--yes')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'package.json is not a JSON object, so init cannot read its workspaces and dependencies. Fix it and run init again.\n',
      files: ['package.json', 'src'],
    })
  })

  it('where a folder has the name of the config', () => {
    const folder = project({ 'src/utils/a.ts': '' })
    mkdirSync(join(folder, 'stratalint.config.ts'))
    expect(init(folder, '--yes')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Cannot write stratalint.config.ts: EEXIST.\n',
      files: ['src', 'stratalint.config.ts'],
    })
  })
})
