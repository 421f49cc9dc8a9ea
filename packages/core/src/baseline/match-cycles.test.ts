import { describe, expect, it } from 'vitest'
import type { Finding } from '../findings/finding.ts'
import type { BaselineEntry } from './entry.ts'
import { matchBaseline } from './match.ts'

const RULE = 'architecture/no-cycle'

function cycle(file: string, ...extent: string[]): Finding {
  return {
    id: '',
    rule: RULE,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    what: '',
    fix: [],
    not: '',
    why: '',
    docs: '',
    subject: 'run cycle',
    extent,
  }
}

function entry(file: string, ...extent: string[]): BaselineEntry {
  return { rule: RULE, file, subject: 'run cycle', extent, content: null, target: null }
}

function matched(
  entries: BaselineEntry[],
  findings: Finding[],
  files = ['a', 'b', 'c', 'd', 'e'],
): { added: number[]; unmatched: number } {
  const { baselined, unmatched } = matchBaseline(entries, findings, {
    exists: (path) => files.includes(path),
    contentOf: () => null,
  })
  return { added: findings.flatMap((one, index) => (baselined.has(one) ? [] : [index])), unmatched: unmatched.length }
}

const THREE = ['a -> b', 'b -> a', 'b -> c', 'c -> a']

describe('a cycle', () => {
  it.each<[string, Finding, object]>([
    ['unchanged is baselined', cycle('a', ...THREE), { added: [], unmatched: 0 }],
    ['with another edge to cut is baselined', cycle('c', ...THREE), { added: [], unmatched: 0 }],
    ['that shrank is baselined, even in another file', cycle('b', 'a -> b', 'b -> a'), { added: [], unmatched: 0 }],
    ['that gained an edge is new', cycle('a', ...THREE, 'c -> b'), { added: [0], unmatched: 1 }],
    ['that gained a file is new', cycle('a', ...THREE, 'c -> d', 'd -> a'), { added: [0], unmatched: 1 }],
    ['of other files is new', cycle('d', 'd -> e', 'e -> d'), { added: [0], unmatched: 1 }],
    ['of another rule is new', { ...cycle('a', ...THREE), rule: 'other/no-cycle' }, { added: [0], unmatched: 1 }],
  ])('%s', (_, finding, expected) => {
    expect(matched([entry('a', ...THREE)], [finding])).toEqual(expected)
  })

  it('that was split is baselined part by part', () => {
    const whole = entry('a', 'a -> b', 'b -> a', 'b -> c', 'c -> d', 'd -> b', 'd -> c')
    expect(matched([whole], [cycle('a', 'a -> b', 'b -> a'), cycle('c', 'c -> d', 'd -> c')])).toEqual({
      added: [],
      unmatched: 0,
    })
  })

  it('that lost one edge and gained another is new', () => {
    expect(matched([entry('a', 'a -> b', 'b -> a')], [cycle('a', 'a -> c', 'c -> a')])).toEqual({
      added: [0],
      unmatched: 1,
    })
  })

  it('through types is baselined if several entries together contain its edges', () => {
    const typed = <T extends object>(one: T): T => ({ ...one, subject: 'type cycle' })
    const stored = [entry('a', 'a -> b', 'b -> a'), typed(entry('c', 'a -> b', 'b -> c', 'c -> a'))]
    expect(matched(stored, [typed(cycle('b', ...THREE))])).toEqual({ added: [], unmatched: 1 })
    expect(matched(stored, [cycle('b', ...THREE)])).toEqual({ added: [0], unmatched: 2 })
    expect(matched(stored, [typed(cycle('b', ...THREE, 'c -> b'))])).toEqual({ added: [0], unmatched: 2 })
  })

  it('through values is not baselined by two entries together', () => {
    const two = [entry('a', 'a -> b', 'b -> a'), entry('c', 'c -> d', 'd -> c')]
    expect(matched(two, [cycle('a', 'a -> b', 'b -> a', 'b -> c', 'c -> d', 'd -> c', 'd -> a')])).toEqual({
      added: [0],
      unmatched: 2,
    })
  })
})

describe('a cycle with renamed files', () => {
  const stored = entry('old/a.ts', 'b.ts -> old/a.ts', 'old/a.ts -> b.ts')

  it('is baselined if one file was renamed', () => {
    expect(matched([stored], [cycle('b.ts', 'b.ts -> old/z.ts', 'old/z.ts -> b.ts')], ['b.ts', 'old/z.ts'])).toEqual({
      added: [],
      unmatched: 0,
    })
  })

  it('is new while the old file exists', () => {
    expect(
      matched([stored], [cycle('b.ts', 'b.ts -> old/z.ts', 'old/z.ts -> b.ts')], ['b.ts', 'old/a.ts', 'old/z.ts']),
    ).toEqual({ added: [0], unmatched: 1 })
  })

  it('is baselined if a folder was renamed', () => {
    const folder = entry('old/a.ts', 'old/a.ts -> old/b.ts', 'old/b.ts -> old/a.ts')
    expect(
      matched([folder], [cycle('new/a.ts', 'new/a.ts -> new/b.ts', 'new/b.ts -> new/a.ts')], ['new/a.ts', 'new/b.ts']),
    ).toEqual({ added: [], unmatched: 0 })
  })

  it('is new if it also gained an edge', () => {
    expect(
      matched(
        [stored],
        [cycle('b.ts', 'b.ts -> c.ts', 'b.ts -> old/z.ts', 'c.ts -> b.ts', 'old/z.ts -> b.ts')],
        ['b.ts', 'c.ts', 'old/z.ts'],
      ),
    ).toEqual({ added: [0], unmatched: 1 })
  })
})
