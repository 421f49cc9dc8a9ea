import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Survey } from '@stratalint/init'
import { findRules } from './read/find-configs.ts'
import { readRules } from './read-rules.ts'
import { rulesFound } from './texts.ts'

type Link = Survey['links'][number]

const ZONES = `module.exports = { rules: { 'import/no-restricted-paths': ['error', { zones: [
  { target: './src/a', from: './src', except: ['./a', './shared'] },
  { target: './src/shared', from: ['./src/a', './src/b'] },
] }] } }`

const files = ['src/a/a.ts', 'src/b/b.ts', 'src/shared/s.ts'].flatMap((file) => [file, `web/${file}`])

function repository(config: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-rules-'))
  for (const [path, text] of Object.entries(config)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

it('asks the rules about imports between files of their folder', async () => {
  const root = repository({ 'web/.eslintrc.cjs': ZONES })
  const { rules, outcomes } = await readRules(root, findRules(root, ['web']), { files, links: [] })
  expect(outcomes).toEqual([
    { config: { tool: 'restricted-paths', file: 'web/.eslintrc.cjs' }, error: null, isDirect: false },
  ])
  expect(rules.forbids('web/src/a/a.ts', 'web/src/b/b.ts')).toBe(true)
  expect(rules.forbids('web/src/a/a.ts', 'web/src/shared/s.ts')).toBe(false)
  expect(rules.forbids('src/a/a.ts', 'src/b/b.ts')).toBe(false)
  expect(rules.pairs.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    'web/src/a/** > web/src/b/**',
    'web/src/shared/** > web/src/a/**',
    'web/src/shared/** > web/src/b/**',
  ])
})

it('names a config that cannot be read, and why', async () => {
  const root = repository({ '.eslintrc.json': '{ "rules": { "import/no-restricted-paths": ' })
  const { rules, outcomes } = await readRules(root, findRules(root), { files, links: [] })
  expect(rules.pairs).toEqual([])
  expect(rulesFound(outcomes)).toEqual([
    'Rules of import/no-restricted-paths found in .eslintrc.json, but they cannot be read, so the proposal does not know them: Cannot load .eslintrc.json: it is not valid JSON at line 1.',
  ])
})

const RESTRICTED = `module.exports = { overrides: [
  { files: ['src/a/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['**/b/*'] }] } },
] }`

const link = (from: string, to: string): Link => ({ from, to, edge: { typeOnly: false } as Link['edge'], test: false })

it('asks no-restricted-imports about folders', async () => {
  const root = repository({ '.eslintrc.cjs': RESTRICTED })
  const links = [link('src/a/a.ts', 'src/shared/s.ts'), link('src/a/a.ts', 'src/b/b.ts')]
  const { rules, outcomes } = await readRules(root, findRules(root), { files, links })
  expect(rules.pairs.map(({ from, to }) => `${from} > ${to}`)).toEqual(['src/a/** > **/b/**'])
  expect(rulesFound(outcomes)).toEqual([
    'Rules of no-restricted-imports found in .eslintrc.cjs. The proposal takes them into account; `stratalint migrate` translates them.',
  ])
})

it('keeps no rule about direct imports of what another folder passes on', async () => {
  const root = repository({ '.eslintrc.cjs': RESTRICTED })
  const links = [link('src/a/a.ts', 'src/shared/s.ts'), link('src/shared/s.ts', 'src/b/b.ts')]
  const { rules, outcomes } = await readRules(root, findRules(root), { files, links })
  expect([rules.pairs, rules.forbids('src/a/a.ts', 'src/b/b.ts')]).toEqual([[], false])
  expect(rulesFound(outcomes)).toEqual([
    'Rules of no-restricted-imports found in .eslintrc.cjs. They forbid direct imports of code that other folders pass on, which layers do not say, so the proposal does not keep to them.',
  ])
})

it('says nothing of no-restricted-imports that names packages alone', async () => {
  const root = repository({ '.eslintrc.json': '{ "rules": { "no-restricted-imports": ["error", "rxjs/Rx"] } }' })
  expect((await readRules(root, findRules(root), { files, links: [] })).outcomes).toEqual([])
})
