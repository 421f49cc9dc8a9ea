import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { rulesFound } from '../texts.ts'
import { findRules } from './find-configs.ts'

function rulesIn(files: Record<string, string>, folders: string[] = []): string[] {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-rules-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return rulesFound(findRules(root, folders).map((config) => ({ config, error: null, isDirect: false })))
}

it('finds the rules of a project, and of the packages in it', () => {
  const files = {
    '.dependency-cruiser.js': '',
    'apps/web/.eslintrc.cjs': "rules: { 'import/no-restricted-paths': [] }",
  }
  expect(rulesIn(files, ['apps/web'])).toEqual([
    'Rules of dependency-cruiser found in .dependency-cruiser.js. The proposal takes them into account; `stratalint migrate` translates them.',
    'Rules of import/no-restricted-paths found in apps/web/.eslintrc.cjs. The proposal takes them into account; `stratalint migrate` in apps/web translates them.',
  ])
})

it('finds constraints of Nx, but not the one of a new workspace that allows everything', () => {
  const config = (tag: string): Record<string, string> => ({
    'eslint.config.mjs': `{ '@nx/enforce-module-boundaries': ['error', { depConstraints: [{ sourceTag: '${tag}', onlyDependOnLibsWithTags: ['*'] }] }] }`,
  })
  expect(rulesIn(config('scope:shop'))).toHaveLength(1)
  expect(rulesIn(config('*'))).toEqual([])
})
