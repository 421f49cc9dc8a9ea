import type { ResolvedEdge } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { fingerprint, nameOf, parseShard, splitFiles } from './shard.ts'

const FILES = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts', 'f.ts', 'g.ts']

describe('parseShard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['3/3', { index: 3, count: 3 }],
    ['10/16', { index: 10, count: 16 }],
    ['0/3', null],
    ['4/3', null],
    ['1/0', null],
    ['a/b', null],
    ['1', null],
    ['1/', null],
    ['/3', null],
    ['1/3/5', null],
    ['-1/3', null],
    ['01/3', null],
    ['1.5/3', null],
    [' 1/3', null],
    ['1/10000', null],
  ])('%j', (text, shard) => {
    expect(parseShard(text)).toEqual(shard)
  })

  it('parses what nameOf returns', () => {
    expect(parseShard(nameOf({ index: 2, count: 3 }))).toEqual({ index: 2, count: 3 })
  })
})

describe('splitFiles', () => {
  const parts = (files: readonly string[], count: number): string[][] =>
    Array.from({ length: count }, (_, index) => files.filter((file) => splitFiles(files, count)(file) === index + 1))

  it('puts each file in one shard, with shards of equal size give or take one', () => {
    expect(parts(FILES, 3).flat().sort()).toEqual(FILES)
    expect(
      parts(FILES, 3)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([2, 2, 3])
  })

  it('puts all files in a single shard', () => {
    expect(parts(FILES, 1)).toEqual([FILES])
  })

  it('leaves shards empty if there are fewer files than shards', () => {
    expect(
      parts(['a.ts', 'b.ts'], 4)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([0, 0, 1, 1])
  })

  it('does not depend on the order of the files', () => {
    expect(parts([...FILES].reverse(), 3).map((part) => part.sort())).toEqual(parts(FILES, 3))
  })

  it('moves at most one file across each border when a file is added', () => {
    const [before, after] = [splitFiles(FILES, 3), splitFiles([...FILES, 'h.ts'], 3)]
    expect(FILES.filter((file) => before(file) !== after(file)).length).toBeLessThanOrEqual(2)
  })

  it('assigns a path outside of the files to a shard', () => {
    expect([1, 2, 3]).toContain(splitFiles(FILES, 3)('stratalint.config.ts'))
  })
})

describe('fingerprint', () => {
  const edge = (target: ResolvedEdge['target']): ResolvedEdge =>
    ({ specifier: './b', kind: 'import', target }) as ResolvedEdge
  const one = { file: 'a.ts', edges: [edge({ type: 'file', path: 'b.ts' })], exports: [] }
  const other = { file: 'b.ts', edges: [], exports: [] }

  it('does not depend on the order of the files', () => {
    expect(fingerprint([one, other])).toBe(fingerprint([other, one]))
  })

  it('changes with the number of files', () => {
    expect(fingerprint([one])).not.toBe(fingerprint([one, other]))
  })

  it('changes with the target of an import', () => {
    const moved = { ...one, edges: [edge({ type: 'file', path: 'b/index.ts' })] }
    expect(fingerprint([moved, other])).not.toBe(fingerprint([one, other]))
  })
})
