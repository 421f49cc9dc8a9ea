import type { Detail, Message, ReportedViolation } from '@stratalint/core'
import { expect, it } from 'vitest'
import { describeFresh } from './describe-fresh.ts'

const WHOLE: Message = {
  what: 'It is wrong.',
  fix: [{ key: 'a', kind: 'edit', title: 'Fix it.', applicability: 'manual' }],
  not: 'Do not hide it.',
}
const violation = (line: number, message: Message | null = null): ReportedViolation => ({
  ...{ id: `${line}`, rule: 'a/b', severity: 'error', file: 'a.ts', line, column: 1, endLine: line, endColumn: 2 },
  ...{ why: '', docs: '', subject: '', extent: null, message },
})

function recorder(): {
  asked: [number, Detail | undefined][]
  addMessages: Parameters<typeof describeFresh>[0]['addMessages']
} {
  const asked: [number, Detail | undefined][] = []
  return {
    asked,
    addMessages(violations, detail) {
      for (const one of violations) {
        asked.push([one.line, detail])
        one.message ??= WHOLE
      }
      return Promise.resolve(true)
    },
  }
}

it('writes whole messages for the chosen ones, and only what is wrong for the others', async () => {
  const run = recorder()
  const found = [violation(1), violation(2), violation(3, WHOLE)]
  const { violations, brief, isComplete } = await describeFresh(run, found, ([first]) => [first!])
  expect([run.asked, isComplete]).toEqual([
    [
      [1, undefined],
      [2, 'brief'],
    ],
    true,
  ])
  const short = { what: 'It is wrong.', fix: [], not: '' }
  expect(violations.map(({ message }) => message)).toEqual([WHOLE, short, short])
  expect([...brief].map(({ line }) => line)).toEqual([2, 3])
  // The cache keeps these.
  expect(found.map(({ message }) => message)).toEqual([WHOLE, null, WHOLE])
  const again = recorder()
  const second = await describeFresh(again, found, ([first]) => [first!])
  expect([again.asked, second.violations.map(({ message }) => message)]).toEqual([
    [[1, undefined]],
    [WHOLE, short, short],
  ])
})

it('writes whole messages for all of them by default', async () => {
  const run = recorder()
  const found = [violation(1), violation(2)]
  const { violations, brief } = await describeFresh(run, found, undefined)
  expect([violations, brief.size, run.asked.map(([, detail]) => detail)]).toEqual([found, 0, [undefined, undefined]])
})
