import { expect, it } from 'vitest'
import { escapeWithCode } from './escape-markdown.ts'

it.each([
  ["add `x = y || ''` here, in place of `a*b`.", "add `x = y || ''` here, in place of `a*b`."],
  ['a*b: see `@x`', 'a\\*b: see `@x`'],
  ['one ` alone', "one ' alone"],
  ['`<img>`\n and ` `', "`<img>` and ' '"],
  ['`a\n<img>` <img>', '`a <img>` \\<img\\>'],
])('%j is shown as %j', (text, expected) => {
  expect(escapeWithCode(text)).toBe(expected)
})
