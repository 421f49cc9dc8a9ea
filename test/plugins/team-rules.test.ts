import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CLI_NODE, runCli, type CliRun } from '../support/run-cli.ts'
import { writeTree } from '../support/tree.ts'
import { CONFIG, PLUGIN, writeProject } from './project.ts'

let root: string
afterEach(() => rmSync(root, { recursive: true }))

interface Document {
  findings: { rule: string; severity: string; file: string; line: number; column: number; endColumn: number }[]
}

const check = (...args: string[]): CliRun => runCli(['check', ...args], { cwd: root })
const findingsOf = (...args: string[]): Document['findings'] =>
  (JSON.parse(check('--format', 'json', ...args).stdout) as Document).findings
const rowsOf = (...args: string[]): string[] =>
  findingsOf(...args).map(
    ({ rule, severity, file, line, column, endColumn }) => `${file}:${line}:${column}-${endColumn} ${severity} ${rule}`,
  )

/** Runs a program of the project's `node_modules`. */
function runProgram(manifest: string, bin: string, ...args: string[]): CliRun {
  const path = join(createRequire(join(root, 'package.json')).resolve(manifest), '..', bin)
  const { status, stdout, stderr } = spawnSync(CLI_NODE, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CI: '', VITEST: '', VITEST_WORKER_ID: '', VITEST_POOL_ID: '' },
  })
  return { status, stdout, stderr }
}

const ROWS = [
  'src/domains/orders/service/pay.ts:1:1-1 error acme/no-hub',
  'src/domains/orders/service/pay.ts:3:17-20 error acme/max-params',
  'src/domains/orders/service/pay.ts:4:3-23 warn acme/no-todo',
  'src/domains/orders/ui/Page.vue:3:17-21 warn acme/max-params',
  'src/domains/orders/ui/Page.vue:4:3-24 error acme/no-console',
  'src/utils/log.ts:2:17-20 warn acme/max-params',
  'src/utils/log.ts:3:3-23 error acme/no-console',
]

describe('the rules of a plugin', () => {
  it('report the same in every engine', () => {
    root = writeProject()
    expect(rowsOf('--no-cache')).toEqual(ROWS)
    const whole = findingsOf('--no-cache')
    expect(findingsOf('--no-cache', '--engine', 'oxlint')).toEqual(whole)
    expect(findingsOf('--no-cache', '--engine', 'eslint')).toEqual(whole)
  })

  it('are selected by --rule', () => {
    root = writeProject()
    expect(rowsOf('--rule', 'acme/no-todo')).toEqual(ROWS.filter((row) => row.endsWith('acme/no-todo')))
  })

  it('run in ESLint by the preset, which applies their fixes', () => {
    root = writeProject({
      'eslint.config.js': "import stratalint from 'stratalint/eslint'\nexport default [...(await stratalint())]\n",
    })
    const { status, stdout } = runProgram('eslint/package.json', 'bin/eslint.js', '--fix', '--format', 'json', 'src')
    const messages = (
      JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number }[] }[]
    ).flatMap((file) => file.messages.map(({ ruleId, line }) => `${basename(file.filePath)}:${line} ${ruleId}`))
    expect({ status, messages: messages.toSorted() }).toEqual({
      status: 1,
      messages: [
        'Page.vue:3 acme/max-params',
        'log.ts:2 acme/max-params',
        'pay.ts:3 acme/max-params',
        'pay.ts:4 acme/no-todo',
      ],
    })
    expect(readFileSync(join(root, 'src/utils/log.ts'), 'utf8')).toContain('  logger.log(a, b, c)\n')
    expect(readFileSync(join(root, 'src/domains/orders/ui/Page.vue'), 'utf8')).toContain('  logger.info(a, b, c)\n')
  })

  it('run in oxlint by the preset', () => {
    root = writeProject({
      'oxlint.config.ts': "import stratalint from 'stratalint/oxlint'\nexport default await stratalint()\n",
    })
    const { stdout } = runProgram('oxlint/package.json', 'bin/oxlint', '--format', 'json', 'src/utils')
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; labels: { span: { line: number } }[] }[]
    }
    expect(diagnostics.map(({ code, labels }) => `${code} ${labels[0]!.span.line}`).toSorted()).toEqual([
      'acme(max-params) 2',
      'acme(no-console) 3',
    ])
  })

  it('are tested with the exported tester', { timeout: 120_000 }, () => {
    root = writeProject({
      'lint/rules.test.ts': `
        import { testRule } from 'stratalint/vitest'
        import plugin from './rules.ts'

        const rule = (name: string) => plugin.rules.find(({ id }) => id === 'acme/' + name)!
        const LONG = { 'src/utils/a.ts': 'export function a(b: 1, c: 2, d: 3): void {}' }
        testRule(rule('max-params'), {
          valid: [
            { name: 'two parameters', files: { 'src/utils/a.ts': 'export function a(b: 1, c: 2): void {}' } },
            {
              name: 'as many as the options say',
              files: {
                ...LONG,
                'stratalint.config.json': JSON.stringify({
                  extends: 'harness',
                  rules: { 'acme/max-params': ['error', { max: 3 }] },
                }),
              },
            },
          ],
          invalid: [
            {
              name: 'three parameters',
              files: LONG,
              errors: [
                {
                  file: 'src/utils/a.ts',
                  line: 1,
                  column: 17,
                  endColumn: 18,
                  fix: [{ key: 'object', applicability: 'manual' }],
                },
              ],
            },
          ],
        })
      `,
    })
    // Where CI is set, a snapshot is written only on request.
    const args = ['run', 'lint', '--reporter', 'json', '--outputFile', 'report.json', '--update']
    const { stderr, status } = runProgram('vitest/package.json', 'vitest.mjs', ...args)
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as Record<
      string,
      number
    >
    expect({ status, numPassedTests, numFailedTests, stderr }).toEqual({
      status: 0,
      numPassedTests: 3,
      numFailedTests: 0,
      stderr: '',
    })
  })

  it('are loaded again after an edit, also of a file that the plugin imports', () => {
    root = writeProject({
      'lint/rules.ts': PLUGIN.replace(
        "from 'stratalint/rule'",
        "from 'stratalint/rule'\nimport { LIMIT } from './limit'",
      ).replace('node.params.length <= max', 'node.params.length <= Math.max(max, LIMIT)'),
      'lint/limit.ts': 'export const LIMIT = 0\n',
    })
    expect(rowsOf()).toEqual(ROWS)
    expect(rowsOf()).toEqual(ROWS)
    writeFileSync(join(root, 'lint/limit.ts'), 'export const LIMIT = 9\n')
    expect(rowsOf()).toEqual(ROWS.filter((row) => !row.endsWith('acme/max-params')))
  })

  it('may be in a package', () => {
    root = writeProject({ 'stratalint.config.json': JSON.stringify({ ...CONFIG, plugins: ['acme-rules'] }) })
    writeTree(root, {
      'node_modules/acme-rules/package.json': '{ "name": "acme-rules", "type": "module", "exports": "./index.js" }',
      'node_modules/acme-rules/index.js': readFileSync(join(root, 'lint/rules.ts'), 'utf8')
        .replace(', type FileRule }', ' }')
        .replace(/: FileRule|: string| as const| as \[\{ max: number \}\]/g, ''),
    })
    expect(rowsOf()).toEqual(ROWS)
  })
})

describe('a plugin that cannot be used', () => {
  const file = 'stratalint.config.json'
  const plugin = (text: string): Record<string, string> => ({ 'lint/rules.ts': text })
  const rule = (changes: string, before = '', schema = '[]'): Record<string, string> =>
    plugin(`${before}
      export default { namespace: 'acme', rules: [{ id: 'acme/one', meta: {
      type: 'problem', docs: { description: 'Be one', why: 'It is.', url: 'docs/one.md' }, schema: ${schema} }, create: () => ({}), ${changes} }] }`)
  const config = (changes: object): Record<string, string> => ({ [file]: JSON.stringify({ ...CONFIG, ...changes }) })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a file that does not exist',
      config({ plugins: ['./lint/rule.ts'] }),
      [
        `${file}:1 plugins[0]: "./lint/rule.ts" cannot be found; expected an installed package or a relative file. Did you mean "./lint/rules.ts"?`,
      ],
    ],
    [
      'a syntax error',
      plugin('export default {'),
      [`${file}:1 plugins: lint/rules.ts:1:17: syntax error: Unexpected token`],
    ],
    [
      'no default export',
      plugin('export const rules = []\n'),
      [
        `${file}:1 plugins: lint/rules.ts: the default export is missing; expected \`export default definePlugin({ namespace, rules })\` from "stratalint/rule"`,
      ],
    ],
    [
      'an error while it loads',
      plugin("throw new Error('no luck')\nexport default {}\n"),
      [`${file}:1 plugins: lint/rules.ts: cannot be loaded: no luck`],
    ],
    [
      'another shape',
      plugin('export default { rules: {} }\n'),
      [
        `${file}:1 plugins: lint/rules.ts: expected the default export to be definePlugin({ namespace, rules: […] }), got an object`,
      ],
    ],
    [
      'a namespace of ours',
      plugin("export default { namespace: 'architecture', rules: [] }\n"),
      [`${file}:1 plugins: lint/rules.ts: expected a namespace of your own, got "architecture", which is reserved`],
    ],
    [
      'an id outside of its namespace',
      rule("id: 'other/one'"),
      [`${file}:1 plugins: lint/rules.ts: rules[0].id: expected "acme/<name>", got "other/one"`],
    ],
    [
      'a rule without documentation',
      rule("meta: { type: 'problem', docs: { description: 'Be one' }, schema: [] }"),
      [
        `${file}:1 plugins: lint/rules.ts: acme/one: meta.docs.why: missing, expected a sentence`,
        `${file}:1 plugins: lint/rules.ts: acme/one: meta.docs.url: missing, expected the address or the path of its page`,
      ],
    ],
    [
      'a rule that does nothing',
      rule('create: undefined'),
      [`${file}:1 plugins: lint/rules.ts: acme/one: expected one function, create or checkGraph, got 0`],
    ],
    [
      'options that do not fit',
      config({ rules: { 'acme/max-params': ['error', { max: 'two', most: 1 }], 'acme/no-todo': ['error', {}] } }),
      [
        `${file}:1 rules["acme/max-params"][1].max: expected a number, got "two"`,
        `${file}:1 rules["acme/max-params"][1].most: unknown key, expected "max"`,
        `${file}:1 rules["acme/no-todo"][1]: expected no options, got an object`,
      ],
    ],
    [
      'a rule that it does not have',
      config({ rules: { 'acme/no-consol': 'error' } }),
      [`${file}:1 rules["acme/no-consol"]: unknown rule "acme/no-consol". Did you mean "acme/no-console"?`],
    ],
  ])('is an error of the config: %s', (_, files, lines) => {
    root = writeProject(files)
    const { status, stdout, stderr } = check()
    expect({ status, stdout, lines: stderr.trim().split('\n') }).toEqual({ status: 2, stdout: '', lines })
  })

  const MESSAGE =
    "message: { what: 'No.', fix: [{ key: 'a', kind: 'edit', applicability: 'manual', title: 'A.' }], not: 'B.' }"
  it.each([
    [
      'reports without a fix',
      "Program: (node) => report({ node, message: { what: 'No.', fix: [], not: 'Do not.' }, subject: '', extent: null })",
      'it reported without a fix',
    ],
    [
      'reports without a subject',
      `Program: (node) => report({ node, ${MESSAGE}, extent: null })`,
      'it reported without a subject, which must be a string',
    ],
    [
      'reports outside the file',
      `Program: () => report({ start: 5, end: 1e9, ${MESSAGE}, subject: '', extent: null })`,
      /^it reported the range 5 to 1000000000 in a file of \d+ characters$/,
    ],
    ['ends the process', 'Program: () => process.exit(0)', 'it calls process.exit'],
    ['has a listener that is no function', 'Program: 1', 'the listener of Program is not a function'],
  ])('is a crash of the rule in every engine if a rule %s', (_, listener, cause) => {
    root = writeProject({
      ...config({ rules: { 'acme/one': 'error' } }),
      ...rule(`create: ({ report }) => ({ ${listener} })`),
    })
    for (const engine of ['oxc', 'oxlint', 'eslint']) {
      const { status, stdout } = check('--format', 'json', '--engine', engine)
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; what: string }[] }
      expect([status, findings[0]!.rule]).toEqual([2, 'stratalint/internal'])
      const crash = 'acme/one crashed on this file: '
      expect(findings[0]!.what.startsWith(crash)).toBe(true)
      expect(findings[0]!.what.slice(crash.length)).toMatch(cause)
    }
  })

  it('is a crash of the rule if create is asynchronous', () => {
    root = writeProject({ ...config({ rules: { 'acme/one': 'error' } }), ...rule('create: async () => ({})') })
    const { status, stdout } = check('--format', 'json')
    const { findings } = JSON.parse(stdout) as { findings: { what: string }[] }
    expect([status, findings[0]!.what]).toEqual([2, 'acme/one crashed on this file: create must return listeners'])
  })

  it('does not mix what a rule prints with the result', () => {
    root = writeProject({
      ...config({ rules: { 'acme/one': 'error' } }),
      ...rule("create: () => ({ Program: () => console.log('from a rule') })"),
    })
    const { status, stdout, stderr } = check('--format', 'json', '--no-cache')
    expect([status, (JSON.parse(stdout) as { findings: unknown[] }).findings]).toEqual([0, []])
    expect(stderr).toContain('from a rule\n')
  })

  it('does not cache the results of a rule that reads files itself', () => {
    const reading = `import { readFileSync } from 'node:fs'
      const allowed = () => readFileSync('lint/allow.json', 'utf8') === 'yes'`
    root = writeProject({
      ...config({ rules: { 'acme/one': 'error' } }),
      ...rule(
        `create: ({ report }) => ({ Program: (node) => { if (!allowed()) report({ node, ${MESSAGE}, subject: '', extent: null }) } })`,
        reading,
      ),
      'lint/allow.json': 'no',
    })
    expect([check().status, check().status]).toEqual([1, 1])
    writeFileSync(join(root, 'lint/allow.json'), 'yes')
    const { status, stderr } = check()
    expect([status, stderr]).toEqual([
      0,
      'The rules of lint/rules.ts may read more than the code that is checked, so the results are not cached.\n',
    ])
  })

  it('is a config error if the schema of options cannot be enforced', () => {
    root = writeProject({
      ...config({ rules: { 'acme/one': 'error' } }),
      ...rule('create: () => ({})', '', "[{ type: 'object', properties: {}, required: ['a'] }]"),
    })
    const { status, stderr } = check()
    expect([status, stderr]).toEqual([
      2,
      'stratalint.config.json:1 plugins: lint/rules.ts: acme/one: meta.schema: the keyword required is not supported\n',
    ])
  })
})
