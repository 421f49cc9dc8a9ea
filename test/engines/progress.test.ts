import { check, type Progress } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { HARNESS, project } from '../cli/project.ts'

it('tells how many files oxlint is done with', async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]))
  const told: Progress[] = []
  await check({ cwd: project({ ...HARNESS, ...files }), onProgress: (progress) => told.push(progress) })
  expect(told.slice(0, 2)).toEqual([{ phase: 'walk' }, { phase: 'lint', total: 40 }])
  expect(told.slice(-2)).toEqual([{ phase: 'lint', done: 32, total: 40 }, { phase: 'graph' }])
})
