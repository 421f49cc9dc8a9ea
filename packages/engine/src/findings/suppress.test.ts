import type { Finding } from '@stratalint/core'
import type { Directive } from '@stratalint/rule'
import { expect, it } from 'vitest'
import { suppress } from './suppress.ts'

const LAYER = 'architecture/layer-direction'
const finding = (line: number, rule = LAYER): Finding => ({
  id: `${rule}:${line}`,
  rule,
  severity: 'error',
  file: 'a.ts',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  what: '',
  fix: [],
  not: '',
  why: '',
  docs: '',
  subject: '',
  extent: null,
})
const directive = (
  kind: Directive['kind'],
  line: number,
  rules = [LAYER],
  reason: string | null = 'agreed on',
): Directive => ({ kind, rules, reason, start: 0, end: 0, line, endLine: line })

/** The lines of findings that are not silenced, out of findings on lines 1 to 5. */
function linesLeft(directives: Directive[], rule = LAYER, needsReason = false): number[] {
  const record = { file: 'a.ts', directives }
  const { kept, silenced } = suppress(
    [1, 2, 3, 4, 5].map((line) => ({ ...finding(line, rule), needsReason })),
    [record],
  )
  expect(kept.length + silenced.length).toBe(5)
  return kept.map(({ line }) => line)
}

it.each([
  ['nothing', [], [1, 2, 3, 4, 5]],
  ['its own line', [directive('disable-line', 2)], [1, 3, 4, 5]],
  ['the next line', [directive('disable-next-line', 2)], [1, 2, 4, 5]],
  ['everything from its line on', [directive('disable', 3)], [1, 2]],
  ['everything until it is enabled again', [directive('disable', 2), directive('enable', 4)], [1, 4, 5]],
  ['everything until all rules are enabled again', [directive('disable', 2), directive('enable', 4, [])], [1, 4, 5]],
  [
    'everything if a different rule is enabled',
    [directive('disable', 1), directive('enable', 4, ['architecture/no-cycle'])],
    [],
  ],
  ['nothing for another rule', [directive('disable', 1, ['architecture/no-cycle'])], [1, 2, 3, 4, 5]],
  ['nothing if it names no rule', [directive('disable', 1, []), directive('disable-line', 2, [])], [1, 2, 3, 4, 5]],
  ['a finding even without a reason', [directive('disable-line', 2, [LAYER], null)], [1, 3, 4, 5]],
] as const)('a comment silences %s', (_, directives, lines) => {
  expect(linesLeft([...directives])).toEqual(lines)
})

it('a comment on several lines silences the line after its last line', () => {
  expect(linesLeft([{ ...directive('disable-next-line', 1), endLine: 3 }])).toEqual([1, 2, 3, 5])
})

it('a comment without a reason does not silence the rule that requires one', () => {
  const rule = 'architecture/no-silencing'
  expect(linesLeft([directive('disable', 1, [LAYER, rule], null)], rule, true)).toEqual([1, 2, 3, 4, 5])
  expect(linesLeft([directive('disable', 1, [LAYER, rule], 'generated file')], rule, true)).toEqual([])
})

it('a comment does not silence the crash of a rule', () => {
  expect(linesLeft([directive('disable', 1, ['stratalint/internal'])], 'stratalint/internal')).toEqual([1, 2, 3, 4, 5])
  expect(linesLeft([directive('disable', 1, ['taste/internal'])], 'taste/internal')).toEqual([])
})

it('comments of one file do not affect another', () => {
  const record = { file: 'b.ts', directives: [directive('disable', 1)] }
  expect(suppress([finding(1)], [record])).toEqual({ kept: [finding(1)], silenced: [] })
})
