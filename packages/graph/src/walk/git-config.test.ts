import { expect, it } from 'vitest'
import { parseGitConfig } from './git-config.ts'

it.each<[string, string, [string, string][]]>([
  ['names without case', '[Core]\n\tExcludesFile = a', [['core.excludesfile', 'a']]],
  ['a section and a key on one line', '[core] ignorecase = true', [['core.ignorecase', 'true']]],
  ['a key without a value', '[core]\nignorecase', [['core.ignorecase', 'true']]],
  ['an empty value', '[core]\nexcludesFile =', [['core.excludesfile', '']]],
  ['spaces and comments', '[core]\nexcludesFile =  a b  ; c\n# [other]\n; x = 1', [['core.excludesfile', 'a b']]],
  ['quotes', '[core]\nexcludesFile = a" ;b "c\\"', [['core.excludesfile', 'a ;b c"']]],
  [
    'a value over two lines',
    '[core]\nexcludesFile = a\\\nb\nx = 1',
    [
      ['core.excludesfile', 'ab'],
      ['core.x', '1'],
    ],
  ],
  ['no subsection', '[core "x"]\nexcludesFile = a\n[core]\nx = 1', [['core.x', '1']]],
  ['line ends of Windows', '[core]\r\nx = a\r\n', [['core.x', 'a']]],
])('reads %s', (_what, text, expected) => {
  expect(parseGitConfig(text)).toEqual(expected)
})
