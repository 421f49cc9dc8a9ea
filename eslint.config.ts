import js from '@eslint/js'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Prettier decides the layout, and TypeScript reports what is unused. */
export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '.stryker/**',
      'coverage/**',
      'packages/cli/build/**',
      '**/*.generated.ts',
      'fixtures/**',
      'test/fixtures/expected/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { project: ['./tsconfig.tests.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-undef': 'off',
      'no-empty': ['error', { allowEmptyCatch: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off', // Handlers that do nothing on purpose are the usual default.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off', // Node types are compared with their names.
      '@typescript-eslint/require-await': 'off', // An interface may be asynchronous where an implementation is not.
      '@typescript-eslint/unbound-method': 'off', // The interfaces here are records of functions that do not use `this`.
      '@typescript-eslint/no-non-null-assertion': 'off', // Typed arrays and tables are read by indexes known to be valid.
    },
  },
  {
    // Syntax trees come from three parsers, and their nodes have no common type.
    files: [
      'packages/graph/src/**',
      'packages/review/src/integrity/{source,test,untested}/**',
      'packages/fix/src/{source,refactor}/**',
      'stratalint.config.ts',
      '**/*.test.ts',
      'test/**',
      '**/test-support/**',
      '**/testing/**',
    ],
    rules: {
      'no-irregular-whitespace': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['rules/*/*/*.ts'],
    ignores: ['**/*.test.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // Defaults are in the schema, from which the config's types and the tables of options are made as well.
      'eslint-plugin/no-meta-schema-default': 'off',
      'eslint-plugin/require-meta-default-options': 'off',
      // Fixes are reported in our own form, in which the plugin does not see suggestions.
      'eslint-plugin/require-meta-has-suggestions': 'off',
    },
  },
)
