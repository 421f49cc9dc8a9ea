import { expect, it } from 'vitest'
import { namedPaths, type BaselineEntry } from './entry.ts'

const entry = (over: Partial<BaselineEntry>): BaselineEntry => ({
  file: 'a.ts',
  rule: 'r/r',
  subject: '',
  extent: null,
  content: null,
  target: null,
  ...over,
})

it.each<[string, Partial<BaselineEntry>, string[]]>([
  ['a file', {}, ['a.ts']],
  ['an import of a file', { subject: 'type b.ts' }, ['a.ts', 'b.ts']],
  ['an import of a package', { subject: 'run package:pg' }, ['a.ts']],
  ['an import that leads nowhere', { subject: 'run unresolved:./b' }, ['a.ts']],
  [
    'a cycle',
    { subject: 'run cycle', extent: ['a.ts -> b.ts', 'b.ts -> c.ts', 'c.ts -> a.ts'] },
    ['a.ts', 'b.ts', 'c.ts'],
  ],
])('names the files of %s', (_what, over, paths) => {
  expect(namedPaths(entry(over))).toEqual(paths)
})
