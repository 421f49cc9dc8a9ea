import { expect, it } from 'vitest'
import { defineRule } from './define-rule.ts'
import { checkTree } from './vitest.ts'

const META = { type: 'problem', docs: { description: 'Be tested', why: 'So that it holds.' }, schema: [] } as const

const FIX = { key: 'fix', kind: 'edit', applicability: 'manual', title: 'Fix it.' } as const

const FILES = { 'src/utils/a.ts': 'export const a = 1\n', 'src/utils/b.ts': 'export const b = 2\n' }

const steady = defineRule({
  id: 'architecture/steady',
  meta: META,
  create: ({ report }) => ({
    Program() {
      report({ start: 0, end: 6, subject: '', extent: null, message: { what: 'Seen.', fix: [FIX], not: 'Do not.' } })
    },
  }),
})

const throwsAtOnce = defineRule({
  id: 'architecture/throws-at-once',
  meta: META,
  create({ inspection }) {
    if (inspection.file.endsWith('a.ts')) throw new Error('no luck\nand more')
    return {}
  },
})

const throwsInListener = defineRule({
  id: 'architecture/throws-in-listener',
  meta: META,
  create: ({ inspection }) => ({
    Program() {
      if (inspection.file.endsWith('a.ts')) throw new Error('no luck')
    },
  }),
})

const linesOf = async (rules: Parameters<typeof checkTree>[1]): Promise<string[]> =>
  (await checkTree(FILES, rules)).map(({ rule, file, what }) => `${rule} ${file} ${what}`)

it('reports what a rule finds', async () => {
  expect(await linesOf([steady])).toEqual([
    'architecture/steady src/utils/a.ts Seen.',
    'architecture/steady src/utils/b.ts Seen.',
  ])
})

it('reports a rule that throws in create, and keeps every other finding', async () => {
  expect(await linesOf([throwsAtOnce, steady])).toEqual([
    'stratalint/internal src/utils/a.ts architecture/throws-at-once crashed on this file: no luck',
    'architecture/steady src/utils/a.ts Seen.',
    'architecture/steady src/utils/b.ts Seen.',
  ])
})

it('reports a rule that throws in a listener, and keeps every other finding', async () => {
  expect(await linesOf([throwsInListener, steady])).toEqual([
    'stratalint/internal src/utils/a.ts architecture/throws-in-listener crashed on this file: no luck',
    'architecture/steady src/utils/a.ts Seen.',
    'architecture/steady src/utils/b.ts Seen.',
  ])
})
