import { inlineMessage, isComponentFile, posixRelative } from '@stratalint/core'
import { findParser, flatConfig } from '@stratalint/eslint-config'
import { oxlintConfig } from '@stratalint/oxlint-config'
import { loadPolicy } from '@stratalint/policy'
import { isFileRule, runRules, type DeclaredRule } from '@stratalint/rule'
import type { RuleCases, Tree } from '@stratalint/rule/vitest'
import { ESLint, type Linter } from 'eslint'
import { ESLint as ESLint9 } from 'eslint-9'
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, afterAll, describe, expect, it, vi } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

interface Case {
  rule: DeclaredRule
  name: string
  folder: string
  files: Tree
}

const { cases } = vi.hoisted(() => ({ cases: [] as Case[] }))

// The tests of rules declare their cases here in place of running them.
vi.mock('@stratalint/rule/vitest', async (original) => ({
  ...(await original<object>()),
  testRule(rule: DeclaredRule, { valid, invalid }: RuleCases) {
    if (!isFileRule(rule)) return
    for (const { name, files } of [...valid, ...invalid]) {
      cases.push({ rule, name, folder: `case-${cases.length}`, files: turnOn(rule.id, files) })
    }
  },
}))

/** The files with a policy in which the rule is on. */
function turnOn(id: string, files: Tree): Tree {
  const written = files['stratalint.config.json'] ?? '{ "extends": "harness" }'
  const config = JSON.parse(written) as { rules?: Record<string, unknown> }
  return {
    ...files,
    'stratalint.config.json': JSON.stringify({ ...config, rules: { [id]: 'error', ...config.rules } }),
  }
}

// The parity tests compare the architecture rules, over many more projects.
const repository = fileURLToPath(new URL('../..', import.meta.url))
const tests = globSync('rules/*/*/*.test.ts', { cwd: repository }).filter((path) => !path.includes('architecture'))
for (const path of tests) await import(join(repository, path))

/** `file:line:column text` without the fixes, which depend on a graph that linters do not have. */
type Row = string

function rowOf(file: string, { line, column, message }: { line: number; column: number; message: string }): Row {
  return `${file}:${line}:${column} ${message.replace(/ Fix: .*$/s, '')}`
}

const root = temporaryProject({}, afterAll)
const isSource = (file: string): boolean => /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(file)

async function expectedRows({ folder, rule }: Case): Promise<Row[]> {
  const findings = await runRules(await loadPolicy({ cwd: join(root, folder) }), [rule])
  return findings.map((finding) => rowOf(finding.file, { ...finding, message: inlineMessage(finding) })).toSorted()
}

/** The rows of cases of one rule, by folder. */
async function eslintRows(Linter: typeof ESLint, id: string, own: readonly Case[]): Promise<Map<string, Row[]>> {
  const configs: Linter.Config[] = []
  for (const { folder } of own) {
    const loaded = await loadPolicy({ cwd: join(root, folder) })
    configs.push(...(flatConfig(loaded, root, await findParser(root)) as Linter.Config[]))
  }
  const linter = new Linter({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [...configs, { linterOptions: { reportUnusedDisableDirectives: 'off' } }],
    ruleFilter: ({ ruleId }: { ruleId: string }) => ruleId === id,
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
  })
  const results = await linter.lintFiles(
    own.flatMap(({ folder, files }) => Object.keys(files).map((file) => `${folder}/${file}`)).filter(isSource),
  )
  const found = results.flatMap(({ filePath, messages }) => {
    const { folder, file } = splitPath(posixRelative(root, filePath))
    return messages.filter(({ ruleId }) => ruleId === id).map((message) => ({ folder, row: rowOf(file, message) }))
  })
  return byFolder(own, found)
}

/** The folder of the case, and the path in it. */
function splitPath(path: string): { folder: string; file: string } {
  const [, folder = '', file = ''] = /^(case-\d+)\/(.*)$/.exec(path) ?? []
  return { folder, file }
}

function byFolder(own: readonly Case[], found: readonly { folder: string; row: Row }[]): Map<string, Row[]> {
  const rowsIn = (folder: string): Row[] => found.filter((one) => one.folder === folder).map(({ row }) => row)
  return new Map(own.map(({ folder }) => [folder, rowsIn(folder).toSorted()]))
}

/** The rules' plugin with the policy of the folder that contains the file, so that one process checks all cases. */
const PLUGIN_OF_CASES = `
  import { readFileSync } from 'node:fs'
  import { join } from 'node:path'
  const settingsOf = JSON.parse(readFileSync(join(import.meta.dirname, 'settings.json'), 'utf8'))
  const wrap = (rule) => ({
    ...rule,
    create(context) {
      const folder = /case-\\d+/.exec(context.physicalFilename)[0]
      const settings = { stratalint: settingsOf[folder] }
      return rule.create(new Proxy(context, {
        get: (target, key) => key === 'settings' ? settings : Reflect.get(target, key, target),
      }))
    },
  })
  export const wrapped = ({ meta, rules }) => ({
    meta, rules: Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, wrap(rule)])),
  })
`

/** The rows of every case, by folder. */
async function oxlintRows(): Promise<Map<string, Row[]>> {
  const settings: Record<string, unknown> = {}
  let config: Awaited<ReturnType<typeof oxlintConfig>> | null = null
  for (const { folder } of cases) {
    config = oxlintConfig(await loadPolicy({ cwd: join(root, folder) }))
    settings[folder] = config.settings.stratalint
  }
  writeTree(root, { 'plugins/cases.mjs': PLUGIN_OF_CASES, 'plugins/settings.json': JSON.stringify(settings) })
  const jsPlugins = config!.jsPlugins.map((plugin, index) => {
    const name = `plugin-${index}.mjs`
    const text = `import plugin from ${JSON.stringify(plugin)}\nimport { wrapped } from './cases.mjs'\nexport default wrapped(plugin)\n`
    writeTree(root, { [`plugins/${name}`]: text })
    return `./plugins/${name}`
  })
  writeTree(root, {
    '.oxlintrc.json': JSON.stringify({
      ...config,
      jsPlugins,
      rules: Object.fromEntries([...new Set(cases.map(({ rule }) => rule.id))].map((id) => [id, 'error'])),
    }),
  })
  const binary = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint')
  const { stdout } = spawnSync(
    process.execPath,
    [binary, '--format', 'json', '--disable-nested-config', ...cases.map(({ folder }) => folder)],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
  )
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  const found = diagnostics.map(({ filename, code, message, labels }) => {
    const { folder, file } = splitPath(filename)
    const { line, column } = labels[0]!.span
    return { folder, code, row: rowOf(file, { line, column, message }) }
  })
  // Each rule runs in every case.
  const ofRule = new Map(cases.map(({ folder, rule }) => [folder, rule.id.replace(/^(.*)\/(.*)$/, '$1($2)')]))
  return byFolder(
    cases,
    found.filter(({ folder, code }) => ofRule.get(folder) === code),
  )
}

interface Diagnostic {
  code: string
  message: string
  filename: string
  labels: { span: { line: number; column: number } }[]
}

let rowsOfOxlint: Map<string, Row[]>

beforeAll(async () => {
  for (const { folder, files } of cases)
    writeTree(root, Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text])))
  rowsOfOxlint = await oxlintRows()
  // There are more than two thousand cases.
}, 300_000)

describe.each([...new Set(cases.map(({ rule }) => rule.id))].toSorted())('%s', (id) => {
  const own = cases.filter(({ rule }) => rule.id === id)
  let expected: Record<string, Row[]>

  beforeAll(async () => {
    expected = {}
    for (const one of own) expected[nameOf(one)] = await expectedRows(one)
  }, 300_000)

  const named = (rows: Map<string, Row[]>): Record<string, Row[]> =>
    Object.fromEntries(own.map((one) => [nameOf(one), rows.get(one.folder)!]))

  it('gives the same findings in ESLint 10', async () => {
    expect(named(await eslintRows(ESLint, id, own))).toEqual(expected)
  })

  it('gives the same findings in ESLint 9', async () => {
    expect(named(await eslintRows(ESLint9 as never, id, own))).toEqual(expected)
  })

  it('gives the same findings in oxlint', () => {
    // oxlint passes a component without a script to no plugin.
    const unseen = own.flatMap(({ folder, files }) =>
      Object.keys(files)
        .filter((file) => isComponentFile(file) && !files[file]!.includes('<script'))
        .map((file) => ({ folder, file })),
    )
    const isSeen = (name: string, row: Row): boolean =>
      !unseen.some(({ folder, file }) => name.startsWith(`${folder}:`) && row.startsWith(`${file}:`))
    const seen = Object.entries(expected).map(([name, rows]) => [name, rows.filter((row) => isSeen(name, row))])
    expect(named(rowsOfOxlint)).toEqual(Object.fromEntries(seen))
  })
})

function nameOf({ name, folder }: Case): string {
  return `${folder}: ${name}`
}
