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

describe('parseBaseline and formatBaseline', () => {
  it('write one reason or finding per line', () => {
    expect(formatBaseline(BASELINE)).toBe(TEXT)
  })

  it.each([
    ['as written', TEXT],
    ['with the line ends of Windows and a BOM', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`],
    ['in another format', JSON.stringify(JSON.parse(TEXT), null, 2)],
    ['without a line end', TEXT.trimEnd()],
  ])('read a baseline %s', (_, text) => {
    expect(parseBaseline(text)).toEqual(BASELINE)
  })

  it('accept digests with and without a sketch', () => {
    const content = `0123456789abcdef:120:${'Ab9+'.repeat(32)}`
    const baseline: Baseline = {
      reasons: [],
      entries: [{ file: 'src/a.ts', rule: 'a/b', subject: '', extent: null, content, target: null }],
    }
    expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline)
    expect(() => parseBaseline(formatBaseline(baseline).replace('Ab9+', '????'))).toThrow(
      'stratalint.baseline.json:2: expected content and target to be digests',
    )
  })

  it('read a baseline without findings', () => {
    expect(parseBaseline(formatBaseline({ reasons: [], entries: [] }))).toEqual({ reasons: [], entries: [] })
  })
})

const HEAD = '[{"schemaVersion":1}\n'
const GOOD = ',{"file":"a.ts","rule":"r/r","subject":"","extent":null}\n'

describe('the error of a broken baseline names the line', () => {
  it.each([
    ['cut short', `${HEAD}${GOOD},{"file":"b.ts","ru`, '3: invalid JSON; restore the file from version control'],
    ['without its end', `${HEAD}${GOOD}${GOOD}`, '3: invalid JSON; restore the file from version control'],
    ['empty', '', '1: invalid JSON; restore the file from version control'],
    ['binary', '\0\u0001', '1: invalid JSON; restore the file from version control'],
    [
      'with one line that is not JSON',
      `${HEAD}${GOOD},{"file":oops}\n${GOOD}]\n`,
      '3: invalid JSON; restore the file from version control',
    ],
    [
      'in a merge conflict',
      `${HEAD}${GOOD}<<<<<<< ours\n${GOOD}=======\n>>>>>>> theirs\n]\n`,
      '3: unresolved merge conflict; keep the findings of both sides, then run stratalint baseline --prune',
    ],
    [
      'of another tool',
      '{\n  "src/a.ts": { "no-console": { "count": 1 } }\n}\n',
      '1: not a Stratalint baseline, which is a list',
    ],
    ['with another list', '\n[1]\n', '2: not a Stratalint baseline, which starts with [{"schemaVersion":1}'],
    ['of a later version', '[{"schemaVersion":2}\n]\n', '1: expected schemaVersion 1, got 2'],
    ['with a number as a finding', `${HEAD}${GOOD},7\n]\n`, '3: expected an object'],
    [
      'with an unknown key',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":null,"count":2}\n]\n`,
      '2: unknown key "count"',
    ],
    [
      'without a file',
      `${HEAD}${GOOD}${GOOD},{"rule":"r/r","subject":"","extent":null}\n]\n`,
      '4: expected file to be a path',
    ],
    [
      'without a rule',
      `${HEAD},{"file":"a.ts","subject":"","extent":null}\n]\n`,
      '2: expected rule to be the id of a rule',
    ],
    [
      'without a subject',
      `${HEAD},{"file":"a.ts","rule":"r/r","extent":null}\n]\n`,
      '2: expected subject to be a string',
    ],
    [
      'without an extent',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":""}\n]\n`,
      '2: expected extent to be a list of names, a number or null',
    ],
    [
      'with an invalid extent',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":[1]}\n]\n`,
      '2: expected extent to be a list of names, a number or null',
    ],
    [
      'with an invalid digest',
      `${HEAD},{"file":"a.ts","rule":"r/r","subject":"","extent":1,"content":"x"}\n]\n`,
      '2: expected content and target to be digests',
    ],
    [
      'with a reason that is also a finding',
      `${HEAD},{"reason":"r","file":"a.ts"}\n]\n`,
      '2: expected a reason to be a string without other keys',
    ],
    [
      'with a finding about a failed check',
      `${HEAD},{"file":"a.ts","rule":"stratalint/parse","subject":"","extent":null}\n]\n`,
      '2: stratalint/parse reports a failed check, which cannot be baselined',
    ],
    [
      'in another format',
      JSON.stringify(
        [{ schemaVersion: 1 }, { file: 'a,[{.ts', rule: 'r/r', subject: '', extent: null }, { file: '' }],
        null,
        2,
      ),
      '11: expected file to be a path',
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseBaseline(text)).toThrow(`stratalint.baseline.json:${message}`)
  })
})
