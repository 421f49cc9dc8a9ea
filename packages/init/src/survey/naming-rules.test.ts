import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { namingRule } from './naming-rules.ts'

function ruleIn(name: string, text: string): string | null {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-naming-'))
  writeFileSync(join(root, name), text)
  return namingRule(root, [])
}

it('finds the rule of another linter about the names of files, unless it is off', () => {
  expect(ruleIn('eslint.config.js', "rules: { 'unicorn/filename-case': ['error', {}] }")).toBe('unicorn/filename-case')
  expect(ruleIn('eslint.config.js', "rules: { 'unicorn/filename-case': 'off' }")).toBe(null)
  expect(ruleIn('biome.json', '{ "useFilenamingConvention": { "level": "error" } }')).toBe('useFilenamingConvention')
  expect(ruleIn('biome.json', '{ "useFilenamingConvention": { "level": "off" } }')).toBe(null)
  expect(ruleIn('notes.json', '{ "useFilenamingConvention": "error" }')).toBe(null)
})
