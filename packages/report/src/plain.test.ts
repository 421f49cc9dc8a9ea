import { expect, it } from 'vitest'
import { plain } from './plain.ts'

it.each([
  ['an escape sequence', '\u001b[31mred\u009b0m', ' [31mred 0m'],
  ['line breaks', 'a\r\nb\u2028c', 'a  b c'],
  ['a turned reading direction', 'a\u202eb\u2066c', 'a b c'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['a tab and other alphabets, as they are', 'a\té 𝒪 日本', 'a\té 𝒪 日本'],
])('%s', (_, text, shown) => {
  expect(plain(text)).toBe(shown)
})
