import { defineConfig } from 'vitest/config'
import { common } from './vitest.config.ts'

/** The tests of one part of mutation testing. Random tests make fewer runs, the same ones for each mutant. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    include: JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[],
    reporters: [],
    env: { ...common.test.env, STRATALINT_SEED: '1', STRATALINT_RUNS: '100' },
  },
})
