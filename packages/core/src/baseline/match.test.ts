import { describe, expect, it } from 'vitest'
import type { Extent, Finding } from '../findings/finding.ts'
import type { BaselineDisk, BaselineEntry } from './entry.ts'
import { matchBaseline } from './match.ts'

const RULE = 'architecture/layer-direction'
const FILE = 'src/a.ts'
const SUBJECT = 'run src/b.ts'

function finding(over: Partial<Finding> = {}): Finding {
  return {
    id: '',
    rule: RULE,
    severity: 'error',
    file: FILE,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    what: '',
    fix: [],
    not: '',
    why: '',
    docs: '',
    subject: SUBJECT,
    extent: ['one'],
    ...over,
  }
}

function entry(over: Partial<BaselineEntry> = {}): BaselineEntry {
  return { rule: RULE, file: FILE, subject: SUBJECT, extent: ['one'], content: null, target: null, ...over }
}

/** A project with these files, each with its digest. */
function disk(contents: Record<string, string> = { [FILE]: 'a', 'src/b.ts': 'b' }): BaselineDisk {
  return { exists: (path) => Object.hasOwn(contents, path), contentOf: (path) => contents[path] ?? null }
}

/** The indexes of new findings, and the number of unmatched entries. */
function matched(
  entries: BaselineEntry[],
  findings: Finding[],
  files = disk(),
): { added: number[]; unmatched: number } {
  const { baselined, unmatched } = matchBaseline(entries, findings, files)
  return { added: findings.flatMap((one, index) => (baselined.has(one) ? [] : [index])), unmatched: unmatched.length }
}

const BASELINED = { added: [], unmatched: 0 }
const NEW = { added: [0], unmatched: 1 }

describe('an extent', () => {
  it.each<[string, Extent, Extent, object]>([
    ['equal names', ['a', 'b'], ['a', 'b'], BASELINED],
    ['equal names in another order', ['b', 'a'], ['a', 'b'], BASELINED],
    ['fewer names', ['a'], ['a', 'b'], BASELINED],
    ['no name of some', [], ['a'], BASELINED],
    ['one more name', ['a', 'b', 'c'], ['a', 'b'], NEW],
    ['another name', ['c'], ['a', 'b'], NEW],
    ['a name of none', ['a'], [], NEW],
    ['an equal number', 400, 400, BASELINED],
    ['a smaller number', 1, 400, BASELINED],
    ['a larger number', 401, 400, NEW],
    ['ten times the stored number', 4000, 400, NEW],
    ['null', null, null, BASELINED],
    ['names where nothing was stored', ['a'], null, NEW],
    ['nothing where names were stored', null, ['a'], NEW],
    ['a number where names were stored', 1, ['1'], NEW],
  ])('of %s', (_, found, stored, expected) => {
    expect(matched([entry({ extent: stored })], [finding({ extent: found })])).toEqual(expected)
  })
})

describe('an identity', () => {
  it.each<[string, Partial<Finding>, object]>([
    [
      'the same finding with another message on another line',
      { line: 90, column: 7, what: 'Another sentence.', severity: 'warn', id: 'x' },
      BASELINED,
    ],
    ['another rule', { rule: 'architecture/public-entry' }, NEW],
    ['another file', { file: 'src/c.ts' }, NEW],
    ['another target', { subject: 'run src/c.ts' }, NEW],
    ['the same target, now for its types only', { subject: 'type src/b.ts' }, BASELINED],
  ])('of %s', (_, over, expected) => {
    expect(matched([entry()], [finding(over)], disk({ [FILE]: 'a', 'src/b.ts': 'b', 'src/c.ts': 'a' }))).toEqual(
      expected,
    )
  })

  it('does not cover a value import with an entry for types', () => {
    expect(matched([entry({ subject: 'type src/b.ts' })], [finding()])).toEqual(NEW)
  })

  it('covers a package that is now imported for its types only', () => {
    expect(matched([entry({ subject: 'run package:pg' })], [finding({ subject: 'type package:pg' })])).toEqual(
      BASELINED,
    )
    expect(matched([entry({ subject: 'run package:pg' })], [finding({ subject: 'type package:redis' })])).toEqual(NEW)
  })

  it('never covers a failed check', () => {
    const parse = { rule: 'stratalint/parse', subject: '', extent: null }
    expect(matched([entry(parse)], [finding(parse)])).toEqual(NEW)
  })
})

describe('equal findings', () => {
  it('match one entry each', () => {
    expect(matched([entry(), entry()], [finding(), finding()])).toEqual({ added: [], unmatched: 0 })
    expect(matched([entry(), entry()], [finding()])).toEqual({ added: [], unmatched: 1 })
    expect(matched([entry()], [finding(), finding()])).toEqual({ added: [1], unmatched: 0 })
  })

  it('do not match the entry of a fixed finding with another target', () => {
    expect(
      matched(
        [entry()],
        [finding({ subject: 'run src/c.ts' })],
        disk({ [FILE]: 'a', 'src/b.ts': 'b', 'src/c.ts': 'c' }),
      ),
    ).toEqual({ added: [0], unmatched: 1 })
  })

  it('are paired so that as many as possible are baselined', () => {
    const entries = [entry({ extent: ['a', 'b'] }), entry({ extent: ['a'] })]
    expect(matched(entries, [finding({ extent: ['a'] }), finding({ extent: ['b'] })])).toEqual({
      added: [],
      unmatched: 0,
    })
    expect(matched(entries, [finding({ extent: [] }), finding({ extent: ['b'] })])).toEqual({ added: [], unmatched: 0 })
    expect(matched(entries, [finding({ extent: ['b'] }), finding({ extent: ['b'] })])).toEqual({
      added: [1],
      unmatched: 1,
    })
  })

  it('are paired by numbers too', () => {
    expect(
      matched([entry({ extent: 400 }), entry({ extent: 100 })], [finding({ extent: 90 }), finding({ extent: 300 })]),
    ).toEqual({ added: [], unmatched: 0 })
    expect(
      matched([entry({ extent: 400 }), entry({ extent: 100 })], [finding({ extent: 200 }), finding({ extent: 300 })]),
    ).toEqual({ added: [1], unmatched: 1 })
  })
})
