import { expect, it } from 'vitest'
import { codeFrame } from './code-frame.ts'

it('marks the range', () => {
  expect(codeFrame("a\nimport x from './x'\n", { line: 2, column: 15, endLine: 2, endColumn: 20 })).toEqual([
    "2 | import x from './x'",
    '  |               ^^^^^',
  ])
})

it('keeps tabs, so that the marks stand below the range', () => {
  expect(codeFrame('\tfoo()', { line: 1, column: 2, endLine: 1, endColumn: 5 })).toEqual(['1 | \tfoo()', '  | \t^^^'])
})

it('marks one character of an empty range, and the rest of the line of a long one', () => {
  expect(codeFrame('abc', { line: 1, column: 2, endLine: 1, endColumn: 2 })[1]).toBe('  |  ^')
  expect(codeFrame('abc\ndef', { line: 1, column: 2, endLine: 2, endColumn: 3 })[1]).toBe('  |  ^^')
})

it('cuts a long line around the range and says so', () => {
  const [source, marks] = codeFrame(`${'a'.repeat(200)}NEEDLE${'b'.repeat(200)}`, {
    line: 1,
    column: 201,
    endLine: 1,
    endColumn: 207,
  })
  expect(source).toBe(`1 | …${'a'.repeat(29)}NEEDLE${'b'.repeat(63)}…`)
  expect(marks).toBe(`  | ${' '.repeat(30)}^^^^^^`)
})

it('leaves a line of just the width whole', () => {
  expect(codeFrame('a'.repeat(100), { line: 1, column: 1, endLine: 1, endColumn: 2 })[0]).toBe(`1 | ${'a'.repeat(100)}`)
})

it('has nothing to show of an empty line, or of one that is gone', () => {
  expect(codeFrame('a\n\n', { line: 2, column: 1, endLine: 2, endColumn: 1 })).toEqual([])
  expect(codeFrame('a', { line: 9, column: 1, endLine: 9, endColumn: 2 })).toEqual([])
})

it('prints no escape sequence of the code', () => {
  expect(codeFrame("x = '\u001b[2J'", { line: 1, column: 1, endLine: 1, endColumn: 2 })[0]).toBe("1 | x = ' [2J'")
})
