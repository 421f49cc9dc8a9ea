import Ajv from 'ajv'
import { EDGE_KINDS } from '@stratalint/core'
import schema from '@stratalint/report/findings.schema.json' with { type: 'json' }
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, project, VIOLATION } from './project.ts'

const validate = new Ajv({ allErrors: true, strictKeywords: true }).compile(schema)

function errorsOf(document: unknown): string[] {
  validate(document)
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`)
}

/** The violation, and one in a file that does not exist. */
const BASELINE = `[{"schemaVersion":1}
,{"file":"src/domains/orders/types/order.ts","rule":"architecture/layer-direction","subject":"type src/domains/orders/service/price.ts","extent":["Price"]}
,{"file":"src/gone.ts","rule":"architecture/layer-direction","subject":"type src/domains/orders/service/price.ts","extent":["Price"],"content":"0123456789abcdef"}
]
`

interface Document {
  summary: object
  findings: Record<string, unknown>[]
}

const printed = (cwd: string): Document => JSON.parse(runCli(['check', '--format', 'json'], { cwd }).stdout) as Document

let violations: Document

beforeAll(() => {
  violations = printed(fixtureFolder('shop/violations'))
})

/** Every definition of the schema that is an object. */
const objects = [
  schema,
  schema.properties.tool,
  schema.properties.summary,
  ...Object.values(schema.definitions),
].filter((part) => 'properties' in part)

it('describes a check with every kind of finding', () => {
  expect(violations.findings).toHaveLength(131)
  expect(errorsOf(violations)).toEqual([])
})

it('describes a clean check', () => {
  expect(errorsOf(printed(project(CLEAN)))).toEqual([])
})

it('describes a shard and the result of merge', () => {
  const exceptions = [{ rule: 'architecture/no-cycle', from: 'src/**', reason: 'none left' }]
  const folder = project({
    ...VIOLATION,
    'stratalint.config.json': JSON.stringify({ extends: 'harness', exceptions }),
    'stratalint.baseline.json': BASELINE,
  })
  runCli(['check', '--shard', '1/1', '--format', 'json', '--output-file', 'one.json'], { cwd: folder })
  const shard = JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8')) as { shard: Record<string, unknown> }
  expect(shard.shard).toMatchObject({
    baselined: [{ rule: 'architecture/layer-direction' }],
    absences: [{ silenced: false }],
    baseline: { entries: [{}, {}], missing: ['src/gone.ts'] },
  })
  expect(errorsOf(shard)).toEqual([])
  expect(errorsOf({ ...shard, shard: { ...shard.shard, more: 1 } })).toEqual([
    '.shard should NOT have additional properties',
  ])
  expect(errorsOf(JSON.parse(runCli(['merge', 'one.json', '--format', 'json'], { cwd: folder }).stdout))).toEqual([])
})

/** Only in reports of more than 200 findings. */
const LONG_REPORTS = ['fixesLeftOut']

it('requires every count', () => {
  const { required, properties } = schema.properties.summary
  expect([...required, ...LONG_REPORTS].sort()).toEqual(Object.keys(properties).sort())
})

it('allows no undescribed key', () => {
  expect(objects.map((part) => part.additionalProperties)).toEqual(objects.map(() => false))
  expect(errorsOf({ ...violations, more: 1 })).toEqual([' should NOT have additional properties'])
  expect(errorsOf({ ...violations, summary: { ...violations.summary, more: 1 } })).toEqual([
    '.summary should NOT have additional properties',
  ])
  expect(errorsOf({ ...violations, findings: [{ ...violations.findings[0], more: 1 }] })).toEqual([
    '.findings[0] should NOT have additional properties',
  ])
})

it('has no optional key that no finding uses', () => {
  const seen = new Set(violations.findings.flatMap((finding) => Object.keys(finding)))
  expect(Object.keys(schema.definitions.finding.properties).filter((field) => !seen.has(field))).toEqual(LONG_REPORTS)
})

it('lists every kind of import', () => {
  expect(schema.definitions.finding.properties.kind.enum).toEqual(EDGE_KINDS)
})

it('refuses an absolute path', () => {
  const [finding] = violations.findings
  expect(errorsOf({ ...violations, findings: [{ ...finding, file: `/${String(finding!['file'])}` }] })).toHaveLength(1)
})
