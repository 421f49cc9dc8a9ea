import { check } from '@stratalint/engine'
import { planScaffold, writeScaffold, type Scaffold } from '@stratalint/init'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

const FILES = {
  'package.json': JSON.stringify({ type: 'module', devDependencies: { stratalint: '*', vitest: '*' } }),
  'stratalint.config.json': '{ "extends": "harness" }',
  'src/utils/round.ts': 'export function round(a: number): number {\n    debugger;\n    return Math.round(a);\n}\n',
  'src/utils/total.ts': "import { round } from './round.js';\n\nexport const total = round(1);\n",
}

const ON = JSON.stringify({ extends: 'harness', plugins: ['./lint/rules.ts'], rules: { 'acme/no-debugger': 'error' } })

function project(files: Record<string, string> = {}): string {
  const root = temporaryProject({ ...FILES, 'tsconfig.json': '{}', ...files })
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(join(repository, 'packages/cli'), join(root, 'node_modules/stratalint'), 'dir')
  return root
}

async function make(root: string, name: string): Promise<Scaffold> {
  const plan = await planScaffold({ kind: 'rule', name, cwd: root })
  writeScaffold(plan)
  return plan
}

const textOf = ({ files }: Scaffold, path: string): string => files.find((one) => one.path === path)!.text

it('a rule of the team works as it is written, in the style of the code', async () => {
  const root = project()
  const plan = await make(root, 'acme/no-debugger')
  expect(plan.files.map(({ path }) => path)).toEqual([
    'lint/rules.ts',
    'lint/no-debugger.ts',
    'lint/no-debugger.test.ts',
    'lint/no-debugger.md',
  ])
  expect(plan.notes).toEqual([
    'Add to stratalint.config.json: "plugins": ["./lint/rules.ts"], and "acme/no-debugger": "error" under rules.',
  ])
  expect(textOf(plan, 'lint/rules.ts')).toBe(
    [
      `import { definePlugin } from 'stratalint/rule';`,
      `import noDebugger from './no-debugger.js';`,
      '',
      `export default definePlugin({ namespace: 'acme', rules: [noDebugger] });`,
      '',
    ].join('\n'),
  )
  expect(textOf(plan, 'lint/no-debugger.ts')).toMatchSnapshot()
  expect(textOf(plan, 'lint/no-debugger.test.ts')).toMatchSnapshot()
  writeTree(root, { 'stratalint.config.json': ON })
  const { findings, trusted } = await check({ cwd: root, cache: false, threads: 1 })
  expect([findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`), trusted]).toEqual([
    ['src/utils/round.ts:2 acme/no-debugger'],
    true,
  ])
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, types: [] }
  const program = ts.createProgram([join(root, 'lint/rules.ts')], { ...options, target: ts.ScriptTarget.ES2022 })
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([])
})

it('a second rule of the team joins its plugin', async () => {
  const root = project()
  await make(root, 'acme/no-debugger')
  writeTree(root, { 'stratalint.config.json': ON })
  const plan = await make(root, 'acme/no-alert')
  expect(plan.files.map(({ path }) => path)).toEqual(['lint/no-alert.ts', 'lint/no-alert.test.ts', 'lint/no-alert.md'])
  expect(plan.notes).toEqual([
    "Add to lint/rules.ts: import noAlert from './no-alert.js', and noAlert to the rules of the plugin.",
    'Add to stratalint.config.json: "acme/no-alert": "error" under rules.',
  ])
})

it('without vitest there is no test, and a policy in TypeScript gets lines in TypeScript', async () => {
  const root = project({
    'package.json': '{ "type": "module", "devDependencies": { "stratalint": "*" } }',
    'stratalint.config.json': '',
    'stratalint.config.ts': "export default { extends: 'harness' }\n",
  })
  rmSync(join(root, 'stratalint.config.json'))
  const { files, notes } = await make(root, 'acme/no-debugger')
  expect(files.map(({ path }) => path)).not.toContain('lint/no-debugger.test.ts')
  expect(notes).toEqual([
    "Add to stratalint.config.ts: plugins: ['./lint/rules.ts'], and 'acme/no-debugger': 'error' under rules.",
    'No test was written, because stratalint/vitest needs vitest, which package.json does not declare.',
  ])
})

it.each([
  ['acme/delete', "import deleteRule from './delete.js';"],
  ['acme/define-plugin', "import definePluginRule from './define-plugin.js';"],
])('%s has a name that code may have', async (name, statement) => {
  const root = project()
  const plan = await make(root, name)
  expect(textOf(plan, 'lint/rules.ts').split('\n')[1]).toBe(statement)
  writeTree(root, { 'stratalint.config.json': ON.replace('no-debugger', name.slice('acme/'.length)) })
  expect((await check({ cwd: root, cache: false, threads: 1 })).findings.map(({ rule }) => rule)).toEqual([name])
})

it('a rule called rules is not the plugin', async () => {
  const { files } = await make(project(), 'acme/rules')
  expect(files.map(({ path }) => path)).toEqual([
    'lint/acme-rules.ts',
    'lint/rules.ts',
    'lint/rules.test.ts',
    'lint/rules.md',
  ])
})

it.each([
  ['acme/index', 'A rule needs a name that says what it is about'],
  ['no-debugger', 'no-debugger cannot be the id of a rule'],
  ['acme/NoDebugger', 'acme/NoDebugger cannot be the id of a rule'],
  ['taste/no-debugger', "taste is a group of Stratalint's own rules"],
  ['acne/no-alert', 'acne has no plugin in this policy. Did you mean acme/no-alert?'],
  ['acme/no-debugger', 'lint/no-debugger.ts exists already; nothing was written.'],
])('%s is refused', async (name, reason) => {
  const root = project()
  await make(root, 'acme/no-debugger')
  writeTree(root, { 'stratalint.config.json': ON })
  await expect(make(root, name)).rejects.toThrow(reason)
})

it('code of rules that would be checked without a place is refused', async () => {
  const root = project({ 'stratalint.config.json': '{ "extends": "harness", "files": ["**"] }' })
  await expect(make(root, 'acme/no-debugger')).rejects.toThrow(
    'lint/rules.ts would be checked and has no place in the policy',
  )
})
