import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleGroups, workspaceFolders } from '../../tools/workspaces.ts'
import { CLI_NODE } from '../support/run-cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Manifest {
  name: string
  version: string
  private?: boolean
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional: true }>
}

/** The folders that the published packages are packed from. */
const PUBLISHED: Record<string, string> = {
  stratalint: 'packages/cli',
  ...Object.fromEntries(
    ruleGroups(root).map((group) => [`@stratalint/eslint-plugin-${group}`, `rules/${group}/dist/package`]),
  ),
}

const manifestIn = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest

let folder: string
const tarballOf = (name: string): string =>
  join(folder, `${name.replace('@', '').replace('/', '-')}-${manifestIn(PUBLISHED[name]!).version}.tgz`)

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-pack-')))
  for (const path of Object.values(PUBLISHED))
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: join(root, path), stdio: 'ignore' })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('publishes every package that is not private', () => {
  const open = workspaceFolders(root)
    .map(manifestIn)
    .filter((manifest) => manifest.private !== true)
  expect(open.map(({ name }) => name).toSorted()).toEqual(Object.keys(PUBLISHED).toSorted())
})

describe.each(Object.entries(PUBLISHED))('the package %s', (name, path) => {
  it('passes publint and attw', { timeout: 120_000 }, () => {
    const publint = spawnSync(
      process.execPath,
      [join(root, 'node_modules/publint/src/cli.js'), '--strict', join(root, path)],
      { encoding: 'utf8' },
    )
    expect(publint.stdout + publint.stderr).toContain('All good!')
    const attw = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        tarballOf(name),
        '--profile',
        'esm-only',
        '--no-emoji',
        '--format',
        'ascii',
      ],
      { encoding: 'utf8' },
    )
    expect(attw.status, attw.stdout + attw.stderr).toBe(0)
  })

  it('describes itself and depends on no other package of this repository', () => {
    const manifest = manifestIn(path)
    const required = ['description', 'keywords', 'homepage', 'repository', 'license', 'engines']
    expect(required.filter((key) => !(key in manifest))).toEqual([])
    expect(
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((dependency) =>
        dependency.includes('stratalint'),
      ),
    ).toEqual([])
    expect(Object.keys(manifest.peerDependenciesMeta!)).toEqual(Object.keys(manifest.peerDependencies!))
  })

  it('contains its readme and license, and neither maps nor sources', () => {
    const files = execFileSync('tar', ['-tzf', tarballOf(name)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((file) => file.replace('package/', ''))
    expect(['README.md', 'LICENSE', 'package.json'].filter((file) => !files.includes(file))).toEqual([])
    expect(files.filter((file) => /\.map$|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(file))).toEqual([])
  })
})

describe('an empty project that installs stratalint', () => {
  let project: string
  const run = (script: string, ...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(CLI_NODE, [join(project, 'node_modules', script), ...args], { cwd: project, encoding: 'utf8' })
  const stratalint = (...args: string[]): SpawnSyncReturns<string> => run('stratalint/bin/stratalint.js', ...args)

  function install(...packages: string[]): void {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', ...packages],
      { cwd: project, encoding: 'utf8' },
    )
    // Warnings about peers and engines go to stderr.
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' })
  }

  beforeAll(() => {
    project = join(folder, 'project')
    const files = {
      'package.json': '{ "name": "shop", "private": true, "type": "module" }',
      'stratalint.config.ts':
        "import { defineConfig } from 'stratalint'\n\nexport default defineConfig({ extends: 'harness' })\n",
      'eslint.config.js': "import stratalint from 'stratalint/eslint'\n\nexport default [...(await stratalint())]\n",
      'oxlint.config.mjs': "import stratalint from 'stratalint/oxlint'\n\nexport default await stratalint()\n",
      'src/domains/orders/types/order.ts':
        "import type { Price } from '../service/price'\n\nexport type Total = Price\n",
      'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n',
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, path)), { recursive: true })
      writeFileSync(join(project, path), text)
    }
    install(tarballOf('stratalint'))
  }, 300_000)

  it('installs at most 25 packages and 30 MB', () => {
    const packages = execFileSync('npm', ['ls', '--all', '--parseable'], { cwd: project, encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(1)
    expect(new Set(packages).size).toBeLessThanOrEqual(25)
    const bytes = readdirSync(join(project, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
    expect(bytes).toBeLessThanOrEqual(30_000_000)
  })

  it('reports the violation', () => {
    const { status, stdout } = stratalint('check')
    expect(status).toBe(1)
    expect(stdout).toContain('architecture/layer-direction')
  })

  it('prints the page of a rule', () => {
    expect(stratalint('explain', 'no-cycle').stdout).toMatch(/^# architecture\/no-cycle\n/)
  })

  it.each([
    ['eslint', 'The ESLint engine needs eslint 9 or 10: npm i -D eslint\n'],
    ['oxlint', 'The oxlint engine needs oxlint 1.94 or newer: npm i -D oxlint\n'],
  ])('names the missing peer of the engine %s', (engine, message) => {
    const { status, stdout, stderr } = stratalint('check', '--engine', engine)
    expect({ status, stdout, stderr: stderr.replace(/^Layer .*\n/gm, '') }).toEqual({
      status: 2,
      stdout: '',
      stderr: message,
    })
  })

  describe('with ESLint, oxlint and TypeScript, but no parser for ESLint', () => {
    beforeAll(() => {
      const { devDependencies } = manifestIn('.')
      install(...['eslint', 'oxlint', 'typescript'].map((name) => `${name}@${devDependencies![name]!}`))
    }, 300_000)

    it.each(['eslint', 'oxlint'])('reports the violation with the engine %s', (engine) => {
      const { findings } = JSON.parse(stratalint('check', '--engine', engine, '--format', 'json').stdout) as {
        findings: { rule: string }[]
      }
      expect(findings.map(({ rule }) => rule)).toEqual(['architecture/layer-direction'])
    })

    it('reports it in ESLint', () => {
      const { status, stdout } = run('eslint/bin/eslint.js', '.', '--format', 'json')
      expect(status).toBe(1)
      const results = JSON.parse(stdout) as { messages: { ruleId: string; line: number; column: number }[] }[]
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, column }) => ({ ruleId, line, column })),
      )
      expect(found).toEqual([{ ruleId: 'architecture/layer-direction', line: 1, column: 28 }])
    })

    it('reports it in oxlint', () => {
      const { stdout } = run('oxlint/bin/oxlint', '--config', 'oxlint.config.mjs', '--format', 'json')
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] }
      expect(diagnostics.map(({ code }) => code)).toEqual(['architecture(layer-direction)'])
    })

    it('type-checks a policy written with defineConfig', () => {
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          join(project, 'node_modules/typescript/lib/tsc.js'),
          '--noEmit',
          '--module',
          'nodenext',
          '--target',
          'es2022',
          '--strict',
          'stratalint.config.ts',
        ],
        { cwd: project, encoding: 'utf8' },
      )
      expect(stdout).toBe('')
      expect(status).toBe(0)
    })
  })
})
