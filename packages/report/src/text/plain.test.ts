import { expect, it } from 'vitest'
import { messageLine, plain, toSafeJson, withoutCommands } from './plain.ts'

it.each([
  ['an escape sequence', '\u001b[31mred\u009b0m', ' [31mred 0m'],
  ['line breaks', 'a\r\nb\u2028c', 'a  b c'],
  ['a change of reading direction', 'a\u202eb\u2066c', 'a b c'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['a tab and non-ASCII letters, which stay', 'a\té 𝒪 日本', 'a\té 𝒪 日本'],
])('%s', (_, text, shown) => {
  expect(plain(text)).toBe(shown)
})

it.each([
  ['an escape sequence', 'a\u001b]0;title\u0007b\u009bc', 'a\\x1b]0;title\\x07b\\x9bc'],
  ['line breaks', 'a\r\nb\u2028c\td', 'a\\r\\nb\\u2028c\\td'],
  ['a change of reading direction', 'a\u202eb', 'a\\u202eb'],
  ['a workflow command', '::error file=a::b', ': :error file=a::b'],
  ['a command after spaces', ' \u3000::error::b', ' \u3000: :error::b'],
  ['a command on its own line', 'a\n::error::b', 'a\\n::error::b'],
  ['a scope operator', 'a::b', 'a::b'],
  [
    'commands of other hosts',
    'a ##[error]b ##vso[task.x]c ##teamcity[d',
    'a # #[error]b # #vso[task.x]c # #teamcity[d',
  ],
  ['Markdown', '## a [b]', '## a [b]'],
])('a message with %s', (_, text, shown) => {
  expect(messageLine(text)).toBe(shown)
})

it('breaks up commands at the start of every line', () => {
  expect(withoutCommands('::a::\n  ::b::\nc ::d')).toBe(': :a::\n  : :b::\nc ::d')
})

it('escapes commands and control characters in JSON, and keeps its meaning', () => {
  const value = { 'a\\##[x': ['##vso[b]', '\n##[c', '## d', '\u009b\u202e\u007f\u0000'] }
  const json = toSafeJson(value)
  expect(json).not.toMatch(/##(?:vso)?\[|[\u007f-\u009f\u202e]/)
  expect(JSON.parse(json)).toEqual(value)
})
