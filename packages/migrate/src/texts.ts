import type { Loss, ToolName } from './model/old-config.ts'

/** The names of the tools, for people. */
export const toolNames: Record<ToolName, string> = {
  boundaries: 'eslint-plugin-boundaries',
  'dependency-cruiser': 'dependency-cruiser',
  nx: 'Nx enforce-module-boundaries',
  sheriff: 'sheriff',
  fallow: 'fallow',
  steiger: 'steiger',
  'restricted-paths': 'import/no-restricted-paths',
}

/** Errors. */
export const texts = { cannotLoad: (file: string, reason: string): string => `Cannot load ${file}: ${reason}` }

/** Comments in the policy. */
export const notes = {
  found: (tool: ToolName, file: string): string => `Translated from ${file} (${toolNames[tool]}).`,
  ignores: 'Left out by the old config.',
  layers: 'Who may import whom: each layer may import those below it.',
  crossDomain: 'Imports between places follow the layers.',
  listed: 'Every import between places that the old config allows.',
  externals: 'Who may import which packages.',
  typeOnly: 'The old rules do not apply to imports of types.',
  outside: 'The old config allows imports of the files that it leaves out.',
  tests: 'The old config judges tests like other files.',
  rules: 'Checks that the old config does not have. Delete a line to turn its check on.',
  preset: 'The architecture that the old config checks.',
}

/** Parts of old configs that a policy does not have. */
export const losses = {
  pattern: (name: string, pattern: string): Loss => ({
    what: `the pattern ${pattern} of ${name}`,
    why: 'it uses wildcards that place patterns do not have',
    instead: 'write a place with *, ** and {a,b} by hand',
  }),
  noPrivate: (): Loss => ({
    what: 'boundaries/no-private',
    why: 'places have no parents',
    instead: 'entry of a place names the files that others may import',
  }),
  noIgnored: (): Loss => ({
    what: 'boundaries/no-ignored',
    why: 'an ignored file has no place',
    instead: 'architecture/placed-file reports imports of files without a place',
  }),
  fileCategories: (): Loss => ({
    what: 'boundaries/files',
    why: 'a file has one place, and no categories besides',
    instead: 'tests.files for test files; a place of its own for others',
  }),
  unknownFiles: (isImports: boolean): Loss =>
    isImports
      ? {
          what: 'the difference between boundaries/no-unknown and boundaries/no-unknown-files',
          why: 'one rule reports files without a place and the imports of them',
          instead: 'architecture/placed-file, which also reports the files themselves',
        }
      : {
          what: 'the difference between boundaries/no-unknown-files and boundaries/no-unknown',
          why: 'one rule reports files without a place and the imports of them',
          instead: 'architecture/placed-file, which also reports the imports',
        },
  dependencyNodes: (): Loss => ({
    what: 'boundaries/additional-dependency-nodes',
    why: 'Stratalint reads a fixed set of imports',
    instead: 'require, import(), import.meta.glob, new URL() and mocks are read already',
  }),
  selectorKey: (key: string): Loss => ({
    what: `the selector key ${key}`,
    why: 'it is not a property of a file that a policy can name',
    instead: null,
  }),
  entryByCapture: (): Loss => ({
    what: 'an entry point for some values of a capture',
    why: 'an entry applies to every instance of a place',
    instead: 'a place of its own for these instances',
  }),
  repeated: (rule: string): Loss => ({
    what: `${rule}, which several parts of the config set`,
    why: 'a policy judges every file alike, so the last setting was translated for all files',
    instead: null,
  }),
}
