import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const DOCUMENT = { schemaVersion: 1, tool: { name: 'stratalint', version: '1.0.0' }, project: { folder: '', trusted: true }, summary: { files: 1 }, findings: [] }

it('reads what a check printed', () => {
  expect(readDocument('a.json', `\uFEFF${JSON.stringify(DOCUMENT)}\n`)).toEqual({ name: 'a.json', document: DOCUMENT })
})

describe('refuses', () => {
  it.each([
    ['an empty file', '', 'a.json is empty: its check did not finish.'],
    ['half a file', JSON.stringify(DOCUMENT).slice(0, 40), 'a.json is not JSON; merge takes what stratalint check --format json prints.'],
    ['other JSON', '[]', 'a.json is not of stratalint; merge takes what stratalint check --format json prints.'],
    ['another tool', JSON.stringify({ ...DOCUMENT, tool: { name: 'eslint' } }), 'a.json is not of stratalint; merge takes what stratalint check --format json prints.'],
    ['another schema', JSON.stringify({ ...DOCUMENT, schemaVersion: 2 }), 'a.json is not the JSON of a check as this version of stratalint prints it.'],
    ['no project', JSON.stringify({ ...DOCUMENT, project: undefined }), 'a.json is not the JSON of a check as this version of stratalint prints it.'],
    ['a finding without a place', JSON.stringify({ ...DOCUMENT, findings: [{ id: 'x' }] }), 'a.json is not the JSON of a check as this version of stratalint prints it.'],
    ['half a shard', JSON.stringify({ ...DOCUMENT, shard: { index: 1 } }), 'a.json is not the JSON of a check as this version of stratalint prints it.'],
  ])('%s', (_what, text, message) => {
    expect(() => readDocument('a.json', text)).toThrow(message)
  })
})
