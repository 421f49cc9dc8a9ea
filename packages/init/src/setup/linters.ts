import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dependenciesOf, readManifest } from '../survey/manifests.ts'
import { addToFlatConfig } from './flat-config.ts'
import type { Advice, FileChange, Project } from './setup.ts'
import { readPlainFile } from './read-file.ts'

const FLAT = ['js', 'mjs', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `eslint.config.${extension}`)
const LEGACY = ['', '.js', '.cjs', '.json', '.yaml', '.yml'].map((extension) => `.eslintrc${extension}`)
const OXLINT = ['oxlint.config.ts', '.oxlintrc.json', '.oxlintrc.jsonc']

/** The lines for ESLint and oxlint, where the project has them. */
export function planLinters({ root }: Project): (FileChange | Advice)[] {
  const manifest = readManifest(root)
  const { all } = dependenciesOf(...(manifest === null || manifest === 'broken' ? [] : [manifest]))
  return [...planEslint(root, all.has('eslint')), ...planOxlint(root, all.has('oxlint'))]
}

function planEslint(root: string, isInstalled: boolean): (FileChange | Advice)[] {
  const name = FLAT.find((file) => existsSync(join(root, file)))
  // A flat config beside an .eslintrc would replace it.
  if (name === undefined && LEGACY.some((file) => existsSync(join(root, file)))) return []
  if (name === undefined)
    return isInstalled ? [{ part: 'linters', file: 'eslint.config.js', lines: eslintLines() }] : []
  const before = readPlainFile(join(root, name))
  if (before?.includes('stratalint') === true) return []
  const after = before === null ? null : addToFlatConfig(name, before)
  return before === null || after === null
    ? [{ part: 'linters', file: name, lines: eslintLines() }]
    : [{ part: 'linters', path: name, before, after }]
}

function eslintLines(): string[] {
  return ["import stratalint from 'stratalint/eslint'", 'export default [/* your configs, */ ...(await stratalint())]']
}

function planOxlint(root: string, isInstalled: boolean): Advice[] {
  const name = OXLINT.find((file) => existsSync(join(root, file)))
  if (name === undefined && !isInstalled) return []
  if (name !== undefined && readPlainFile(join(root, name))?.includes('stratalint') === true) return []
  const lines = ["import stratalint from 'stratalint/oxlint'", 'export default await stratalint()']
  return [{ part: 'linters', file: 'oxlint.config.ts', lines }]
}
