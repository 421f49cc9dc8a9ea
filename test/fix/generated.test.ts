import { describe, expect, it } from 'vitest'
import { generateProject } from './generate-project.ts'
import { fixed, reasons, TSCONFIG } from './project.ts'

const PROJECTS = Number(process.env['STRATALINT_FIX_PROJECTS'] ?? 3)
const FIRST = Number(process.env['STRATALINT_FIX_SEED'] ?? 1)

describe('generated projects', () => {
  it(
    'have no finding whose automatic or suggested fix cannot be carried out',
    async () => {
      const failures: string[] = []
      let count = 0
      for (let seed = FIRST; seed < FIRST + PROJECTS; seed += 1) {
        const result = await fixed({ ...TSCONFIG, ...generateProject(seed) })
        count += result.fixed.length
        failures.push(
          ...reasons({
            ...result,
            refused: result.refused.filter(({ applicability }) => applicability !== 'manual'),
          }).map((reason) => `seed ${seed}: ${reason}`),
        )
      }
      expect(failures).toEqual([])
      expect(count).toBeGreaterThan(PROJECTS)
    },
    PROJECTS * 60_000,
  )
})
