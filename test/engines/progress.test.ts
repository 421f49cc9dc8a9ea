import { check, type EngineName, type Progress } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { HARNESS, project } from '../cli/project.ts'

async function progressOf(engine: EngineName, count: number): Promise<Progress[]> {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]),
  )
  const reported: Progress[] = []
  await check({ cwd: project({ ...HARNESS, ...files }), engine, onProgress: (progress) => reported.push(progress) })
  return reported
}

it('reports how many files this process has checked', async () => {
  expect(await progressOf('oxc', 130)).toEqual([
    { phase: 'walk' },
    { phase: 'lint', total: 130 },
    { phase: 'lint', done: 64, total: 130 },
    { phase: 'lint', done: 128, total: 130 },
    { phase: 'graph' },
  ])
})

it('reports how many files oxlint has checked', async () => {
  const reported = await progressOf('oxlint', 40)
  expect(reported.slice(0, 2)).toEqual([{ phase: 'walk' }, { phase: 'lint', total: 40 }])
  expect(reported.slice(-2)).toEqual([{ phase: 'lint', done: 32, total: 40 }, { phase: 'graph' }])
})
