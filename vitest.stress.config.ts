import { defineConfig } from 'vitest/config'
import normal from './vitest.config.ts'

/** Long random runs, outside of `npm test`. Each prints its seed; `STRESS_SEED` repeats one. */
export default defineConfig({
  ...normal,
  test: { ...normal.test, projects: undefined, include: ['test/stress/**/*.stress.ts'], testTimeout: 600_000 },
})
