import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CORE_MUTANTS, ORACLE } from './core-mutants.ts'
import { GRAPH_MUTANTS } from './graph-mutants.ts'
import { PRESET_MUTANTS } from './preset-mutants.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

const MUTANTS = [...CORE_MUTANTS, ...GRAPH_MUTANTS, ...PRESET_MUTANTS]
const TIMEOUT = 600_000

describe('every mistake is caught', () => {
  let workshop: Workshop
  const begin = Date.now()

  beforeAll(() => {
    workshop = createWorkshop(2)
  })

  afterAll(() => {
    workshop.close()
    console.log(`${MUTANTS.length} mutants in ${Math.round((Date.now() - begin) / 1000)} s`)
  })

  // A test that fails anyway would catch anything.
  it.concurrent.each([
    ['whole test files', undefined],
    ['chosen tests', ORACLE.named],
  ])('%s pass without any', { timeout: TIMEOUT }, async (_what, named) => {
    const files = [...new Set(MUTANTS.filter((mutant) => mutant.named === named).map(({ caughtBy }) => caughtBy))]
    expect(await workshop.run({ files, named })).toEqual({ failed: 0, ran: true })
  })

  it.concurrent.each(MUTANTS.map((mutant) => [mutant.mistake, mutant.file, mutant] as const))(
    '%s (%s)',
    { timeout: TIMEOUT },
    async (_mistake, _file, mutant) => {
      const { ran, failed } = await workshop.run({ files: [mutant.caughtBy], named: mutant.named }, mutant)
      // A file that does not even load would count as caught by any test.
      expect(ran).toBe(true)
      expect(failed).toBeGreaterThan(0)
    },
  )
})
