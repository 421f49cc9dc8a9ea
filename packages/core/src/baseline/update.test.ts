import { describe, expect, it } from 'vitest'
import type { Finding } from '../findings/finding.ts'
import type { Baseline, BaselineDisk, BaselineEntry } from './entry.ts'
import { matchBaseline } from './match.ts'
import { updateBaseline, type BaselineUpdate } from './update.ts'

const disk: BaselineDisk = { exists: () => true, contentOf: (path) => `now ${path}` }

function finding(file: string, extent: Finding['extent']): Finding {
  return {
    id: '',
    rule: 'r/r',
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
    subject: 'run t',
    extent,
  }
}

function entry(file: string, extent: BaselineEntry['extent'], content = 'before', target = 'before'): BaselineEntry {
  return { file, rule: 'r/r', subject: 'run t', extent, content, target }
}

function update(stored: Baseline | null, findings: Finding[], over: Partial<BaselineUpdate> = {}): Baseline {
  return updateBaseline({
    stored,
    findings,
    disk,
    match: matchBaseline(stored?.entries ?? [], findings, disk),
    judged: true,
    grow: null,
    ...over,
  })
}

const stored: Baseline = { reasons: ['b'], entries: [entry('a', ['x']), entry('b', 400)] }

it('keeps the entry of an unchanged finding, even if its file was edited', () => {
  expect(update(stored, [finding('b', 400), finding('a', ['x'])])).toEqual(stored)
})

it('reduces the extent of findings that shrank', () => {
  expect(update(stored, [finding('a', []), finding('b', 300)]).entries).toEqual([
    entry('a', [], 'now a', 'now t'),
    entry('b', 300, 'now b', 'now t'),
  ])
})

it('removes fixed findings', () => {
  expect(update(stored, [finding('b', 400)]).entries).toEqual([entry('b', 400)])
})

it('keeps unmatched entries if the run was not complete', () => {
  expect(update(stored, [finding('b', 400)], { judged: false }).entries).toEqual(stored.entries)
})

it('adds new findings only if it may grow', () => {
  const findings = [finding('a', ['x']), finding('b', 400), finding('c', null)]
  expect(update(stored, findings)).toEqual(stored)
  expect(update(stored, findings, { grow: { reason: 'a' } })).toEqual({
    reasons: ['a', 'b'],
    entries: [...stored.entries, entry('c', null, 'now c', 'now t')],
  })
})

it('adds a reason only with new findings, and only once', () => {
  expect(update(stored, [finding('a', ['x']), finding('b', 400)], { grow: { reason: 'a' } }).reasons).toEqual(['b'])
  expect(update(stored, [finding('c', null)], { grow: { reason: 'b' } }).reasons).toEqual(['b'])
})

describe('the order', () => {
  it('is by file, rule, subject and extent', () => {
    const findings = [
      finding('b', 2),
      finding('b', 1),
      finding('a', 3),
      { ...finding('b', 1), subject: 'run s' },
      { ...finding('b', 9), rule: 'q/q' },
    ]
    expect(
      update(null, findings, { grow: { reason: null } }).entries.map(({ file, rule, subject, extent }) => [
        file,
        rule,
        subject,
        extent,
      ]),
    ).toEqual([
      ['a', 'r/r', 'run t', 3],
      ['b', 'q/q', 'run t', 9],
      ['b', 'r/r', 'run s', 1],
      ['b', 'r/r', 'run t', 1],
      ['b', 'r/r', 'run t', 2],
    ])
  })

  it('never adds a failed check', () => {
    expect(
      update(null, [{ ...finding('a', null), rule: 'stratalint/parse' }], { grow: { reason: null } }).entries,
    ).toEqual([])
  })
})
