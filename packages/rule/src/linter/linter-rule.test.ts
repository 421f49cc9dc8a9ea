import type { Fix, Message } from '@stratalint/core'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { Linter } from 'eslint'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect, type FileRecord } from '../project/collector.ts'
import type { FileContext } from '../declaration/declaration.ts'
import { defineRule } from '../define-rule.ts'
import { toLinterPlugin } from './eslint-plugin.ts'
import { toLinterRule } from './linter-rule.ts'

const meta = {
  type: 'problem' as const,
  docs: { description: 'Report for the test', why: 'The test needs it.' },
  schema: [],
}
const traits = { on: 'with-architecture' } as const
const FIX: Fix = { key: 'fix', kind: 'edit', applicability: 'manual', title: 'Fix it.' }
const message = (what: string): Message => ({ what, fix: [FIX], not: 'Do not.' })
const reportOn = ({ report }: FileContext, what: string): void =>
  report({ start: 0, end: 6, message: message(what), subject: '', extent: null })

const reporting = defineRule({
  id: 'sample/reporting',
  meta,
  traits,
  create: (context) => ({ Program: () => reportOn(context, 'It reports.') }),
})
const throwsInCreate = defineRule({
  id: 'sample/throws-in-create',
  meta,
  traits,
  create: () => {
    throw new Error('no create')
  },
})
const throwsInListener = defineRule({
  id: 'sample/throws-in-listener',
  meta,
  traits,
  create: () => ({
    Identifier: () => {
      throw new Error('no listener')
    },
  }),
})
const throwsAtEnd = defineRule({
  id: 'sample/throws-at-end',
  meta,
  traits,
  create: (context) => ({
    Program: () => reportOn(context, 'It reported first.'),
    'Program:exit': () => {
      throw new Error('no exit')
    },
  }),
})
const rules = [reporting, throwsInCreate, throwsInListener, throwsAtEnd]

let loaded: LoadedPolicy

beforeAll(async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-rule-')))
  mkdirSync(join(root, 'src/utils'), { recursive: true })
  writeFileSync(
    join(root, 'stratalint.config.json'),
    JSON.stringify({
      extends: 'harness',
      rules: {
        'sample/reporting': [
          { in: ['util'], severity: 'error' },
          { in: ['src/utils/quiet.ts'], severity: 'off' },
          { in: ['src/utils/mild.ts'], severity: 'warn' },
        ],
      },
      exceptions: [{ rule: 'sample/reporting', from: 'src/utils/excused.ts', reason: 'the test needs it' }],
    }),
  )
  loaded = await loadPolicy({ cwd: root })
})
afterAll(() => rmSync(loaded.root, { recursive: true }))

async function lint(
  file: string,
  text = 'export const one = two',
  settings: object = { stratalint: { root: loaded.root, policyFile: loaded.policyFile, hash: loaded.hash } },
): Promise<{ messages: string[]; records: FileRecord[] }> {
  const verify = (): string[] => {
    return new Linter({ cwd: loaded.root })
      .verify(
        text,
        {
          files: ['**/*.ts'],
          plugins: { sample: toLinterPlugin('sample', rules) as never },
          settings: settings as Linter.Config['settings'] & object,
          rules: Object.fromEntries(rules.map(({ id }) => [id, 'error'])),
        },
        join(loaded.root, file),
      )
      .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`)
  }
  // A collector reads the records, and the linter reports nothing.
  return { messages: verify(), records: await collect(() => Promise.resolve(void verify())) }
}

/** The records of a file with this tree. */
function createOn(file: string, ast: object): Promise<FileRecord[]> {
  const context = {
    settings: { stratalint: { root: loaded.root, policyFile: loaded.policyFile, hash: loaded.hash } },
    filename: join(loaded.root, file),
    sourceCode: { ast, text: '', getAllComments: () => [] },
    report() {},
  }
  return collect(() => Promise.resolve(void toLinterRule(reporting).create(context as never)))
}

describe('a rule that crashes', () => {
  it('is reported once, and every other rule runs', async () => {
    const { messages, records } = await lint('src/utils/one.ts')
    const crashOf = (rule: string, cause: string): string =>
      `${rule} ${rule} crashed on this file: ${cause} Fix: Fix ${rule} in the plugin that defines it; all other rules ran. Do not treat this file as checked.`
    expect(messages.toSorted()).toEqual([
      '1:1 sample/reporting It reports. Fix: Fix it. Do not.',
      '1:1 sample/throws-at-end It reported first. Fix: Fix it. Do not.',
      `1:1 ${crashOf('sample/throws-at-end', 'no exit')}`,
      `1:1 ${crashOf('sample/throws-in-create', 'no create')}`,
      `1:1 ${crashOf('sample/throws-in-listener', 'no listener')}`,
    ])
    expect(records).toHaveLength(1)
    expect(records[0]!.violations.map(({ rule, subject }) => `${rule} ${subject}`).toSorted()).toEqual([
      'sample/reporting ',
      'sample/throws-at-end ',
      'stratalint/internal sample/throws-at-end',
      'stratalint/internal sample/throws-in-create',
      'stratalint/internal sample/throws-in-listener',
    ])
  })

  it('is recorded where the tree cannot be read', async () => {
    const records = await createOn('src/utils/odd.ts', {
      type: 'Program',
      get body() {
        throw new Error('no tree')
      },
    })
    expect(
      records.map(({ file, violations }) => [file, ...violations.map(({ message: found }) => found!.what)]),
    ).toEqual([['src/utils/odd.ts', 'sample/reporting crashed on this file: no tree']])
  })
})

describe('the setting of a rule', () => {
  const severities = async (file: string): Promise<string[]> =>
    (await lint(file)).records.flatMap(({ violations }) =>
      violations.filter(({ rule }) => rule === 'sample/reporting').map(({ severity }) => severity),
    )

  it('sets its severity in a file', async () => {
    expect(await severities('src/utils/one.ts')).toEqual(['error'])
    expect(await severities('src/utils/mild.ts')).toEqual(['warn'])
  })

  it('turns it off, and the file is still recorded', async () => {
    expect(await severities('src/utils/quiet.ts')).toEqual([])
    expect((await lint('src/utils/quiet.ts')).records.map(({ file }) => file)).toEqual(['src/utils/quiet.ts'])
  })

  it('is overridden by an exception, which counts as used', async () => {
    const { messages, records } = await lint('src/utils/excused.ts')
    expect(messages.filter((text) => text.includes('It reports.'))).toEqual([])
    expect(records[0]!.exceptions).toEqual([0])
  })
})

describe('a file', () => {
  it('that the policy does not check is ignored', async () => {
    expect(await lint('scripts/build.ts')).toEqual({ messages: [], records: [] })
  })

  it('outside the root is ignored', async () => {
    expect(await createOn('../elsewhere/src/utils/one.ts', { type: 'Program', body: [] })).toEqual([])
  })

  it('is recorded with its edges and directives', async () => {
    const { records } = await lint(
      'src/utils/one.ts',
      `// eslint-disable-next-line a/b -- for now\nimport './two.js'\nexport const one = 1\n`,
    )
    expect(records[0]!.module.edges.map(({ specifier, target }) => [specifier, target])).toEqual([
      ['./two.js', { type: 'unresolved', why: 'relative' }],
    ])
    expect(records[0]!.directives.map(({ kind, rules, reason, line }) => ({ kind, rules, reason, line }))).toEqual([
      { kind: 'disable-next-line', rules: ['a/b'], reason: 'for now', line: 1 },
    ])
  })
})

it('explains what to do when the settings are missing', async () => {
  await expect(lint('src/utils/one.ts', 'export {}', {})).rejects.toThrow(
    "sample/reporting needs settings.stratalint; spread `await stratalint()` from 'stratalint/eslint' into the ESLint config.",
  )
})
