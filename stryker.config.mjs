/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['packages/core/src/**/*.ts', '!**/*.test.ts'],
  ignorePatterns: ['dist', '.git', '/fixtures', '/packages/cli/build', '*.tsbuildinfo'],
  tempDirName: '.stryker',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only'],
  thresholds: { high: 95, low: 90, break: 85 },
}
