import { expect, it } from 'vitest'
import { codeFrame } from './code-frame.ts'

it('marks the range', () => {
  expect(codeFrame("a\nimport x from './x'\n", { line: 2, column: 15, endLine: 2, endColumn: 20 })).toEqual([
    "2 | import x from './x'",
    '  |               ^^^^^',
  ])
})

it('keeps tabs, so that the carets are below the range', () => {
  expect(codeFrame('\tfoo()', { line: 1, column: 2, endLine: 1, endColumn: 5 })).toEqual(['1 | \tfoo()', '  | \t^^^'])
})

it('aligns the carets below wide characters', () => {
  expect(codeFrame("/* 日本 🚀 */ import '値'", { line: 1, column: 20, endLine: 1, endColumn: 23 })).toEqual([
    "1 | /* 日本 🚀 */ import '値'",
    '  |                      ^^^^',
  ])
})

it('marks one character of an empty range', () => {
  expect(codeFrame('abc', { line: 1, column: 2, endLine: 1, endColumn: 2 })).toEqual(['1 | abc', '  |  ^'])
})

it('marks the rest of the line for a range over several lines', () => {
  expect(codeFrame('abc\ndef', { line: 1, column: 2, endLine: 2, endColumn: 3 })).toEqual(['1 | abc', '  |  ^^'])
})

it('cuts a long line around the range', () => {
  const text = `${'a'.repeat(200)}NEEDLE${'b'.repeat(200)}`
  expect(codeFrame(text, { line: 1, column: 201, endLine: 1, endColumn: 207 })).toEqual([
    `1 | …${'a'.repeat(23)}NEEDLE${'b'.repeat(69)}…`,
    `  | ${' '.repeat(24)}^^^^^^`,
  ])
})

it('cuts a line of wide characters to the same columns', () => {
  const text = `${'日'.repeat(200)}X${'本'.repeat(200)}`
  expect(codeFrame(text, { line: 1, column: 201, endLine: 1, endColumn: 202 }, 64)).toEqual([
    `1 | … ${'日'.repeat(23)}X${'本'.repeat(4)}…`,
    `  | ${' '.repeat(48)}^`,
  ])
})

it('leaves a line of exactly the width whole', () => {
  expect(codeFrame('a'.repeat(100), { line: 1, column: 1, endLine: 1, endColumn: 2 })).toEqual([
    `1 | ${'a'.repeat(100)}`,
    '  | ^',
  ])
})

it('is empty for an empty or missing line', () => {
  expect(codeFrame('a\n\n', { line: 2, column: 1, endLine: 2, endColumn: 1 })).toEqual([])
  expect(codeFrame('a', { line: 9, column: 1, endLine: 9, endColumn: 2 })).toEqual([])
})

it('prints no escape sequence of the code', () => {
  expect(codeFrame("x = '\u001b[2J'", { line: 1, column: 1, endLine: 1, endColumn: 2 })).toEqual([
    "1 | x = ' [2J'",
    '  | ^',
  ])
})
