import { defineConfig } from 'vitest/config'
import normal from './vitest.config.ts'

/** The tests that mutation testing runs: fast, and with the same random cases each time. */
export default defineConfig({
  ...normal,
  test: {
    ...normal.test,
    include: ['packages/core/src/**/*.test.ts'],
    exclude: [...(normal.test?.exclude ?? []), '**/limits.test.ts'],
    reporters: [],
    env: { ...normal.test?.env, STRATALINT_RUNS: '200' },
  },
})
