import { fix, type FixOptions, type FixResult } from '@stratalint/fix'
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

/** Fixes a project of the harness architecture. */
export async function fixed(
  files: Record<string, string>,
  options: Partial<FixOptions> = {},
): Promise<FixResult & { root: string; after: Record<string, string | null> }> {
  const root = temporaryProject({ ...HARNESS, 'package.json': '{}', ...files })
  const result = await fix({ cwd: root, suggested: true, ...options })
  return { ...result, root, after: Object.fromEntries(result.files.map(({ path, after }) => [path, after])) }
}

/** The reasons for which fixes were not carried out. */
export function reasons({ refused }: FixResult): string[] {
  return refused.map(({ rule, file, reason }) => `${rule} ${file}: ${reason}`)
}
