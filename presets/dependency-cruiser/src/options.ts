import type { ICruiseOptions } from 'dependency-cruiser'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as TypeScript from 'typescript'

const MOCKERS = ['vi', 'vitest', 'jest']
const MOCKING = [
  'mock',
  'doMock',
  'unmock',
  'doUnmock',
  'dontMock',
  'deepUnmock',
  'setMock',
  'unstable_mockModule',
  'unstable_unmockModule',
  'importActual',
  'importMock',
  'requireActual',
  'requireMock',
  'createMockFromModule',
  'genMockFromModule',
]

/** Calls that name a module and that dependency-cruiser sees only when they are configured. */
const NAMING_CALLS = [
  'require.resolve',
  'module.require',
  ...MOCKERS.flatMap((mocker) => MOCKING.map((method) => `${mocker}.${method}`)),
]

/** dependency-cruiser's options for edges and targets as close to Stratalint's as it can get. */
export function cruiseOptions(root: string, ignored: readonly string[]): ICruiseOptions {
  const tsConfig = join(root, 'tsconfig.json')
  return {
    // Paths in the rules are relative to the root, wherever the command is run.
    baseDir: root,
    doNotFollow: { path: ['(?:^|/)node_modules/', ...ignored] },
    moduleSystems: ['es6', 'cjs', 'tsd'],
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    exoticRequireStrings: NAMING_CALLS,
    ...(existsSync(tsConfig) && { tsConfig: { fileName: tsConfig } }),
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts', '.json'],
      mainFields: ['source', 'module', 'main', 'types'],
    },
  }
}

/** The aliases in the one tsconfig that dependency-cruiser reads, with the project's own TypeScript. */
export function tsconfigAliases(root: string): { patterns: string[]; baseUrl: boolean } {
  const file = join(root, 'tsconfig.json')
  const typescript = existsSync(file) ? projectTypeScript(root) : null
  if (typescript === null) return { patterns: [], baseUrl: false }
  const { config } = typescript.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as { config?: unknown }
  const host = { ...typescript.sys, readDirectory: () => [] }
  const { paths, baseUrl } = typescript.parseJsonConfigFileContent(config ?? {}, host, root).options
  return { patterns: Object.keys(paths ?? {}), baseUrl: baseUrl !== undefined }
}

function projectTypeScript(root: string): typeof TypeScript | null {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      const typescript = createRequire(from)('typescript') as Partial<typeof TypeScript>
      // TypeScript 7 has no such interface, and dependency-cruiser does not use it.
      if (typescript.parseJsonConfigFileContent !== undefined) return typescript as typeof TypeScript
    } catch {
      // Without TypeScript dependency-cruiser knows no aliases either.
    }
  }
  return null
}

/** Dependency types of what comes from outside the repository; relative and aliased targets have others. */
export const OUTSIDE = [
  'core',
  'unknown',
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
] as const

/** Dependency types of what is gone at run time. */
export const TYPE_ONLY = ['type-only', 'type-import', 'triple-slash-directive'] as const
