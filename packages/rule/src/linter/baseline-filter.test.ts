import type { Fix } from '@stratalint/core'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { Linter } from 'eslint'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collect } from '../project/collector.ts'
import type { FileContext } from '../declaration/declaration.ts'
import { defineRule } from '../define-rule.ts'
import { toLinterPlugin } from './eslint-plugin.ts'

const meta = {
  type: 'problem' as const,
  docs: { description: 'Report for the test', why: 'The test needs it.' },
  schema: [],
}
const traits = { on: 'with-architecture' } as const
const FIX: Fix = { key: 'fix', kind: 'edit', applicability: 'manual', title: 'Fix it.' }
const reportOn = ({ report }: FileContext, extent: string[]): void =>
  report({
    start: 0,
    end: 6,
    message: { what: `It found ${extent.join()}.`, fix: [FIX], not: 'Do not.' },
    subject: 'one',
    extent,
  })

const reporting = defineRule({
  id: 'sample/reporting',
  meta,
  traits,
  create: (context) => ({
    Program: () => reportOn(context, ['b']),
    'Program:exit': () => reportOn(context, ['a', 'b']),
  }),
})
const crashing = defineRule({
  id: 'sample/crashing',
  meta,
  traits,
  create: (context) => ({
    Program: () => reportOn(context, ['c']),
    'Program:exit': () => {
      throw new Error('no exit')
    },
  }),
})

let loaded: LoadedPolicy

beforeAll(async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-held-')))
  writeFileSync(join(root, 'stratalint.config.json'), '{ "extends": "harness" }')
  const entry = (file: string, rule: string, extent: string[]): string =>
    `,${JSON.stringify({ file, rule, subject: 'one', extent })}`
  writeFileSync(
    join(root, 'stratalint.baseline.json'),
    [
      '[{"schemaVersion":1}',
      entry('src/utils/both.ts', 'sample/reporting', ['a', 'b']),
      entry('src/utils/both.ts', 'sample/reporting', ['b', 'c']),
      entry('src/utils/crash.ts', 'sample/crashing', ['a']),
      entry('src/utils/one.ts', 'sample/reporting', ['a', 'b']),
      ']',
    ].join('\n'),
  )
  loaded = await loadPolicy({ cwd: root })
})
afterAll(() => rmSync(loaded.root, { recursive: true }))

function lint(file: string): string[] {
  const { root, policyFile, hash } = loaded
  return new Linter({ cwd: root })
    .verify(
      'export const one = 1',
      {
        files: ['**/*.ts'],
        plugins: { sample: toLinterPlugin('sample', [reporting, crashing]) as never },
        settings: { stratalint: { root, policyFile, hash } },
        rules: { [file.includes('crash') ? 'sample/crashing' : 'sample/reporting']: 'error' },
      },
      join(root, file),
    )
    .map(({ message }) => message)
}

it('reports everything without a baseline entry', () => {
  expect(lint('src/utils/none.ts')).toEqual(['It found b. Fix: Fix it. Do not.', 'It found a,b. Fix: Fix it. Do not.'])
})

it('reports a finding for which no entry is left, in any order', () => {
  expect(lint('src/utils/one.ts')).toEqual(['It found b. Fix: Fix it. Do not.'])
  expect(lint('src/utils/both.ts')).toEqual([])
})

it('reports what a rule found before it crashed', () => {
  expect(lint('src/utils/crash.ts').toSorted()).toEqual([
    'It found c. Fix: Fix it. Do not.',
    'sample/crashing crashed on this file: no exit Fix: Fix sample/crashing in the plugin that defines it; all other rules ran. Do not treat this file as checked.',
  ])
})

it('records every finding', async () => {
  const records = await collect(() => Promise.resolve(void lint('src/utils/both.ts')))
  expect(records.flatMap(({ violations }) => violations.map(({ message }) => message!.what))).toEqual([
    'It found b.',
    'It found a,b.',
  ])
})
