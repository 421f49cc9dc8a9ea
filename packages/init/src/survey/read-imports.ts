import { memoize, type ResolvedEdge } from '@stratalint/core'
import { check, type CheckSession } from '@stratalint/engine'
import { findExports, markElided } from '@stratalint/graph'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import { TYPED_SERVERS } from '../roles/packages.ts'

/** Each rule costs time, and the survey needs the imports alone. */
const EVERYTHING = {
  files: ['**'],
  ignores: ['!**/*.config.*'],
  architecture: {
    places: { all: { pattern: '**', role: 'shared' }, none: { pattern: '*/**', role: 'shared' } },
    // An import that is forbidden is read closely: whether the program needs the package when it runs.
    externals: Object.fromEntries(TYPED_SERVERS.map((name) => [name, ['none']])),
  },
  rules: {
    'architecture/external-placement': 'off',
    'architecture/no-cycle': 'off',
    'architecture/no-laundering': 'off',
    'architecture/placed-file': 'off',
    'architecture/resolved-import': 'off',
  },
} satisfies Config

/** The imports of every source file. */
export interface Imports {
  files: readonly string[]
  edgesOf(file: string): readonly ResolvedEdge[]
}

/** Reads on all processors. */
export async function readImports(root: string, session: CheckSession | undefined): Promise<Imports> {
  const policyFile = 'stratalint.config.json'
  const policy = compilePolicy(EVERYTHING, { file: join(root, policyFile) })
  const { details } = await check({
    cwd: root,
    loaded: { root, policyFile, hash: 'survey', policy, sources: [] },
    session,
    detailed: true,
    baseline: false,
    mayBeEmpty: true,
  })
  const { files, modules } = details!
  const exportsOf = memoize((path: string) => findExports(path, modules.get))
  // Names that are declared as types are gone when the program runs, with or without the keyword `type`.
  const edgesOf = memoize((file: string) =>
    markElided(modules.get(file)?.edges ?? [], {
      file,
      elisionOptions: () => ({ keepsImports: false, decoratorMetadata: false }),
      uses: () => new Map(),
      exportsOf,
    }),
  )
  return { files, edgesOf }
}
