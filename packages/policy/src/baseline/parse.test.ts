import { describe, expect, it } from 'vitest'
import type { Baseline } from '@stratalint/core'
import { formatBaseline } from './format.ts'
import { parseBaseline } from './parse.ts'

const BASELINE: Baseline = {
  reasons: ['ledger moved in', 'until "orders" is split\u2028'],
  entries: [
    {
      file: 'src/a.ts',
      rule: 'architecture/no-cycle',
      subject: 'run cycle',
      extent: ['a -> b', 'b -> a'],
      content: '0123456789abcdef',
      target: null,
    },
    { file: 'src/b.ts', rule: 'taste/max-file-lines', subject: '', extent: 400, content: null, target: null },
    { file: 'src/b.ts', rule: 'taste/max-file-lines', subject: '', extent: 400, content: null, target: null },
    {
      file: 'src/ü [x].ts',
      rule: 'architecture/placed-file',
      subject: 'run src/a,b.ts',
      extent: null,
      content: null,
      target: 'fedcba9876543210',
    },
  ],
}

const TEXT = `[{"schemaVersion":1}
,{"reason":"ledger moved in"}
,{"reason":"until \\"orders\\" is split\u2028"}
,{"file":"src/a.ts","rule":"architecture/no-cycle","subject":"run cycle","extent":["a -> b","b -> a"],"content":"0123456789abcdef"}
,{"file":"src/b.ts","rule":"taste/max-file-lines","subject":"","extent":400}
,{"file":"src/b.ts","rule":"taste/max-file-lines","subject":"","extent":400}
,{"file":"src/ü [x].ts","rule":"architecture/placed-file","subject":"run src/a,b.ts","extent":null,"target":"fedcba9876543210"}
]
`

describe('a baseline', () => {
  it('is written one reason or finding a line', () => {
    expect(formatBaseline(BASELINE)).toBe(TEXT)
  })

  it.each([
    ['as it was written', TEXT],
    ['with the line ends of Windows and a BOM', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`],
    ['formatted by somebody else', JSON.stringify(JSON.parse(TEXT), null, 2)],
    ['without a line end', TEXT.trimEnd()],
  ])('is read %s', (_, text) => {
    expect(parseBaseline(text)).toEqual(BASELINE)
  })

  it('has a sketch behind the hash of a content, where there is one', () => {
    const content = `0123456789abcdef:120:${'Ab9+'.repeat(32)}`
    const baseline: Baseline = {
      reasons: [],
      entries: [{ file: 'src/a.ts', rule: 'a/b', subject: '', extent: null, content, target: null }],
    }
    expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline)
    expect(() => parseBaseline(formatBaseline(baseline).replace('Ab9+', '????'))).toThrow(
      'stratalint.baseline.json:2: content and target have to be hashes',
    )
  })

  it('without findings is read', () => {
    expect(parseBaseline(formatBaseline({ reasons: [], entries: [] }))).toEqual({ reasons: [], entries: [] })
  })
})

const HEAD = '[{"schemaVersion":1}\n'
const GOOD = ',{"file":"a.ts","rule":"r/r","subject":"","extent":null}\n'

describe('a broken baseline names the line', () => {
  it.each([
    ['cut short', `${HEAD}${GOOD},{"file":"b.ts","ru`, '3: this is not JSON; restore the file from version control'],
    ['without its end', `${HEAD}${GOOD}${GOOD}`, '3: this is not JSON; restore the file from version control'],
    ['empty', '', '1: this is not JSON; restore the file from version control'],
    ['binary', '\0\u0001', '1: this is not JSON; restore the file from version control'],
    [
      'one line of which is no JSON',
      `${HEAD}${GOOD},{"file":oops}\n${GOOD}]\n`,
      '3: this is not JSON; restore the file from version control',
    ],
    [
      'in a merge conflict',
      `${HEAD}${GOOD}<<<<<<< ours\n${GOOD}=======\n>>>>>>> theirs\n]\n`,
      '3: a merge conflict is not resolved; keep the findings of both sides, then run stratalint baseline --prune',
    ],
    [
      'of another tool',
      '{\n  "src/a.ts": { "no-console": { "count": 1 } }\n}\n',
      '1: this is not a baseline of stratalint, which is a list',
    ],
    [
      'that is a list of something else',
      '\n[1]\n',
      '2: this is not a baseline of stratalint, which starts with [{"schemaVersion":1}',
    ],
    [
      'of a later version',
      '[{"schemaVersion":2}\n]\n',
      '1: schemaVersion 2 is not one that this version of stratalint reads; it reads 1',
    ],
    ['with a finding that is none', `${HEAD}${GOOD},7\n]\n`, '3: a finding is an object'],
    [
      'with a strange key',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":null,"count":2}\n]\n`,
      '2: "count" is no key of a finding',
    ],
    [
      'without a file',
      `${HEAD}${GOOD}${GOOD},{"rule":"r/r","subject":"","extent":null}\n]\n`,
      '4: file has to be a path',
    ],
    ['without a rule', `${HEAD},{"file":"a.ts","subject":"","extent":null}\n]\n`, '2: rule has to be the id of a rule'],
    ['without a subject', `${HEAD},{"file":"a.ts","rule":"r/r","extent":null}\n]\n`, '2: subject has to be a text'],
    [
      'without an extent',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":""}\n]\n`,
      '2: extent has to be a list of names, a number or null',
    ],
    [
      'with a strange extent',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":[1]}\n]\n`,
      '2: extent has to be a list of names, a number or null',
    ],
    [
      'with a strange hash',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":1,"content":"x"}\n]\n`,
      '2: content and target have to be hashes',
    ],
    [
      'with a reason that is a finding too',
      `${HEAD},{"reason":"r","file":"a.ts"}\n]\n`,
      '2: a reason is a text and stands alone',
    ],
    [
      'that freezes what could not be checked',
      `${HEAD},{"file":"a.ts","rule":"stratalint/parse","subject":"","extent":null}\n]\n`,
      '2: stratalint/parse says that something could not be checked and is never baselined',
    ],
    [
      'formatted by somebody else',
      JSON.stringify(
        [{ schemaVersion: 1 }, { file: 'a,[{.ts', rule: 'r/r', subject: '', extent: null }, { file: '' }],
        null,
        2,
      ),
      '11: file has to be a path',
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseBaseline(text)).toThrow(`stratalint.baseline.json:${message}`)
  })
})
