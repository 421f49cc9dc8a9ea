import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTree } from '../support/tree.ts'
import { startClient, type LanguageClient } from './language-client.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** What an installation of the project would have. */
const INSTALLED: Record<string, string> = {
  stratalint: 'packages/cli',
  eslint: 'node_modules/eslint',
  oxlint: 'node_modules/oxlint',
  '@typescript-eslint': 'node_modules/@typescript-eslint',
}

/** A project with a policy, and with the configs of both linters. */
export function installIn(root: string): void {
  writeTree(root, {
    'package.json': '{ "private": true, "type": "module" }',
    'stratalint.config.json': '{ "extends": "harness" }',
    'eslint.config.js': "import stratalint from 'stratalint/eslint'\n\nexport default await stratalint()\n",
    'oxlint.config.ts': "import stratalint from 'stratalint/oxlint'\n\nexport default await stratalint()\n",
  })
  mkdirSync(join(root, 'node_modules'))
  for (const [name, folder] of Object.entries(INSTALLED))
    symlinkSync(join(repository, folder), join(root, 'node_modules', name))
}

/** The language server of VS Code's ESLint extension. */
export function startEslint(root: string): Promise<LanguageClient> {
  const server = join(repository, 'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server')
  return startClient({
    command: process.execPath,
    args: [server, '--stdio'],
    root,
    settings: {
      validate: 'on',
      run: 'onType',
      nodePath: null,
      options: {},
      experimental: { useFlatConfig: false },
      workingDirectory: { mode: 'location' },
      workspaceFolder: { uri: `file://${root}`, name: 'project' },
      rulesCustomizations: [],
      codeAction: { disableRuleComment: { enable: true }, showDocumentation: { enable: true } },
      codeActionOnSave: { mode: 'all' },
      problems: { shortenToSingleLine: false },
    },
  })
}

/** The language server of oxlint. */
export function startOxlint(root: string): Promise<LanguageClient> {
  const options = { run: 'onType' }
  return startClient({
    command: process.execPath,
    args: [join(dirname(fileURLToPath(import.meta.resolve('oxlint/package.json'))), 'bin/oxlint'), '--lsp'],
    root,
    settings: options,
    initializationOptions: [{ workspaceUri: `file://${root}`, options }],
  })
}
