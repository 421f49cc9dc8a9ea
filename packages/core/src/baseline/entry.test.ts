import { describe, expect, it } from 'vitest'
import type { Extent, Violation } from '../findings/finding.ts'
import {
  baselineEntry,
  canBeBaselined,
  compareEntries,
  isSameExtent,
  isWithin,
  namedPaths,
  targetOf,
  type BaselineEntry,
} from './entry.ts'

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

describe('a new entry', () => {
  const disk = { exists: () => true, contentOf: (path: string) => `digest of ${path}` }
  const violation = (subject: string): Violation => ({ rule: 'r/r', file: 'a.ts', subject, extent: null }) as Violation

  it.each([
    ['run b.ts', 'digest of a.ts', 'digest of b.ts'],
    ['run package:pg', 'digest of a.ts', null],
    ['', 'digest of a.ts', null],
    ['run cycle', null, 'digest of cycle'],
  ])('for %j has the digests %s and %s', (subject, content, target) => {
    expect(baselineEntry(violation(subject), disk)).toEqual({
      file: 'a.ts',
      rule: 'r/r',
      subject,
      extent: null,
      content,
      target,
    })
  })

  it('is not made for a failed check', () => {
    expect(canBeBaselined({ rule: 'stratalint/parse' })).toBe(false)
    expect(canBeBaselined({ rule: 'taste/file-name' })).toBe(true)
  })
})

describe('the target of a subject', () => {
  it.each([
    ['run a/b.ts', { path: 'a/b.ts', typeOnly: false }],
    ['type a/b.ts', { path: 'a/b.ts', typeOnly: true }],
    ['run a\nb.ts', { path: 'a\nb.ts', typeOnly: false }],
    ['run package:pg', null],
    ['type unresolved:./b', null],
    ['overrun a.ts', null],
    ['run ', null],
    ['', null],
  ])('%j is %j', (subject, expected) => {
    expect(targetOf(subject)).toEqual(expected)
  })
})

describe('an extent', () => {
  it.each<[Extent, Extent, boolean]>([
    [null, null, true],
    [null, [], false],
    [[], null, false],
    [null, 0, false],
    [0, null, false],
    [3, 3, true],
    [2, 3, true],
    [4, 3, false],
    [3, ['a'], false],
    [['a'], 3, false],
    [['a'], ['b', 'a'], true],
    [['a', 'b'], ['a'], false],
    [[], ['a'], true],
  ])('%j is within %j: %s', (extent, stored, expected) => {
    expect(isWithin(extent, stored)).toBe(expected)
  })

  it('is the same as another if each is within the other', () => {
    expect(isSameExtent(['a', 'b'], ['b', 'a'])).toBe(true)
    expect(isSameExtent(['a'], ['b', 'a'])).toBe(false)
    expect(isSameExtent(['b', 'a'], ['a'])).toBe(false)
    expect(isSameExtent(3, 2)).toBe(false)
  })
})

it('entries are in the order of file, rule, subject, extent and digests', () => {
  const sorted = [
    entry({ file: 'a.ts', rule: 'r/a', subject: 'z' }),
    entry({ file: 'a.ts', rule: 'r/b', subject: 'a' }),
    entry({ file: 'a.ts', rule: 'r/b', subject: 'b', extent: 1, content: 'z' }),
    entry({ file: 'a.ts', rule: 'r/b', subject: 'b', extent: 2, content: 'a', target: 'z' }),
    entry({ file: 'a.ts', rule: 'r/b', subject: 'b', extent: 2, content: 'b', target: 'a' }),
    entry({ file: 'a.ts', rule: 'r/b', subject: 'b', extent: 2, content: 'b', target: 'b' }),
    entry({ file: 'b.ts', rule: 'r/a', subject: 'a' }),
  ]
  expect(sorted.toReversed().toSorted(compareEntries)).toEqual(sorted)
  expect(compareEntries(sorted[0]!, { ...sorted[0]! })).toBe(0)
})
