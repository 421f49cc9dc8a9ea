import type { Fix, Message } from '@stratalint/core'
import { loadPolicy } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defineRule } from '../define-rule.ts'
import { runRules } from './run-rules.ts'

const meta = {
  type: 'problem' as const,
  docs: { description: 'Report for the test', why: 'The test needs it.' },
  schema: [],
}
const traits = { on: 'with-architecture' } as const
const FIX: Fix = { key: 'fix', kind: 'edit', applicability: 'manual', title: 'Fix it.' }
const message = (what: string): Message => ({ what, fix: [FIX], not: 'Do not.' })

const identifiers = defineRule({
  id: 'sample/identifiers',
  meta,
  traits,
  create: ({ report }) => ({
    Identifier(node) {
      report({ node, message: message(node.name), subject: node.name, extent: null })
    },
  }),
})
const modules = defineRule({
  id: 'sample/modules',
  meta,
  traits,
  checkGraph({ graph, report }) {
    for (const file of graph.modules.files)
      report({ file, start: 0, end: 0, message: message('It is a module.'), subject: '', extent: null })
  },
})
const broken = defineRule({
  id: 'sample/broken',
  meta,
  traits,
  checkGraph: () => {
    throw new Error('no graph')
  },
})

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-run-')))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries({ 'stratalint.config.json': '{ "extends": "harness" }', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

async function run(files: Record<string, string>, ...rules: Parameters<typeof runRules>[1]): Promise<string[]> {
  write(files)
  const findings = await runRules(await loadPolicy({ cwd: root }), rules)
  return findings.map(({ file, line, column, rule, what }) => `${file}:${line}:${column} ${rule} ${what}`)
}

it('calls listeners in the order of the source and sorts by file and position', async () => {
  expect(await run({ 'src/utils/b.ts': 'f(x)\n', 'src/utils/a.ts': '\n  g()\n' }, identifiers)).toEqual([
    'src/utils/a.ts:2:3 sample/identifiers g',
    'src/utils/b.ts:1:1 sample/identifiers f',
    'src/utils/b.ts:1:3 sample/identifiers x',
  ])
})

it('goes down a tree of any depth', async () => {
  expect(await run({ 'src/utils/sum.ts': `f(${'1+'.repeat(20_000)}x)\n` }, identifiers)).toEqual([
    'src/utils/sum.ts:1:1 sample/identifiers f',
    'src/utils/sum.ts:1:40003 sample/identifiers x',
  ])
})

it('gives graph rules every file, though no file rule runs', async () => {
  expect(await run({ 'src/utils/a.ts': '', 'src/utils/b.ts': '' }, modules)).toEqual([
    'src/utils/a.ts:1:1 sample/modules It is a module.',
    'src/utils/b.ts:1:1 sample/modules It is a module.',
  ])
})

it('turns the crash of a graph rule into a finding on the policy and runs the others', async () => {
  expect(await run({ 'src/utils/a.ts': '' }, broken, modules)).toEqual([
    'src/utils/a.ts:1:1 sample/modules It is a module.',
    'stratalint.config.json:1:1 stratalint/internal sample/broken crashed on this file: no graph',
  ])
})

it('leaves out the files in which a graph rule is off', async () => {
  const policy = JSON.stringify({
    extends: 'harness',
    rules: { 'sample/modules': [{ in: ['src/utils/a.ts'], severity: 'off' }] },
  })
  expect(await run({ 'stratalint.config.json': policy, 'src/utils/a.ts': '', 'src/utils/b.ts': '' }, modules)).toEqual([
    'src/utils/b.ts:1:1 sample/modules It is a module.',
  ])
})

it('refuses a file that does not parse', async () => {
  await expect(run({ 'src/utils/a.ts': 'const = 1\n' }, identifiers)).rejects.toThrow('src/utils/a.ts does not parse')
})
