import { loadPolicy } from '@stratalint/policy'
import { createProject, defineRule, type FileRule } from '@stratalint/rule'
import { expect, it } from 'vitest'
import { HARNESS, temporaryProject } from '../../../../../test/support/temporary-project.ts'
import { checkFile, type CheckFileOptions } from './check-file.ts'
import { startTiming } from './file-timing.ts'

const FILE = 'src/utils/a.ts'
const FIX = { key: 'fix', kind: 'edit', applicability: 'manual', title: 'Rename it.' } as const

const identifiers: FileRule = {
  id: 'test/identifiers',
  meta: { type: 'problem', docs: { description: 'Reports identifiers', why: 'For the test.' }, schema: [] },
  traits: { on: 'with-architecture' },
  create: ({ report }) => ({
    Identifier: ({ name }) =>
      report({ start: 0, end: 0, message: { what: name, fix: [FIX], not: '' }, subject: name, extent: null }),
  }),
}

/** Checks `src/utils/a.ts` with this text; `null` for a file that does not exist. */
async function check(
  text: string | null,
  rule: FileRule = identifiers,
  options?: CheckFileOptions,
): Promise<ReturnType<typeof checkFile>> {
  const cwd = temporaryProject({ ...HARNESS, ...(text !== null && { [FILE]: text }) })
  return checkFile(createProject(await loadPolicy({ cwd })), FILE, [defineRule(rule)], options)
}

const reported = (record: ReturnType<typeof checkFile>): unknown =>
  record?.violations.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message?.what}`)

it('reports what rules find', async () => {
  const record = await check('a\n')
  expect(reported(record)).toEqual(['1:1 test/identifiers a'])
  expect(record?.unchecked).toBeUndefined()
})

it('reports a syntax error at its position', async () => {
  const record = await check('\na b\n')
  expect(reported(record)).toEqual([
    '2:2 stratalint/parse src/utils/a.ts does not parse: Expected a semicolon or an implicit semicolon after a statement, but found none',
  ])
  expect(record?.unchecked).toBe('syntax')
})

it('reports a file that cannot be read', async () => {
  const record = await check('a\0')
  expect(reported(record)).toEqual(['1:1 stratalint/parse src/utils/a.ts cannot be read: The file is binary.'])
  expect(record?.unchecked).toBe('failure')
})

it('returns null for a file that does not exist', async () => {
  expect(await check(null)).toBeNull()
})

it('checks a given text in place of the text on disk', async () => {
  expect(reported(await check('a b\n', identifiers, { text: 'a\n' }))).toEqual(['1:1 test/identifiers a'])
})

it('makes a tree only of files that contain a hint of the rule', async () => {
  const hinted = { ...identifiers, hints: ['never written'] }
  const timing = startTiming()
  expect(reported(await check('a\n', hinted, { timing }))).toEqual([])
  expect(reported(await check('"never written"; a\n', hinted, { timing }))).toEqual(['1:1 test/identifiers a'])
  expect(timing.rules).toEqual({ 'test/identifiers': { time: expect.any(Number) as number, files: 2, trees: 1 } })
})
