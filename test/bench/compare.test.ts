import { describe, expect, it } from 'vitest'
import { compareByFile, compareExactly } from './compare.ts'
import { writeCorpus } from './corpus/write.ts'

const finding = { file: 'src/a.ts', line: 3, column: 8, rule: 'architecture/no-cycle', files: ['src/a.ts', 'src/b.ts'] }

describe('compared to the column', () => {
  const said = { files: ['src/a.ts'], line: 3, column: 8, rule: 'architecture/no-cycle' }

  it.each([
    ['the same', [said], [], []],
    ['nothing', [], ['src/a.ts:3:8 architecture/no-cycle'], []],
    [
      'another column',
      [{ ...said, column: 9 }],
      ['src/a.ts:3:8 architecture/no-cycle'],
      ['src/a.ts:3:9 architecture/no-cycle'],
    ],
    ['the same twice', [said, said], [], ['src/a.ts:3:8 architecture/no-cycle']],
  ])('%s', (_what, found, missing, extra) => {
    expect(compareExactly([finding], found)).toEqual({ expected: 1, missing, extra })
  })
})

describe('compared by file', () => {
  const corpus = { findings: [finding], silenced: ['src/silenced.ts'] }

  it.each([
    ['any file of the violation', ['src/b.ts'], [], []],
    ['a silenced file', ['src/silenced.ts'], ['src/a.ts:3:8 architecture/no-cycle'], []],
    ['a clean file', ['src/c.ts'], ['src/a.ts:3:8 architecture/no-cycle'], ['src/c.ts']],
  ])('%s', (_what, files, missing, extra) => {
    expect(compareByFile(corpus, ['architecture/no-cycle'], [{ files }])).toEqual({ expected: 1, missing, extra })
  })

  it('expects only the rules that a tool has', () => {
    expect(compareByFile(corpus, ['architecture/public-entry'], [])).toEqual({ expected: 0, missing: [], extra: [] })
  })

  it('identifies every violation by its files', () => {
    const { findings } = writeCorpus({ lines: 100_000, seed: 4, violations: 100 }, () => {})
    const files = findings.flatMap((one) => one.files)
    expect(new Set(files).size).toBe(files.length)
  })
})
