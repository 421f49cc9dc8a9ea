import Ajv from 'ajv'
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' }
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import type { Finding } from '@stratalint/core'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, LAYER_TEXT, resultOf } from '../../../test-support/findings.ts'
import { toSarif } from './sarif.ts'

const context = {
  tool: { name: 'stratalint', version: '1.2.3' },
  rules: () => [
    {
      id: 'architecture/layer-direction',
      description: 'Dependencies run one way',
      why: 'So that changes stay small.',
      url: 'https://example.com/layer-direction',
      page: '# architecture/layer-direction\n\nThe page.\n',
    },
  ],
  read: (file: string) => (file === LAYER.file ? LAYER_TEXT : null),
  repositoryPath: (file: string) => `packages/shop/${file}`,
  projectFolder: 'packages/shop/',
}

interface Result {
  message: { text: string }
  locations: unknown[]
  partialFingerprints: object
  fixes?: unknown[]
  codeFlows?: unknown[]
  relatedLocations?: unknown[]
}
interface Run {
  tool: { driver: { rules: object[] } }
  results: Result[]
  invocations: object[]
}

const runOf = (...args: Parameters<typeof toSarif>): Run => (JSON.parse(toSarif(...args)) as { runs: Run[] }).runs[0]!

const ajv = new Ajv({ schemaId: 'auto', allErrors: true })
ajv.addMetaSchema(draft04)
const validate = ajv.compile(schema)

function schemaErrors(text: string): unknown[] {
  validate(JSON.parse(text))
  return validate.errors ?? []
}

it.each([
  ['no findings', []],
  ['findings with edits and traces', [LAYER, LAYER, CYCLE]],
  ['hostile texts', [HOSTILE]],
])('obeys the official schema: %s', (_, findings) => {
  expect(schemaErrors(toSarif(resultOf(findings), context))).toEqual([])
})

it('prints a complete log', () => {
  expect(toSarif(resultOf([LAYER]), context)).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "stratalint",
              "version": "1.2.3",
              "semanticVersion": "1.2.3",
              "informationUri": "https://www.npmjs.com/package/stratalint",
              "rules": [
                {
                  "id": "architecture/layer-direction",
                  "shortDescription": {
                    "text": "Dependencies run one way"
                  },
                  "fullDescription": {
                    "text": "So that changes stay small."
                  },
                  "helpUri": "https://example.com/layer-direction",
                  "help": {
                    "text": "So that changes stay small.\\n\\nhttps://example.com/layer-direction",
                    "markdown": "# architecture/layer-direction\\n\\nThe page.\\n"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "architecture"
                    ]
                  }
                }
              ]
            }
          },
          "automationDetails": {
            "id": "stratalint/packages/shop/"
          },
          "invocations": [
            {
              "executionSuccessful": true
            }
          ],
          "originalUriBaseIds": {
            "%SRCROOT%": {
              "description": {
                "text": "The root of the repository."
              }
            }
          },
          "columnKind": "utf16CodeUnits",
          "newlineSequences": [
            "\\r\\n",
            "\\n",
            "\\r",
            " ",
            " "
          ],
          "results": [
            {
              "ruleId": "architecture/layer-direction",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: (1) Move type Price to src/domains/orders/types/price.ts; (2) Import Price from ./price. Do not re-export it through index.ts."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "packages/shop/src/domains/orders/types/order.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 28,
                      "endLine": 3,
                      "endColumn": 46
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "stratalint/v1": "9f2c000000000001",
                "primaryLocationLineHash": "9f2c000000000001:1"
              },
              "fixes": [
                {
                  "description": {
                    "text": "Import Price from ./price."
                  },
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "packages/shop/src/domains/orders/types/order.ts",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 3,
                            "startColumn": 28,
                            "endLine": 3,
                            "endColumn": 46
                          },
                          "insertedContent": {
                            "text": "'./price'"
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }
      ]
    }
    "
  `)
})

it('prints the trace as related locations and a code flow', () => {
  const [result] = runOf(resultOf([CYCLE]), context).results
  expect(result!.relatedLocations).toMatchInlineSnapshot(`
    [
      {
        "id": 1,
        "message": {
          "text": "imports src/utils/b.ts",
        },
        "physicalLocation": {
          "artifactLocation": {
            "uri": "packages/shop/src/utils/a.ts",
            "uriBaseId": "%SRCROOT%",
          },
          "region": {
            "startLine": 1,
          },
        },
      },
      {
        "id": 2,
        "message": {
          "text": "imports types of src/utils/a.ts",
        },
        "physicalLocation": {
          "artifactLocation": {
            "uri": "packages/shop/src/utils/b.ts",
            "uriBaseId": "%SRCROOT%",
          },
        },
      },
    ]
  `)
  expect(result!.codeFlows).toHaveLength(1)
})

it('omits a fix if one of its files is missing or shorter than expected', () => {
  const gone = {
    ...LAYER,
    fix: [{ ...LAYER.fix[1]!, edits: [...LAYER.fix[1]!.edits!, { file: 'gone.ts', start: 0, end: 0, text: '' }] }],
  }
  expect(runOf(resultOf([gone]), context).results[0]!.fixes).toBeUndefined()
  expect(runOf(resultOf([LAYER]), { ...context, read: () => 'short' }).results[0]!.fixes).toBeUndefined()
})

it('sorts the edits of a file, and keeps an insertion as an empty region', () => {
  const edits = [
    { file: LAYER.file, start: 15, end: 17, text: '' },
    { file: LAYER.file, start: 0, end: 0, text: 'x' },
  ]
  const [result] = runOf(resultOf([{ ...LAYER, fix: [{ ...LAYER.fix[1]!, edits }] }]), context).results
  expect(result!.fixes).toMatchObject([
    {
      artifactChanges: [
        {
          replacements: [
            {
              deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
              insertedContent: { text: 'x' },
            },
            {
              deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 6 },
              insertedContent: { text: '' },
            },
          ],
        },
      ],
    },
  ])
})

it('numbers equal findings, as GitHub requires', () => {
  expect(
    runOf(resultOf([LAYER, { ...LAYER, line: 9 }]), context).results.map(
      ({ partialFingerprints }) => partialFingerprints,
    ),
  ).toEqual([
    { 'stratalint/v1': '9f2c000000000001', primaryLocationLineHash: '9f2c000000000001:1' },
    { 'stratalint/v1': '9f2c000000000001', primaryLocationLineHash: '9f2c000000000001:2' },
  ])
})

it('encodes paths, and escapes placeholders and links in messages', () => {
  const [result] = runOf(resultOf([HOSTILE]), { ...context, repositoryPath: (file) => file }).results
  expect([result!.message.text, result!.locations]).toEqual([
    'imports ]]> <script>&"x" [2J {{0}} [link] (1) ::error ::owned | `code` 50% \ufffd Fix: Delete <b>|` ::set-output name=x::y. ***',
    [
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'src/we%2Cird%3A%20100%25/%5Bid%5D(x)%7C%60a%60/%1B%5B31m%3Cb%3E%C3%A9%20%231.ts',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 3 },
        },
      },
    ],
  ])
})

it('links the page of the team next to ours', () => {
  const [rule] = runOf(resultOf([{ ...LAYER, docs: 'docs/adr/0007.md' }]), context).tool.driver.rules as unknown as {
    helpUri: string
    help: object
  }[]
  expect([rule!.helpUri, rule!.help]).toEqual([
    'https://example.com/layer-direction',
    {
      text: 'So that changes stay small.\n\nhttps://example.com/layer-direction\n\nSee also: docs/adr/0007.md',
      markdown: '# architecture/layer-direction\n\nThe page.\n\nSee also: docs/adr/0007.md\n',
    },
  ])
})

it('prints whether the check completed', () => {
  expect(runOf(resultOf([]), context).invocations).toEqual([{ executionSuccessful: true }])
  expect(runOf(resultOf([], {}, false), context).invocations).toEqual([{ executionSuccessful: false }])
})

describe('the limits of code scanning', () => {
  const findings = Array.from({ length: 40 }, (_, index): Finding => ({
    ...LAYER,
    id: `${index}`.padStart(16, '0'),
    file: `src/utils/f-${index}.ts`,
    severity: index < 20 ? 'warn' : 'error',
  }))
  const limited = (results: number, bytes = 1e7): { text: string; run: Run } => {
    const text = toSarif(resultOf(findings), context, { results, bytes })
    return { text, run: (JSON.parse(text) as { runs: Run[] }).runs[0]! }
  }

  it('keep everything that fits', () => {
    expect(limited(40).run.results).toHaveLength(40)
  })

  it('leave out warnings first, and one result counts what was left out', () => {
    const { results, tool } = limited(26).run
    expect(results).toHaveLength(26)
    expect(results.filter((result) => (result as unknown as { level: string }).level === 'error')).toHaveLength(20)
    expect(results.at(-1)).toEqual({
      ruleId: 'stratalint/left-out',
      ruleIndex: tool.driver.rules.length - 1,
      level: 'warning',
      message: { text: '15 more findings did not fit into this file. Run stratalint check to see all of them.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'packages/shop/src/utils/f-5.ts', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3 },
          },
        },
      ],
      partialFingerprints: { 'stratalint/v1': 'stratalint/left-out', primaryLocationLineHash: 'stratalint/left-out:1' },
    })
    expect(tool.driver.rules.at(-1)).toMatchObject({ id: 'stratalint/left-out' })
  })

  it('hold for the compressed file', () => {
    const { text, run } = limited(40, 1_500)
    expect(gzipSync(text).length).toBeLessThanOrEqual(1_500)
    expect(run.results.length).toBeGreaterThan(2)
    expect(run.results.at(-1)!.message.text).toBe(
      `${41 - run.results.length} more findings did not fit into this file. Run stratalint check to see all of them.`,
    )
  })

  it('obey the official schema', () => {
    expect(schemaErrors(limited(3).text)).toEqual([])
  })

  it('hold for the steps of a trace', () => {
    const trace = Array.from({ length: 2_000 }, (_, line) => ({
      file: 'src/a.ts',
      line: line + 1,
      text: 'imports b.ts',
    }))
    const { relatedLocations } = runOf(resultOf([{ ...CYCLE, trace }]), context).results[0]!
    expect(relatedLocations).toHaveLength(999)
  })
})
