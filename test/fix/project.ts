import { fix, type FixOptions, type FixResult } from '@stratalint/fix'
import { fileURLToPath } from 'node:url'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

export const TSCONFIG = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'preserve',
      target: 'es2022',
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      paths: { '@/*': ['./src/*'] },
      types: [],
    },
    include: ['src'],
  }),
}

/** TypeScript as an installed package. */
export const TYPESCRIPT = {
  'node_modules/typescript/package.json': '{ "main": "index.cjs" }',
  'node_modules/typescript/index.cjs': `module.exports = require(${JSON.stringify(fileURLToPath(import.meta.resolve('typescript')))})\n`,
}

/** Fixes a project of the harness architecture. */
export async function fixed(
  files: Record<string, string>,
  options: Partial<FixOptions> = {},
): Promise<FixResult & { root: string; after: Record<string, string | null> }> {
  const root = temporaryProject({ ...(!('stratalint.config.mjs' in files) && HARNESS), 'package.json': '{}', ...files })
  const result = await fix({ cwd: root, suggested: true, ...options })
  return { ...result, root, after: Object.fromEntries(result.files.map(({ path, after }) => [path, after])) }
}

/** The reasons for which fixes were not carried out. */
export function reasons({ refused }: FixResult): string[] {
  return refused.map(({ rule, file, reason }) => `${rule} ${file}: ${reason}`)
}
