import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkJson, project } from '../cli/project.ts'
import { transcriptOf } from '../cli/transcript.ts'
import { runCli } from '../support/run-cli.ts'

const RULES = { default: 'disallow', rules: [{ from: 'app', allow: ['lib'] }] }

/** An ESLint config with two element types, of which one may import the other. */
function boundaries(types: readonly [string, string] = ['app', 'lib'], rules: object = RULES): string {
  return JSON.stringify({
    settings: {
      'boundaries/elements': [
        { type: types[0], pattern: 'src/app' },
        { type: types[1], pattern: 'src/lib' },
      ],
    },
    rules: { 'boundaries/element-types': ['error', rules] },
  })
}

const CODE = { 'src/app/main.ts': "import '../lib/log'\n", 'src/lib/log.ts': "import '../app/main'\n" }

describe('stratalint migrate', () => {
  it('prints the policy, what differs and where', () => {
    const root = project()
    cpSync(fileURLToPath(new URL('../../fixtures/migrate/boundaries-families', import.meta.url)), root, {
      recursive: true,
    })
    expect(transcriptOf(['migrate'], { cwd: root })).toMatchSnapshot()
    expect(existsSync(join(root, 'stratalint.config.ts'))).toBe(false)
  })

  it('writes a policy that a check loads, and never overwrites one', () => {
    const root = project({ '.eslintrc.json': `\uFEFF${boundaries().replaceAll(',', ',\r\n')}`, ...CODE })
    expect(transcriptOf(['migrate', '--yes'], { cwd: root })).toMatchSnapshot()
    expect(readFileSync(join(root, 'stratalint.config.ts'), 'utf8')).toMatchSnapshot()
    expect(checkJson(root).found).toEqual(['src/lib/log.ts:1:8 architecture/layer-direction'])
    expect(transcriptOf(['migrate', '--yes'], { cwd: root })).toMatchSnapshot()
  })

  it('survives hostile names of types, folders and rules', () => {
    const hostile = "a'\n*/ export default {} // ](x) <b>"
    const rules = { default: 'disallow', rules: [{ from: hostile, allow: ['${x}`'] }] }
    const root = project({ '.eslintrc.json': boundaries([hostile, '${x}`'], rules), ...CODE })
    const { status, stdout, stderr } = runCli(['migrate', '--yes'], { cwd: root })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchSnapshot()
    // The name of the second type is a template, which matches nothing.
    expect(checkJson(root).found).toEqual([
      'src/app/main.ts:1:8 architecture/layer-direction',
      'src/lib/log.ts:1:8 architecture/layer-direction',
    ])
  })
})

it('counts imports apart of files that fallow does not reach', () => {
  const answers = {
    'dead-code': { boundary_violations: [{ from_path: 'src/lib/log.ts', to_path: 'src/app/main.ts' }] },
    list: {
      files: ['src/app/main.ts', 'src/lib/log.ts', 'src/lib/old.ts'],
      entry_points: [{ path: 'src/app/main.ts', source: 'package.json main' }],
    },
  }
  const zones = ['app', 'lib'].map((name) => ({ name, patterns: [`src/${name}/**`] }))
  const migrateWith = (code: Record<string, string>): unknown => {
    const cwd = project({
      '.fallowrc.json': JSON.stringify({ boundaries: { zones, rules: [{ from: 'lib', allow: [] }] } }),
      'node_modules/fallow/package.json': '{}',
      'node_modules/fallow/bin/fallow': `process.stdout.write(JSON.stringify(${JSON.stringify(answers)}[process.argv[2]]))`,
      'src/lib/old.ts': "import '../app/main'\n",
      ...code,
    })
    const { status, stderr } = runCli(['migrate'], { cwd })
    return { status, lines: stderr.split('\n').slice(3, -3) }
  }
  expect(migrateWith(CODE)).toEqual({
    status: 0,
    lines: [
      'Both sides agree on all 2 imports.',
      'The tool itself ran. Forbidden by both: 1. Only by the old config: 0. Only by the policy: 0.',
      'The old tool judges only files that an entry point reaches, so 1 import of other files was left out; the policy forbids 1 of them.',
    ],
  })
  expect(migrateWith({ ...CODE, 'src/app/main.ts': "import '../lib/log'\nimport '../lib/old'\n" })).toEqual({
    status: 1,
    lines: [
      'The sides agree on 75 % of 4 imports.',
      'The tool itself ran. Forbidden by both: 1. Only by the old config: 0. Only by the policy: 1.',
      '  src/lib/old.ts:1 → src/app/main.ts: only the policy forbids it (architecture/layer-direction)',
    ],
  })
})

it('translates the config of a folder that has no source files yet', () => {
  const { status, stderr } = runCli(['migrate'], { cwd: project({ '.eslintrc.json': boundaries() }) })
  expect({ status, stderr }).toMatchInlineSnapshot(`
    {
      "status": 0,
      "stderr": "
    Translated .eslintrc.json (eslint-plugin-boundaries): 2 places, 2 layers.

    The project has no imports that both sides judge.
    The tool itself did not run here, so its rules were applied as the config states them. Forbidden by both: 0. Only by the old config: 0. Only by the policy: 0.

    stratalint migrate --yes writes stratalint.config.mjs.
    ",
    }
  `)
})

it('prints nothing but the policy on stdout, whatever the config prints', () => {
  const config = `console.log('noise'); export default [${boundaries()}]`
  const { stdout, stderr } = runCli(['migrate'], { cwd: project({ 'eslint.config.js': config, ...CODE }) })
  expect(stdout.split('\n', 1)).toEqual(["import { defineConfig } from 'stratalint'"])
  expect(stderr.split('\n', 1)).toEqual(['noise'])
})

it('refuses a file that is no config of the tool that --from names', () => {
  const cwd = project({ 'other.ts': 'export const config = { port: 1 }\n', ...CODE })
  expect(runCli(['migrate', 'other.ts', '--from', 'sheriff'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'other.ts has no rules of sheriff about who may import whom.\n',
  })
})

it('says how many files do not parse', () => {
  const files = { '.eslintrc.json': boundaries(), ...CODE, 'src/lib/broken.ts': 'const =\n' }
  const { stderr } = runCli(['migrate'], { cwd: project(files) })
  expect(stderr.split('\n').filter((line) => line.includes('parse'))).toEqual([
    '1 file does not parse, so its imports were left out.',
  ])
})

it('reads a config of steiger whose plugin is not installed', () => {
  const config = [
    "import { defineConfig } from 'steiger'",
    "import fsd from '@feature-sliced/steiger-plugin'",
    'export default defineConfig([...fsd.configs.recommended])',
  ].join('\n')
  const files = { 'steiger.config.js': config, 'src/features/a/index.ts': '' }
  const { status, stdout } = runCli(['migrate'], { cwd: project(files) })
  expect({ status, extends: /extends: .*/.exec(stdout)?.[0] }).toEqual({
    status: 0,
    extends: "extends: 'feature-sliced',",
  })
})

it('reads a config of dependency-cruiser that extends itself', () => {
  const forbidden = [{ name: 'one-way', severity: 'error', from: { path: '^src/lib' }, to: { path: '^src/app' } }]
  const config = JSON.stringify({ extends: './.dependency-cruiser.json', forbidden })
  const { status } = runCli(['migrate', '--yes'], { cwd: project({ '.dependency-cruiser.json': config, ...CODE }) })
  expect(status).toBe(0)
})

describe('stratalint migrate without a config that it can translate', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['none', CODE, []],
    ['none of the named tool', { '.eslintrc.json': boundaries(), ...CODE }, ['--from', 'sheriff']],
    [
      'several',
      { '.eslintrc.json': boundaries(), '.dependency-cruiser.json': '{ "forbidden": [] }', 'fallow.toml': '', ...CODE },
      [],
    ],
    ['a file that does not exist', CODE, ['eslint.config.js']],
    ['a file outside', CODE, ['../eslint.config.js']],
    ['the folder above', CODE, ['..']],
    ['a folder', CODE, ['src']],
    ['this folder', CODE, ['.']],
    ['a broken file', { '.dependency-cruiser.json': '{\n  "forbidden": [\n', ...CODE }, []],
    ['code that throws', { 'sheriff.config.ts': "throw new Error('no\\nconfig')", ...CODE }, []],
    ['code that ends the process', { 'sheriff.config.ts': 'process.exit(0)', ...CODE }, []],
    ['code that does not parse', { 'sheriff.config.ts': 'export const config = {', ...CODE }, []],
    ['no rules', { '.dependency-cruiser.json': '{ "forbidden": [] }', ...CODE }, []],
    ['no object', { '.dependency-cruiser.json': '"text"', ...CODE }, []],
    ['settings without a rule', { '.eslintrc.json': boundaries().replace('"error"', '"off"'), ...CODE }, []],
    ['rules of another shape', { '.eslintrc.json': boundaries(undefined, { rules: 3 }), ...CODE }, []],
    ['zones of another shape', { '.fallowrc.json': '{ "boundaries": { "zones": {} } }', ...CODE }, []],
    [
      'an expression that is none',
      { '.dependency-cruiser.json': '{ "forbidden": [{ "from": { "path": "(" }, "to": {} }] }', ...CODE },
      [],
    ],
    ['a policy already', { 'stratalint.config.json': '{}', '.eslintrc.json': boundaries(), ...CODE }, []],
  ])('%s', (_title, files, args) => {
    const root = project(files)
    expect(transcriptOf(['migrate', ...args], { cwd: root })).toMatchSnapshot()
    expect(readdirSync(root).filter((name) => name === 'stratalint.config.ts')).toEqual([])
  })
})
