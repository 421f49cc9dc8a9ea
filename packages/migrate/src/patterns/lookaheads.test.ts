import { expect, it } from 'vitest'
import { withoutLookaheads } from './lookaheads.ts'

it.each([
  ['^src/a/', ['^src/a/']],
  ['^src/([^/]+)/(?!index[.]ts$).+', ['^src/([^/]+)/(?:index[.]ts$)', '^src/([^/]+)/.+']],
  ['^(?!src/(a|b)/)', ['^(?:src/(a|b)/)', '^']],
  ['^x(?!a)y(?!b)', ['^x(?:a)', '^xy(?:b)', '^xy']],
  // Parentheses in a class or after a backslash open nothing.
  ['^[(](?!a)', ['^[(](?:a)', '^[(]']],
  ['^\\((?!a)', ['^\\((?:a)', '^\\(']],
  ['^(a|b(?!c))', ['^(a|b(?!c))']],
])('%s', (source, expected) => {
  expect(withoutLookaheads(source)).toEqual(expected)
})
