/** Mutation testing. `tools/mutation.ts` adds the files to mutate and the tests to run, part by part. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // A mutant that never ends must not be decided by a busy machine.
  timeoutMS: 10_000,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  ignorePatterns: ['dist', '.git', '/fixtures', '/packages/cli/build', '*.tsbuildinfo'],
  tempDirName: '.stryker',
}
