import { expect, it, vi } from 'vitest'
import type { FixKind } from '@stratalint/core'
import { defineRule } from './define-rule.ts'
import type { InvalidCase } from './vitest.ts'

const FILE = 'src/utils/log.ts'
const TEXT = "console.log('started')\n"
const registered = new Map<string, () => unknown>()

vi.doMock('vitest', () => ({
  expect,
  describe: (_: string, register: () => void) => register(),
  it: (name: string, run: () => unknown) => registered.set(name, run),
}))
const { testRule } = await import('./vitest.ts')

/** A rule that reports `console` at the start of a file and replaces it, or has a fix without edits when nothing replaces it. */
function noConsole(
  replacement: string | undefined,
  fixable?: 'code',
  kind: FixKind = 'edit',
): Parameters<typeof testRule>[0] {
  return defineRule({
    id: 'architecture/no-console',
    meta: {
      type: 'problem',
      docs: { description: 'Log through the logger', why: 'Only the logger adds the request id.' },
      ...(fixable && { fixable }),
      schema: [],
    },
    create({ inspection, report }) {
      if (inspection.text.startsWith('console')) {
        const edits = replacement === undefined ? undefined : [{ file: FILE, start: 0, end: 7, text: replacement }]
        const title = 'Use log.'
        report({
          start: 0,
          end: 7,
          subject: '',
          extent: null,
          message: {
            what: 'utils/log.ts uses console.',
            fix: [{ key: 'use-log', kind, applicability: 'auto', title, ...(edits && { edits }) }],
            not: 'Do not alias console.',
          },
        })
      }
      return {}
    },
  })
}

/** Runs one of the tests that `testRule` registers. */
async function run(
  rule: Parameters<typeof testRule>[0],
  test: string,
  changes: Partial<InvalidCase> = {},
): Promise<void> {
  const fix = [{ key: 'use-log', applicability: 'auto' as const }]
  const errors = [{ file: FILE, line: 1, column: 1, endColumn: 8, fix }]
  registered.clear()
  testRule(rule, { valid: [], invalid: [{ name: 'console', files: { [FILE]: TEXT }, errors, ...changes }] })
  await registered.get(test)!()
}

it('accepts a case whose finding and fix are right', async () => {
  await run(noConsole('log', 'code'), 'reports console')
})

it.each<[string, Partial<InvalidCase>]>([
  ['a missing finding', { errors: [] }],
  ['another position', { errors: [{ file: FILE, line: 1, column: 1, endColumn: 9, fix: [] }] }],
  ['missing fixes', { errors: [{ file: FILE, line: 1, column: 1, endColumn: 8, fix: [] }] }],
])('fails on %s', async (_, changes) => {
  await expect(run(noConsole('log', 'code'), 'reports console', changes)).rejects.toThrow('to deeply equal')
})

it('fails when the finding remains after its fix is applied', async () => {
  await expect(run(noConsole('console', 'code'), 'reports console')).rejects.toThrow('Use log.')
})

it('fails when a rule with automatic fixes does not declare them', async () => {
  await expect(run(noConsole('log'), 'reports console')).rejects.toThrow('Use log.')
})

it('accepts an automatic change of several files without edits', async () => {
  await run(noConsole(undefined, undefined, 'move'), 'reports console')
})

it('fails when an automatic edit of one file is missing', async () => {
  await expect(run(noConsole(undefined, 'code'), 'reports console')).rejects.toThrow('Use log.')
})

it('fails when a rule that declares automatic fixes has no case with one', async () => {
  const test = run(noConsole('log', 'code'), 'has a case with an automatic fix', { errors: [] })
  await expect(test).rejects.toThrow("to include 'auto'")
})

it('fails when the nearest valid case is reported', async () => {
  const changes = { nearestValid: { [FILE]: "console.warn('started')\n" } }
  const test = run(noConsole('log', 'code'), 'allows the nearest valid case of console', changes)
  await expect(test).rejects.toThrow('to deeply equal')
})
