import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { toGitlab } from './gitlab.ts'

const context = { repositoryPath: (file: string) => `packages/shop/${file}` }

/** What GitLab documents: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}

interface Issue {
  fingerprint: string
  severity: string
}

const issuesOf = (...findings: (typeof LAYER)[]): Issue[] =>
  JSON.parse(toGitlab(resultOf(findings), context)) as Issue[]

it('prints an issue for each finding', () => {
  expect(toGitlab(resultOf([LAYER]), context)).toMatchInlineSnapshot(`
    "[
      {
        "description": "types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: (1) Move type Price to src/domains/orders/types/price.ts.      (2) Import Price from ./price.",
        "check_name": "architecture/layer-direction",
        "fingerprint": "9f2c000000000001",
        "severity": "major",
        "location": {
          "path": "packages/shop/src/domains/orders/types/order.ts",
          "lines": {
            "begin": 3,
            "end": 3
          }
        }
      }
    ]
    "
  `)
})

it.each([
  ['no findings', []],
  ['findings', [LAYER, LAYER, CYCLE]],
  ['hostile texts', [HOSTILE]],
])('obeys the documented format: %s', (_, findings) => {
  const validate = new Ajv({ allErrors: true }).compile(SCHEMA)
  validate(issuesOf(...findings))
  expect(validate.errors ?? []).toEqual([])
})

describe('fingerprints', () => {
  it('do not change with the position', () => {
    expect(issuesOf({ ...LAYER, line: 9, endLine: 9 })[0]!.fingerprint).toBe(issuesOf(LAYER)[0]!.fingerprint)
  })

  it('of equal findings differ', () => {
    const prints = issuesOf(LAYER, LAYER, LAYER).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(3)
    expect(issuesOf(LAYER, LAYER, LAYER).map(({ fingerprint }) => fingerprint)).toEqual(prints)
  })
})

it('ranks a crash above errors, and errors above warnings', () => {
  const crash = { ...LAYER, rule: 'stratalint/internal' }
  expect(issuesOf(LAYER, CYCLE, crash).map(({ severity }) => severity)).toEqual(['major', 'minor', 'blocker'])
})
