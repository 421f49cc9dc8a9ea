import { defineConfig } from 'vitest/config'
import normal from './vitest.config.ts'

/** The tests of one part of mutation testing. Random tests make fewer runs, the same ones for each mutant. */
export default defineConfig({
  ...normal,
  test: {
    ...normal.test,
    projects: undefined,
    include: JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[],
    reporters: [],
    env: { ...normal.test?.env, STRATALINT_SEED: '1', STRATALINT_RUNS: '100' },
  },
})
