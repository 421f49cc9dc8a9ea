import { RDFormatValidator } from '@umbrelladocs/rdformat-validator'
import type { Finding } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, LAYER_TEXT, resultOf } from '../../../test-support/findings.ts'
import { toRdjson } from './rdjson.ts'

const context = (text: string | null = LAYER_TEXT): Parameters<typeof toRdjson>[1] => ({
  tool: { name: 'stratalint', version: '1.2.3' },
  read: (file) => (file === LAYER.file ? text : null),
  repositoryPath: (file) => file,
})

interface Diagnostic {
  location: { range: unknown }
  suggestions?: { range: { start: unknown; end: unknown }; text: string }[]
  related_locations?: unknown[]
}

const diagnosticOf = (finding: Finding, text?: string | null): Diagnostic =>
  (JSON.parse(toRdjson(resultOf([finding]), context(text))) as { diagnostics: Diagnostic[] }).diagnostics[0]!

it('prints a diagnostic for each finding, with its edits as suggestions', () => {
  expect(toRdjson(resultOf([LAYER]), context())).toMatchInlineSnapshot(`
    "{
      "source": {
        "name": "stratalint",
        "url": "https://www.npmjs.com/package/stratalint"
      },
      "diagnostics": [
        {
          "message": "types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: (1) Move type Price to src/domains/orders/types/price.ts; (2) Import Price from ./price. Do not re-export it through index.ts.",
          "location": {
            "path": "src/domains/orders/types/order.ts",
            "range": {
              "start": {
                "line": 3,
                "column": 28
              },
              "end": {
                "line": 3,
                "column": 46
              }
            }
          },
          "severity": "ERROR",
          "code": {
            "value": "architecture/layer-direction",
            "url": "https://example.com/layer-direction"
          },
          "suggestions": [
            {
              "range": {
                "start": {
                  "line": 3,
                  "column": 28
                },
                "end": {
                  "line": 3,
                  "column": 46
                }
              },
              "text": "'./price'"
            }
          ]
        }
      ]
    }
    "
  `)
})

it.each([
  ['no findings', []],
  ['findings with edits and traces', [LAYER, CYCLE]],
  ['hostile texts', [HOSTILE]],
])('obeys the schema of reviewdog: %s', async (_, findings) => {
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false })
  expect((await validator.validateString(toRdjson(resultOf(findings), context()))).errors).toEqual([])
})

describe('columns', () => {
  it('count bytes of UTF-8', () => {
    const text = "import '𝒪é/a'\n"
    expect(diagnosticOf({ ...LAYER, line: 1, column: 8, endLine: 1, endColumn: 15 }, text).location.range).toEqual({
      start: { line: 1, column: 8 },
      end: { line: 1, column: 18 },
    })
  })

  it('are left out where the file cannot be read', () => {
    expect(diagnosticOf(LAYER, null)).toMatchObject({ location: { range: { start: { line: 3 }, end: { line: 3 } } } })
  })
})

describe('a fix is a suggestion', () => {
  const withEdits = (...edits: [file: string, start: number, end: number, text: string][]): Finding => ({
    ...LAYER,
    fix: [
      {
        key: 'edit',
        kind: 'edit',
        title: 'Edit it.',
        applicability: 'auto',
        edits: edits.map(([file, start, end, text]) => ({ file, start, end, text })),
      },
    ],
  })
  const suggestionsOf = (finding: Finding): Diagnostic['suggestions'] => diagnosticOf(finding, 'abc\ndef\n').suggestions

  it('with all of its edits in one', () => {
    expect(suggestionsOf(withEdits([LAYER.file, 4, 5, 'D'], [LAYER.file, 1, 2, '']))).toEqual([
      { range: { start: { line: 1, column: 2 }, end: { line: 2, column: 2 } }, text: 'c\nD' },
    ])
  })

  it('not where it edits another file', () => {
    expect(suggestionsOf(withEdits([LAYER.file, 0, 1, ''], ['b.ts', 0, 1, '']))).toBeUndefined()
  })

  it('not where the file has changed', () => {
    expect(suggestionsOf(withEdits([LAYER.file, 0, 100, '']))).toBeUndefined()
  })
})
