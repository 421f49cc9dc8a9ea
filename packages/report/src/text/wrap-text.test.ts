import { expect, it } from 'vitest'
import { displayWidth, sliceColumns } from './display-width.ts'
import { wrapLabelled, wrapText } from './wrap-text.ts'

it.each([
  ['ASCII', 'abc', 3],
  ['accents, composed and combining', 'é e\u0301', 3],
  ['Chinese, Japanese and Korean', '日本 한국', 9],
  ['fullwidth forms', 'ＡＢ', 4],
  ['emoji', '🚀a', 3],
  ['characters outside the basic plane', '𝒪', 1],
  ['escape sequences', '\u001b[31mred\u001b[39m', 3],
])('measures %s in columns', (_, text, width) => {
  expect(displayWidth(text)).toBe(width)
})

it('cuts in front of a wide character that does not fit', () => {
  expect([sliceColumns('a日本', 4), sliceColumns('a日本', 5), sliceColumns('🚀', 1)]).toEqual(['a日', 'a日本', ''])
})

it('breaks at spaces and keeps long words whole', () => {
  const path = 'src/domains/orders/types/order.ts'
  expect(wrapText(`Move it to ${path} and import it from there.`, 24)).toEqual([
    'Move it to',
    path,
    'and import it from',
    'there.',
  ])
})

it('counts wide characters as two columns', () => {
  expect(wrapText('日本語日本語 日本語日本語 日本語', 24)).toEqual(['日本語日本語', '日本語日本語 日本語'])
})

it('leaves text without a width on one line', () => {
  expect(wrapText('a '.repeat(200), null)).toEqual(['a '.repeat(200)])
})

it('indents later lines to where the text starts', () => {
  expect(wrapLabelled('Fix: (1) ', 'Move type Price to the types layer.', 29)).toEqual([
    'Fix: (1) Move type Price to',
    '         the types layer.',
  ])
})
