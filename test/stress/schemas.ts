import Ajv from 'ajv'
import { configSchema, findMismatch, type JsonSchema } from '@stratalint/policy'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { mutateJson } from './mutate-json.ts'
import { randomOf, pick, readRun } from './random.ts'

const read = (path: string): JsonSchema =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as JsonSchema

const CONFIGS: readonly unknown[] = [
  { extends: 'harness', files: ['src/**'], ignores: [] },
  {
    extends: ['harness', './base.json'],
    rules: {
      'a/b': 'error',
      'a/c': ['warn', { max: 1 }],
      'a/d': [{ in: ['x'], severity: 'off', options: null }],
      'a/e': null,
    },
  },
  {
    architecture: {
      places: {
        a: 'src/{domain}/{layer}/**',
        b: { pattern: 'x/**', role: 'app', entry: ['index'], uses: ['ui'] },
        c: null,
      },
      layers: ['types', ['repo', { name: 'client', closed: true }]],
      crossDomain: 'deny',
      externals: { react: ['ui'], pg: null },
    },
  },
  {
    architecture: {
      layers: { ui: ['types'], types: [], repo: { above: ['types'], closed: false } },
      crossDomain: { default: 'same-layers', allow: [{ from: 'a', to: 'b', layers: ['types'], reason: 'x' }] },
      typeOnly: 'allow',
      tests: { files: ['**/*.test.ts'] },
    },
  },
  {
    exceptions: [{ rule: 'a/b', from: 'src/a.ts', to: 'pg', reason: 'x', owner: 'y', expires: '2028-02-29' }],
    docs: { 'a/b': 'docs/x.md', 'a/c': null },
    $schema: 'x',
  },
]

const FINDING = {
  id: '0123456789abcdef',
  rule: 'a/b',
  severity: 'error',
  file: 'src/a.ts',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  what: 'x',
  not: '',
  why: '',
  docs: '',
  subject: '',
  fix: [
    {
      key: 'k',
      kind: 'move',
      title: 't',
      applicability: 'auto',
      symbols: ['A'],
      target: 'src/b.ts',
      edits: [{ file: 'src/a.ts', start: 0, end: 1, text: '' }],
    },
  ],
  extent: ['A'],
  from: { place: 'p', domain: 'd', layer: 'l' },
  to: { place: 'p' },
  specifier: './b',
  resolved: '../b.ts',
  kind: 'import',
  trace: [{ file: 'src/a.ts', line: null, text: '' }],
}
const SUMMARY = {
  files: 1,
  edges: 0,
  unresolved: 0,
  unjudged: 0,
  skipped: 0,
  unplaced: 0,
  exceptions: 0,
  suppressed: 0,
  findings: 1,
  new: 1,
  baselined: 0,
  durationMs: 1,
}
const DOCUMENTS: readonly unknown[] = [
  {
    schemaVersion: 1,
    tool: { name: 'stratalint', version: '1.0.0' },
    project: { folder: 'apps/web', trusted: true },
    summary: SUMMARY,
    findings: [FINDING, { ...FINDING, extent: 3 }],
    shard: {
      index: 1,
      count: 2,
      policy: 'p',
      conclusive: true,
      project: 'q',
      rules: ['a/b'],
      exceptions: [0],
      baselined: [FINDING],
      absences: [{ finding: FINDING, silenced: false }],
      baseline: {
        entries: [{ file: 'a.ts', rule: 'a/b', subject: '', extent: null, content: '0123456789abcdef', target: null }],
        missing: ['../x.ts'],
        contents: { 'a.ts': null },
      },
    },
  },
]

/** Compares our JSON Schema validator with zod on configs and with ajv on documents; returns the values with different results. */
export function compareSchemas(seed: number, rounds: number): { differing: string[]; accepted: number } {
  const random = randomOf(seed)
  const [policySchema, findingsSchema] = [
    read('../../packages/policy/schema.json'),
    read('../../packages/report/findings.schema.json'),
  ]
  const validate = new Ajv().compile(findingsSchema)
  const differing: string[] = []
  let accepted = 0
  for (let round = 0; round < rounds; round++) {
    const isConfig = round % 2 === 0
    const value = mutateJson(pick(random, isConfig ? CONFIGS : DOCUMENTS), random)
    const ours = findMismatch(value, isConfig ? policySchema : findingsSchema) === null
    const theirs = isConfig ? configSchema().safeParse(value).success : validate(value) === true
    if (ours) accepted++
    if (ours !== theirs) differing.push(JSON.stringify(value))
  }
  return { differing, accepted }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { seed, rounds } = readRun(process.argv, 200_000)
  const { differing, accepted } = compareSchemas(seed, rounds)
  process.stdout.write(
    `schemas: seed ${seed}, ${rounds} values, ${accepted} accepted, ${differing.length} judged differently\n${differing
      .slice(0, 5)
      .map((text) => `${text}\n`)
      .join('')}`,
  )
  process.exitCode = differing.length > 0 ? 1 : 0
}
