import { expect, it } from 'vitest'
import { collect, recordOf, type FileRecord } from './collector.ts'
import { emptyRecord } from '../run/start-rule.ts'

it('keeps nothing while nobody collects', () => {
  expect(recordOf('a.ts', () => emptyRecord('a.ts'))).toBeNull()
})

it('makes one record a file, whoever asks first', async () => {
  const records = await collect(async () => {
    recordOf('a.ts', () => emptyRecord('a.ts'))?.exceptions.push(1)
    await Promise.resolve()
    recordOf('a.ts', () => emptyRecord('another'))?.exceptions.push(2)
    recordOf('b.ts', () => emptyRecord('b.ts'))
  })
  expect(records.map(({ file, exceptions }) => ({ file, exceptions }))).toEqual([
    { file: 'a.ts', exceptions: [1, 2] },
    { file: 'b.ts', exceptions: [] },
  ])
})

it('keeps two passes apart', async () => {
  let inner: FileRecord[] = []
  const outer = await collect(async () => {
    recordOf('outer.ts', () => emptyRecord('outer.ts'))
    inner = await collect(async () => void recordOf('inner.ts', () => emptyRecord('inner.ts')))
    recordOf('later.ts', () => emptyRecord('later.ts'))
  })
  expect(inner.map(({ file }) => file)).toEqual(['inner.ts'])
  expect(outer.map(({ file }) => file)).toEqual(['outer.ts', 'later.ts'])
})

it('stops collecting after a pass that failed', async () => {
  await expect(collect(() => Promise.reject(new Error('the linter stopped')))).rejects.toThrow('the linter stopped')
  expect(recordOf('a.ts', () => emptyRecord('a.ts'))).toBeNull()
})
