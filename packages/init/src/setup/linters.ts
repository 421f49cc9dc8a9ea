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
  const isModule = manifest !== null && manifest !== 'broken' && manifest['type'] === 'module'
  const { all } = dependenciesOf(...(manifest === null || manifest === 'broken' ? [] : [manifest]))
  return [...planEslint(root, all.has('eslint'), isModule), ...planOxlint(root, all.has('oxlint'))]
}

function planEslint(root: string, isInstalled: boolean, isModule: boolean): (FileChange | Advice)[] {
  const name = FLAT.find((file) => existsSync(join(root, file)))
  // A flat config beside an .eslintrc would replace it.
  if (name === undefined && LEGACY.some((file) => existsSync(join(root, file)))) return []
  if (name === undefined)
    return isInstalled
      ? [{ part: 'linters', file: isModule ? 'eslint.config.js' : 'eslint.config.mjs', lines: eslintLines(false) }]
      : []
  const before = readPlainFile(join(root, name))
  if (before?.includes('stratalint') === true) return []
  const after = before === null ? null : addToFlatConfig(name, before)
  return before === null || after === null
    ? [{ part: 'linters', file: name, lines: eslintLines(isCommonJs(name, before, isModule)) }]
    : [{ part: 'linters', path: name, before, after }]
}

/** By the extension, else by what the file has, else by the package. */
function isCommonJs(name: string, text: string | null, isModule: boolean): boolean {
  if (!name.endsWith('js') || name.endsWith('.mjs')) return name.endsWith('.cts')
  if (name.endsWith('.cjs')) return true
  return text === null || !/^\s*(?:import|export)\b/m.test(text) ? !isModule : false
}

function eslintLines(isCommon: boolean): string[] {
  return isCommon
    ? [
        "const { default: stratalint } = require('stratalint/eslint')",
        'module.exports = (async () => [/* your configs, */ ...(await stratalint())])()',
      ]
    : ["import stratalint from 'stratalint/eslint'", 'export default [/* your configs, */ ...(await stratalint())]']
}

function planOxlint(root: string, isInstalled: boolean): Advice[] {
  const name = OXLINT.find((file) => existsSync(join(root, file)))
  if (name === undefined && !isInstalled) return []
  if (name !== undefined && readPlainFile(join(root, name))?.includes('stratalint') === true) return []
  // The settings depend on the policy, so a file without code cannot have them.
  const isData = name?.includes('json') === true
  const lines = isData
    ? [
        "import stratalint from 'stratalint/oxlint'",
        `import own from './${name}' with { type: 'json' }`,
        'const { jsPlugins, settings, rules } = await stratalint()',
        'export default { ...own, jsPlugins, settings, rules: { ...own.rules, ...rules } }',
      ]
    : ["import stratalint from 'stratalint/oxlint'", 'export default await stratalint()']
  const file = isData
    ? `oxlint.config.ts, and run oxlint with --config oxlint.config.ts beside ${name}`
    : 'oxlint.config.ts'
  return [{ part: 'linters', file, lines }]
}
