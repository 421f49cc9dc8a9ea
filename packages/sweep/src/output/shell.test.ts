import { expect, it } from 'vitest'
import { quoted } from './shell.ts'

it.each([
  ['src/a-b_c.ts', 'src/a-b_c.ts'],
  ['src/[id]/(shop)/a b.ts', "'src/[id]/(shop)/a b.ts'"],
  ["it's$(rm).ts", "'it'\\''s$(rm).ts'"],
  ['a"b.ts', null],
  ['a`b.ts', null],
  ['a\nb.ts', null],
  ['a\u202eb.ts', null],
  ['--write', null],
])('%j is an argument', (argument, expected) => {
  expect(quoted(argument)).toBe(expected)
})
