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
  held: [],
  absences: [],
  baseline: null,
}
const withFinding = (over: object): string => JSON.stringify({ ...DOCUMENT, findings: [{ ...FINDING, ...over }] })
const withShard = (over: object): string => JSON.stringify({ ...DOCUMENT, shard: { ...SHARD, ...over } })

it('reads what a check printed', () => {
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
      'half a file',
      JSON.stringify(DOCUMENT).slice(0, 40),
      'a.json is not JSON; merge takes what stratalint check --format json prints.',
    ],
    ['other JSON', '[]', 'a.json is not of stratalint; merge takes what stratalint check --format json prints.'],
    [
      'another tool',
      JSON.stringify({ ...DOCUMENT, tool: { name: 'eslint' } }),
      'a.json is not of stratalint; merge takes what stratalint check --format json prints.',
    ],
    [
      'another schema',
      JSON.stringify({ ...DOCUMENT, schemaVersion: 2 }),
      'a.json is not the JSON of a check as this version of stratalint prints it: schemaVersion: expected 1, got 2.',
    ],
    [
      'no project',
      JSON.stringify({ ...DOCUMENT, project: undefined }),
      'a.json is not the JSON of a check as this version of stratalint prints it: project: expected a value, got nothing.',
    ],
    [
      'a strange key',
      JSON.stringify({ ...DOCUMENT, extra: 1 }),
      'a.json is not the JSON of a check as this version of stratalint prints it: extra: expected no such key, got 1.',
    ],
    [
      'a count that is none',
      JSON.stringify({ ...DOCUMENT, summary: { ...SUMMARY, files: -1 } }),
      'a.json is not the JSON of a check as this version of stratalint prints it: summary.files: expected at least 0, got -1.',
    ],
    [
      'a finding without a place',
      JSON.stringify({ ...DOCUMENT, findings: [{ id: 'x' }] }),
      'a.json is not the JSON of a check as this version of stratalint prints it: findings[0].rule: expected a value, got nothing.',
    ],
    [
      'a severity that no check prints',
      withFinding({ severity: 'off' }),
      'a.json is not the JSON of a check as this version of stratalint prints it: findings[0].severity: expected "warn" or "error", got "off".',
    ],
    [
      'a file above the project',
      withFinding({ file: '../a.ts' }),
      'a.json is not the JSON of a check as this version of stratalint prints it: findings[0].file: expected text that matches',
    ],
    ['a file that climbs', withFinding({ file: 'src/../../a.ts' }), 'got "src/../../a.ts".'],
    ['a file that climbs after a line break', withFinding({ file: 'a\\n/../../b' }), 'got "a\\\\n/../../b".'],
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
      'a.json is not the JSON of a check as this version of stratalint prints it: findings[0].fix[0].edits[0].file: expected text that matches',
    ],
    [
      'a project above the repository',
      JSON.stringify({ ...DOCUMENT, project: { folder: 'a/../..', trusted: true } }),
      'a.json is not the JSON of a check as this version of stratalint prints it: project.folder: expected text that matches',
    ],
    [
      'half a shard',
      JSON.stringify({ ...DOCUMENT, shard: { index: 1 } }),
      'a.json is not the JSON of a check as this version of stratalint prints it: shard.count: expected a value, got nothing.',
    ],
    [
      'more shards than there can be',
      withShard({ count: 1e9 }),
      'a.json is not the JSON of a check as this version of stratalint prints it: shard.count: expected at most 9999, got 1000000000.',
    ],
    ['a long value, shown in part', withFinding({ severity: 'x'.repeat(100) }), 'xxxxx….'],
  ])('%s', (_what, text, message) => {
    expect(() => readDocument('a.json', text)).toThrow(message)
  })
})
