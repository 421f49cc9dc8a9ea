import { componentParser, findParser, flatConfig } from '@stratalint/eslint-config'
import { parseSource, readSource } from '@stratalint/graph'
import { collect, type FileRecord, type Project } from '@stratalint/rule'
import type { ESLint } from 'eslint'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CheckError } from '../base/check-error.ts'
import { findPeer } from './find-peer.ts'

/** Runs the file rules through the ESLint API in this process. */
export async function lintWithEslint(project: Project, files: readonly string[]): Promise<FileRecord[]> {
  const { loaded } = project
  const { ESLint } = loadEslint(loaded.root)
  const [base] = flatConfig(loaded, loaded.root, await findParser(loaded.root))
  const eslint = new ESLint({
    cwd: loaded.root,
    overrideConfigFile: true,
    ignore: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      {
        ...base,
        files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}'],
        ignores: [],
        // The rules read their severity from the policy, and `suppress` handles comments.
        rules: Object.fromEntries(Object.keys(base!.rules!).map((id) => [id, 'error'])),
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      },
      { files: ['**/*.{vue,svelte,astro,mdx}'], languageOptions: { parser: componentParser } },
    ],
  } as unknown as ESLint.Options)
  const records = await collect(async () => void (await eslint.lintFiles([...files])), project)
  // ESLint's parser accepts types in JavaScript and other code that oxc rejects; oxc's parser decides.
  return records.filter(({ file }) => parses(loaded.root, file))
}

function parses(root: string, file: string): boolean {
  try {
    return !('error' in parseSource(file, readSource(join(root, file))))
  } catch {
    return false
  }
}

/** The ESLint that the project has installed. */
export function loadEslint(root: string): { ESLint: typeof ESLint } {
  const path = findPeer(root, 'eslint')
  if (path === null) throw new CheckError('The ESLint engine needs eslint 9 or 10: npm i -D eslint')
  const eslint = createRequire(import.meta.url)(path) as { ESLint: typeof ESLint }
  const { version } = eslint.ESLint
  if (!/^(?:9|10)\./.test(version))
    throw new CheckError(`The ESLint engine needs eslint 9 or 10, not ${version}: npm i -D eslint`)
  return eslint
}
