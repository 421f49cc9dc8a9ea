import type { ReportedViolation } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { packRecords, StoredRecords } from './packed-records.ts'
import type { KeptRecord } from '../project-state.ts'
import { ReplacedRecords } from './replaced-records.ts'

const PLAIN: KeptRecord = {
  file: 'src/a.ts',
  hash: 'aa',
  links: 'l1',
  counts: { edges: 1, unresolved: 2, unjudged: 3, unplaced: 4, outside: 5, opaque: 6 },
  violations: [],
  directives: [],
  exceptions: [],
  allows: [],
  reads: [],
}
const SILENCED: KeptRecord = {
  ...PLAIN,
  file: 'src/b.ts',
  hash: 'bb',
  links: 'l2',
  counts: { edges: 10, unresolved: 20, unjudged: 30, unplaced: 40, outside: 50, opaque: 60 },
  directives: [
    { kind: 'disable', rules: ['architecture/no-cycle'], reason: null, start: 0, end: 9, line: 1, endLine: 1 },
  ],
}
const BROKEN: KeptRecord = { ...PLAIN, file: 'src/c.ts', hash: 'cc', links: '', unchecked: 'syntax' }

const byFile = (records: readonly KeptRecord[]): Map<string, KeptRecord> =>
  new Map(records.map((record) => [record.file, record]))
const stored = (...records: KeptRecord[]): StoredRecords => new StoredRecords(packRecords(byFile(records)))

it('are the records that were packed', () => {
  const records = stored(PLAIN, SILENCED, BROKEN)
  expect([...records.values()]).toEqual([PLAIN, SILENCED, BROKEN])
  expect([records.get('src/b.ts'), records.get('src/d.ts'), records.has('src/c.ts'), records.size]).toEqual([
    SILENCED,
    undefined,
    true,
    3,
  ])
  expect([records.files, records.hashes]).toEqual([
    ['src/a.ts', 'src/b.ts', 'src/c.ts'],
    ['aa', 'bb', 'cc'],
  ])
})

it('are none for a project without files', () => {
  expect([[...stored().keys()], stored().detailed(), stored().count(() => true).files]).toEqual([[], [], 0])
})

it('find those with more than counts without the others', () => {
  expect(stored(PLAIN, SILENCED, BROKEN).detailed()).toEqual([SILENCED, BROKEN])
})

it('add up the counts of some files, in the order of a new run', () => {
  const sum = stored(PLAIN, SILENCED, BROKEN).count((file) => file !== 'src/c.ts')
  expect(JSON.stringify(sum)).toBe(
    '{"files":2,"edges":11,"unresolved":22,"opaque":66,"outside":55,"unjudged":33,"unplaced":44}',
  )
})

it('share what is written into a violation later', () => {
  const violation = { rule: 'architecture/no-cycle', file: 'src/a.ts', message: null } as ReportedViolation
  const records = stored({ ...PLAIN, violations: [violation] })
  const message = { what: 'A cycle.', fix: [], not: '' }
  records.detailed()[0]!.violations[0]!.message = message
  expect(records.get('src/a.ts')!.violations[0]!.message).toEqual(message)
})

it('store a list once that several violations and files depend on', () => {
  const reads = ['src/a.ts', 'src/b.ts', '\0question\0key\0hash']
  const without = { rule: 'architecture/no-cycle', file: 'src/a.ts', message: null } as ReportedViolation
  const violation: ReportedViolation = { ...without, reads }
  const brief: ReportedViolation = { ...without, brief: { what: 'A cycle.', reads } }
  const [a, b]: KeptRecord[] = [
    { ...PLAIN, violations: [violation, without, brief], reads: ['src/b.ts'] },
    { ...SILENCED, violations: [violation, { ...violation, reads: [] }], reads },
  ]
  const packed = packRecords(byFile([a!, b!]))
  expect([packed.reads.items.length, packed.reads.ends.length]).toEqual([4, 3])
  expect([...new StoredRecords(packed).values()]).toEqual([a, b])
})

describe('records of which a few are replaced', () => {
  const CHANGED: KeptRecord = { ...PLAIN, hash: 'ax', links: 'lx', counts: { ...PLAIN.counts, edges: 4 } }
  const replaced = new ReplacedRecords(stored(PLAIN, SILENCED, BROKEN), byFile([CHANGED]))

  it('are the others and the new ones', () => {
    expect([...replaced]).toEqual([
      ['src/a.ts', CHANGED],
      ['src/b.ts', SILENCED],
      ['src/c.ts', BROKEN],
    ])
    expect(replaced.detailed()).toEqual([CHANGED, SILENCED, BROKEN])
  })

  it('are counted like records of a new run', () => {
    expect(replaced.count((file) => file !== 'src/c.ts')).toEqual(
      stored(CHANGED, SILENCED, BROKEN).count((file) => file !== 'src/c.ts'),
    )
  })

  it('are stored like records of a new run', () => {
    expect(packRecords(replaced)).toEqual(packRecords(byFile([CHANGED, SILENCED, BROKEN])))
  })

  it('can be replaced again', () => {
    const again = new ReplacedRecords(replaced, byFile([{ ...SILENCED, directives: [] }]))
    expect(packRecords(again)).toEqual(packRecords(byFile([CHANGED, { ...SILENCED, directives: [] }, BROKEN])))
  })
})
