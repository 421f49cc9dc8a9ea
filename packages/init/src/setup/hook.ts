import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../survey/manifests.ts'
import type { Advice, FileChange, Project } from './setup.ts'
import { lineBreakOf, readPlainFile } from './read-file.ts'

const SOURCES = '*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}'
const LINT_STAGED = [
  '.lintstagedrc',
  '.lintstagedrc.json',
  '.lintstagedrc.yaml',
  '.lintstagedrc.yml',
  '.lintstagedrc.js',
  '.lintstagedrc.mjs',
  'lint-staged.config.js',
  'lint-staged.config.mjs',
  'lint-staged.config.cjs',
  'lint-staged.config.ts',
]
const LEFTHOOK = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml']

/** A line in the hook of husky, or lines for the tool that runs before a commit. */
export function planHook({ root, repository, manager, folder }: Project): (FileChange | Advice)[] {
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length)
  const first = (names: readonly string[], at: string): string | undefined =>
    names.find((name) => existsSync(join(at, name)))
  const staged = lintStagedFile(root, first(LINT_STAGED, root))
  if (staged !== null) return [{ part: 'hook', file: staged, lines: [`"${SOURCES}": "stratalint check"`] }]
  const hook = readPlainFile(join(repository, '.husky/pre-commit'))
  if (hook !== null)
    return huskyLine(hook, `${up}.husky/pre-commit`, `${manager.exec} stratalint check --changed=HEAD`, folder)
  const lefthook = first(LEFTHOOK, repository)
  if (lefthook !== undefined) {
    const command = `${manager.exec} stratalint check {staged_files}`
    const lines = [
      'pre-commit:',
      '  commands:',
      '    stratalint:',
      ...(folder === '' ? [] : [`      root: ${JSON.stringify(`${folder}/`)}`]),
      `      glob: '${SOURCES}'`,
      `      run: ${command}`,
    ]
    return [{ part: 'hook', file: `${up}${lefthook}`, lines }]
  }
  const preCommit = first(['.pre-commit-config.yaml', '.pre-commit-config.yml'], repository)
  if (preCommit === undefined) return []
  const lines = [
    '- repo: https://github.com/stratalint/stratalint',
    '  rev: stratalint@0.1.0',
    '  hooks:',
    '    - id: stratalint',
  ]
  return [{ part: 'hook', file: `${up}${preCommit}`, lines }]
}

function lintStagedFile(root: string, file: string | undefined): string | null {
  const manifest = readManifest(root)
  const isInManifest = manifest !== null && manifest !== 'broken' && manifest['lint-staged'] !== undefined
  return file ?? (isInManifest ? 'package.json#lint-staged' : null)
}

function huskyLine(before: string, path: string, command: string, folder: string): FileChange[] | Advice[] {
  if (before.includes('stratalint')) return []
  // A hook runs in the root of the repository, and one that ends early would skip an added line.
  if (folder !== '' || /^\s*(?:exit|exec)\b/m.test(before))
    return [
      { part: 'hook', file: path, lines: [folder === '' ? command : `(cd ${JSON.stringify(folder)} && ${command})`] },
    ]
  const end = lineBreakOf(before)
  return [
    {
      part: 'hook',
      path,
      before,
      after: `${before}${before === '' || before.endsWith('\n') ? '' : end}${command}${end}`,
    },
  ]
}
