import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const SUMMARY = {
  files: 1,
  edges: 0,
  unresolved: 0,
  opaque: 0,
  outside: 0,
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
  fix: [],
  not: '',
  why: '',
  docs: '',
  subject: '',
  extent: null,
}
const DOCUMENT = {
  schemaVersion: 1,
  tool: { name: 'stratalint', version: '1.0.0' },
  project: { folder: '', trusted: true },
  summary: SUMMARY,
  findings: [FINDING],
}
const SHARD = {
  index: 1,
  count: 1,
  policy: 'p',
  conclusive: true,
  project: 'q',
  rules: null,
  exceptions: [],
  baselined: [],
  absences: [],
  baseline: null,
}
const withFinding = (over: object): string => JSON.stringify({ ...DOCUMENT, findings: [{ ...FINDING, ...over }] })
const withShard = (over: object): string => JSON.stringify({ ...DOCUMENT, shard: { ...SHARD, ...over } })

it('reads the output of a check', () => {
  expect(readDocument('a.json', `\uFEFF${JSON.stringify(DOCUMENT)}\n`)).toEqual({ name: 'a.json', document: DOCUMENT })
  const shard = { ...DOCUMENT, shard: SHARD }
  expect(readDocument('a.json', JSON.stringify(shard)).document).toEqual(shard)
  expect(
    readDocument('a.json', withFinding({ file: 'src/..a/b..ts', resolved: '../q/src/d.ts' })).document.findings[0]!
      .resolved,
  ).toBe('../q/src/d.ts')
})

describe('refuses', () => {
  it.each([
    ['an empty file', '', 'a.json is empty: its check did not finish.'],
    [
      'an incomplete file',
      JSON.stringify(DOCUMENT).slice(0, 40),
      'a.json is not JSON; expected the output of stratalint check --format json.',
    ],
    ['other JSON', '[]', 'a.json is not the output of stratalint check --format json.'],
    [
      'another tool',
      JSON.stringify({ ...DOCUMENT, tool: { name: 'eslint' } }),
      'a.json is not the output of stratalint check --format json.',
    ],
    [
      'another schema',
      JSON.stringify({ ...DOCUMENT, schemaVersion: 2 }),
      'a.json was not written by this version of stratalint check --format json: schemaVersion: expected 1, got 2.',
    ],
    [
      'no project',
      JSON.stringify({ ...DOCUMENT, project: undefined }),
      'a.json was not written by this version of stratalint check --format json: project: expected a value, got nothing.',
    ],
    [
      'an unknown key',
      JSON.stringify({ ...DOCUMENT, extra: 1 }),
      'a.json was not written by this version of stratalint check --format json: extra: expected no such key, got 1.',
    ],
    [
      'a negative count',
      JSON.stringify({ ...DOCUMENT, summary: { ...SUMMARY, files: -1 } }),
      'a.json was not written by this version of stratalint check --format json: summary.files: expected at least 0, got -1.',
    ],
    [
      'a finding without a file',
      JSON.stringify({ ...DOCUMENT, findings: [{ id: 'x' }] }),
      'a.json was not written by this version of stratalint check --format json: findings[0].rule: expected a value, got nothing.',
    ],
    [
      'an unknown severity',
      withFinding({ severity: 'off' }),
      'a.json was not written by this version of stratalint check --format json: findings[0].severity: expected "warn" or "error", got "off".',
    ],
    [
      'a file above the project',
      withFinding({ file: '../a.ts' }),
      'a.json was not written by this version of stratalint check --format json: findings[0].file: expected text that matches',
    ],
    ['a file that leaves the project', withFinding({ file: 'src/../../a.ts' }), 'got "src/../../a.ts".'],
    [
      'a file that leaves the project after a line break',
      withFinding({ file: 'a\\n/../../b' }),
      'got "a\\\\n/../../b".',
    ],
    ['an absolute file', withFinding({ file: '/etc/passwd' }), 'got "/etc/passwd".'],
    [
      'an edit above the project',
      withFinding({
        fix: [
          {
            key: 'k',
            kind: 'edit',
            title: '',
            applicability: 'auto',
            edits: [{ file: '../a', start: 0, end: 0, text: '' }],
          },
        ],
      }),
      'a.json was not written by this version of stratalint check --format json: findings[0].fix[0].edits[0].file: expected text that matches',
    ],
    [
      'a project above the repository',
      JSON.stringify({ ...DOCUMENT, project: { folder: 'a/../..', trusted: true } }),
      'a.json was not written by this version of stratalint check --format json: project.folder: expected text that matches',
    ],
    [
      'an incomplete shard',
      JSON.stringify({ ...DOCUMENT, shard: { index: 1 } }),
      'a.json was not written by this version of stratalint check --format json: shard.count: expected a value, got nothing.',
    ],
    [
      'too many shards',
      withShard({ count: 1e9 }),
      'a.json was not written by this version of stratalint check --format json: shard.count: expected at most 9999, got 1000000000.',
    ],
    ['a long value, shown in part', withFinding({ severity: 'x'.repeat(100) }), 'xxxxx….'],
  ])('%s', (_what, text, message) => {
    expect(() => readDocument('a.json', text)).toThrow(message)
  })
})
