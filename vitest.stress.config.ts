import { defineConfig } from 'vitest/config'
import { common } from './vitest.config.ts'

/** Long random runs, outside of `npm test`. Each prints its seed; `STRESS_SEED` repeats one. */
export default defineConfig({
  ...common,
  test: { ...common.test, include: ['test/stress/**/*.stress.ts'], testTimeout: 600_000 },
})
