import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planLinters } from './linters.ts'
import { findPackageManager } from './package-manager.ts'

const ESLINT = { 'package.json': '{ "devDependencies": { "eslint": "9" } }' }

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-linters-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return root
}

function linesFor(files: Record<string, string>): string[] {
  const root = project(files)
  return planLinters({ root, repository: root, manager: findPackageManager([root]), folder: '', install: '' }).flatMap(
    (one) => ('lines' in one ? one.lines.join('\n') : []),
  )
}

function planFor(files: Record<string, string>): string[] {
  const root = project(files)
  return planLinters({ root, repository: root, manager: findPackageManager([root]), folder: '', install: '' }).map(
    (one) => ('lines' in one ? `lines for ${one.file}` : `edit of ${one.path}`),
  )
}

describe('planLinters', () => {
  it('gives lines for a flat config where ESLint is installed', () => {
    expect(planFor(ESLINT)).toEqual(['lines for eslint.config.mjs'])
    expect(planFor({ 'package.json': '{ "type": "module", "devDependencies": { "eslint": "9" } }' })).toEqual([
      'lines for eslint.config.js',
    ])
  })

  it.each([
    ['eslint.config.cjs', 'module.exports = []\n', 'require'],
    ['eslint.config.js', 'module.exports = []\n', 'require'],
    ['eslint.config.js', 'export default compose()\n', 'import'],
    ['eslint.config.mjs', 'export default compose()\n', 'import'],
    ['eslint.config.ts', 'export default compose()\n', 'import'],
  ])('writes the lines for %s with %s as the file is written', (name, text, how) => {
    const [lines] = linesFor({ ...ESLINT, [name]: text })
    expect({ requires: lines!.includes('require('), exports: lines!.includes('module.exports') }).toEqual({
      requires: how === 'require',
      exports: how === 'require',
    })
  })

  it('adds to the oxlint config that exists', () => {
    expect(linesFor({ '.oxlintrc.json': '{}' })[0]).toContain("import own from './.oxlintrc.json'")
    expect(linesFor({ 'oxlint.config.ts': 'export default {}\n' })[0]).not.toContain('oxlintrc')
  })

  it('plans nothing beside an .eslintrc, which a flat config would replace', () => {
    expect(planFor({ ...ESLINT, '.eslintrc.json': '{}' })).toEqual([])
  })

  it('edits a flat config, with or without an .eslintrc', () => {
    expect(planFor({ ...ESLINT, '.eslintrc.json': '{}', 'eslint.config.mjs': 'export default []\n' })).toEqual([
      'edit of eslint.config.mjs',
    ])
  })
})

describe('findPackageManager', () => {
  it('installs with npm ci only where there is a lock file', () => {
    const withLock = findPackageManager([project({ 'package-lock.json': '{}' })])
    const without = findPackageManager([project({})])
    expect([withLock.ci, without.ci]).toEqual(['npm ci', 'npm install'])
  })
})
