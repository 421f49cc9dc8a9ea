import { flatConfig } from '@stratalint/eslint-config'
import { parseSource, readSource } from '@stratalint/graph'
import { collect, type FileRecord, type Project } from '@stratalint/rule'
import type { TSESLint } from '@typescript-eslint/utils'
import { join } from 'node:path'
import { CheckError } from '../check-error.ts'

/** Runs the file rules through the ESLint API in this process. */
export async function lintWithEslint(project: Project, files: readonly string[]): Promise<FileRecord[]> {
  const { loaded } = project
  const { ESLint } = await loadEslint()
  const [base] = flatConfig(loaded, loaded.root)
  const eslint = new ESLint({
    cwd: loaded.root,
    overrideConfigFile: true,
    ignore: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      {
        ...base,
        files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
        ignores: [],
        // The rules ask the policy themselves whether they are on, and suppression is decided in one place.
        rules: Object.fromEntries(Object.keys(base!.rules!).map((id) => [id, 'error'])),
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      },
    ],
  } as unknown as TSESLint.FlatESLint.ESLintOptions)
  const records = await collect(async () => void (await eslint.lintFiles([...files])), project)
  // ESLint's parser takes types in JavaScript and more that others do not; what parses is decided in one place.
  return records.filter(({ file }) => parses(loaded.root, file))
}

function parses(root: string, file: string): boolean {
  try {
    return !('error' in parseSource(file, readSource(join(root, file))))
  } catch {
    return false
  }
}

async function loadEslint(): Promise<{ ESLint: typeof TSESLint.FlatESLint }> {
  try {
    return (await import('eslint' as string)) as { ESLint: typeof TSESLint.FlatESLint }
  } catch {
    throw new CheckError('ESLint is not installed; add `eslint` to the project, or leave `--engine eslint` out.')
  }
}
