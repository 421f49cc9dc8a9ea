import { describe, expect, it } from 'vitest'
import { formatDismissals, parseDismissals } from './dismissals-file.ts'

const A = { item: 'aaaaaaaaaaaa', rule: 'r/r', about: 'src/a.ts', reason: 'until "spring"', code: ['b1:22', 'a1:11'] }
const B = { item: 'bbbbbbbbbbbb', rule: 'r/s', about: 'src/ü\n.ts', reason: 'ours', code: [] }

const TEXT = `[{"schemaVersion":1}
,{"item":"aaaaaaaaaaaa","rule":"r/r","about":"src/a.ts","reason":"until \\"spring\\"","code":["a1:11","b1:22"]}
,{"item":"bbbbbbbbbbbb","rule":"r/s","about":"src/ü\\n.ts","reason":"ours","code":[]}
]
`

it('has one line for each dismissal, in the order of their ids', () => {
  expect(formatDismissals([B, A])).toBe(TEXT)
  expect(parseDismissals(TEXT)).toEqual([{ ...A, code: ['a1:11', 'b1:22'] }, B])
})

it('reads a file with the line ends of Windows and a BOM', () => {
  expect(parseDismissals(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)).toEqual(parseDismissals(TEXT))
})

describe('the error of a broken file names the line', () => {
  it.each([
    ['cut short', '[{"schemaVersion":1}\n,{"it', '2: invalid JSON; restore the file from version control'],
    [
      'in a merge conflict',
      '[{"schemaVersion":1}\n<<<<<<< ours\n]\n',
      '2: unresolved merge conflict; keep the lines of both sides',
    ],
    ['of another tool', '{}', '1: not a list of dismissals, which is a list'],
    ['of a later version', '[{"schemaVersion":2}\n]\n', '1: expected schemaVersion 1, got 2'],
    ['without a reason', TEXT.replace('"ours"', '" "'), '3: expected reason to be a sentence'],
    ['with another id', TEXT.replace('aaaaaaaaaaaa', 'x'), '2: expected item to be the id of an item'],
    ['with an unknown key', TEXT.replace('"about"', '"path"'), '2: unknown key "path"'],
    ['with other code', TEXT.replace('a1:11', 'a1'), '2: expected code to be a list of digests'],
  ])('%s', (_, text, message) => {
    expect(() => parseDismissals(text)).toThrow(`stratalint.sweep.json:${message}`)
  })
})
