import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ICruiseResult } from 'dependency-cruiser'
import { afterEach, describe, expect, it } from 'vitest'
import type { Expected } from '../fixtures/expected/table.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const shop = join(repository, 'fixtures/shop/violations')
const folders: string[] = []

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** The violating shop with a dependency-cruiser config. */
function makeShop(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-depcruise-')))
  folders.push(root)
  cpSync(shop, root, { recursive: true, filter: (path) => !/node_modules|\.stratalint/.test(path) })
  mkdirSync(join(root, 'node_modules/@stratalint'), { recursive: true })
  symlinkSync(
    join(repository, 'presets/dependency-cruiser'),
    join(root, 'node_modules/@stratalint/dependency-cruiser'),
    'dir',
  )
  writeFileSync(
    join(root, '.dependency-cruiser.mjs'),
    "import stratalint from '@stratalint/dependency-cruiser'\nexport default await stratalint()\n",
  )
  return root
}

function depcruise(
  version: string,
  cwd: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const folder = join(repository, 'node_modules', version)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { depcruise: string } }
  return spawnSync(process.execPath, [join(folder, bin.depcruise), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  })
}

const EDGE_RULES = [
  'resolved-import',
  'external-placement',
  'layer-direction',
  'provider-entry',
  'domain-boundary',
  'public-entry',
  'placed-file',
]

/** The imports that dependency-cruiser does not see; test/parity/cannot-see.json has the reasons. */
const UNSEEN = /new URL\(|import\.meta\.(?:resolve|glob)|createRequire|\brequire(?:Here|From)\w*\(|<reference types/

/** Silenced by a disable comment, which dependency-cruiser does not read. */
const SILENCED = ['bulk-total', 'quick-total'].map(
  (name) => `src/domains/orders/repo/${name}.ts | architecture/layer-direction | src/domains/orders/service/pricing.ts`,
)

function expectedFindings(): string[] {
  const expected = JSON.parse(readFileSync(join(shop, 'expected.json'), 'utf8')) as Expected[]
  const seen = expected.filter(
    ({ file, line, rule, target, specifier }) =>
      // The finding of an unplaced file has no import.
      (target ?? specifier) !== null &&
      EDGE_RULES.includes(rule.slice('architecture/'.length)) &&
      !UNSEEN.test(readFileSync(join(shop, file), 'utf8').split('\n')[line - 1]!),
  )
  return [...new Set(seen.map(({ file, rule, specifier, target }) => `${file} | ${rule} | ${target ?? specifier}`))]
}

function findingsOf(stdout: string): string[] {
  const { modules } = JSON.parse(stdout) as ICruiseResult
  return [
    ...new Set(
      modules.flatMap(({ source, dependencies }) =>
        dependencies.flatMap(({ resolved, rules = [] }) =>
          rules
            .map(({ name }) => name.split(':')[0]!)
            .filter((rule) => rule !== 'architecture/no-cycle')
            .map(
              (rule) =>
                `${source} | ${rule} | ${rule === 'architecture/external-placement' ? packageName(resolved) : resolved}`,
            ),
        ),
      ),
    ),
  ].sort()
}

/** The severity, rule and reason of each violation in the report `err-long`, once each. */
function reasonsIn(report: string): string[] {
  const blocks = report.matchAll(/^ {2}(warn|error) ([^ ]+): .*\n((?: {4}.+\n)+)/gm)
  const reasons = [...blocks].map(([, severity, rule, lines]) => {
    const reason = lines!.split('\n').filter((line) => !/^ {6}/.test(line) || !line.includes('src/'))
    return `${severity} ${rule}: ${reason.map((line) => line.trim()).join(' ')}`
  })
  return [...new Set(reasons)].sort()
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

describe.each([['dependency-cruiser'], ['dependency-cruiser-17']])('%s on its command line', (version) => {
  it('reports the same findings in the violating shop as Stratalint', { timeout: 120_000 }, () => {
    const { stdout, stderr } = depcruise(version, makeShop(), ['src', '--output-type', 'json'])
    expect(stderr).toBe('')
    expect(findingsOf(stdout)).toEqual([...expectedFindings(), ...SILENCED].sort())
  })

  it('fails and prints the reason of each violation', { timeout: 120_000 }, () => {
    const { status, stdout } = depcruise(version, makeShop(), ['src', '--output-type', 'err-long'])
    // The exit code is the number of errors.
    expect(status).toBe([...stdout.matchAll(/^ {2}error /gm)].length)
    expect(reasonsIn(stdout)).toMatchSnapshot()
  })
})

it('refuses to run in a subfolder when it would read the aliases of another tsconfig', () => {
  const root = makeShop()
  writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }')
  const { status, stderr } = depcruise('dependency-cruiser', join(root, 'src'), [
    'app',
    '--config',
    '../.dependency-cruiser.mjs',
  ])
  expect(status).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "
      ERROR: dependency-cruiser reads the paths of tsconfig.json from the folder that it runs in; run it in ...
    "
  `)
})
