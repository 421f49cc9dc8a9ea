import type { ToolName } from '@stratalint/migrate'
import type { CommandDeclaration } from '../command.ts'

const SOURCES = {
  boundaries: 'eslint-plugin-boundaries 5, 6 and 7, in the ESLint config',
  'dependency-cruiser': 'the rules of .dependency-cruiser.js or .json',
  nx: '@nx/enforce-module-boundaries, in the ESLint config, with the tags of the projects',
  sheriff: 'sheriff.config.ts',
  fallow: 'boundaries of .fallowrc.json or fallow.toml',
  steiger: 'the feature-sliced rules of steiger.config.ts',
  'restricted-paths': 'import/no-restricted-paths, in the ESLint config',
  'restricted-imports':
    'no-restricted-imports, in the config of ESLint or oxlint: patterns that mean folders or packages',
} satisfies Record<ToolName, string>

/** What `stratalint migrate` takes. */
export const MIGRATE = {
  summary: 'translate the architecture rules of another tool into a policy',
  takes: '[config]',
  description: [
    'Reads the config of another tool in this folder and prints the policy that says the same. Lists what has no counterpart, and what Stratalint has in its place.',
    'Then judges every import of the project by both sides and prints where they disagree. The other tool itself runs if it is installed; otherwise its rules are applied as the config states them. Never overwrites a policy.',
  ],
  flags: {
    from: { value: 'tool', choices: SOURCES, text: 'whose rules to translate, where several are found' },
    yes: {
      short: 'y',
      text: 'write the policy to stratalint.config.ts (.mjs in a JavaScript project) instead of printing it',
    },
    'no-verify': { text: 'do not compare the verdicts on the imports of the project' },
  },
  examples: ['stratalint migrate', 'stratalint migrate eslint.config.js --from boundaries', 'stratalint migrate --yes'],
  exitCodes: {
    0: 'translated, and both sides agree on every import',
    1: 'translated, but the sides disagree on an import of the project',
    2: 'nothing to translate, or a config that cannot be read',
  },
} as const satisfies CommandDeclaration
