import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openBaseline } from './open-baseline.ts'

const line = (file: string): string =>
  `[{"schemaVersion":1}\n,{"file":"${file}","rule":"r/r","subject":"","extent":null}\n]\n`

/** Longer than an answer counts as current. */
const A_MOMENT = 30

it('sees the file appear, change, break and disappear', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-open-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const path = join(root, 'stratalint.baseline.json')
  const files = (file: string): string[] => openBaseline(root, file).map((entry) => entry.file)
  expect(files('a.ts')).toEqual([])

  writeFileSync(path, line('a.ts'))
  await setTimeout(A_MOMENT)
  expect([files('a.ts'), files('b.ts')]).toEqual([['a.ts'], []])

  writeFileSync(path, line('b.ts'))
  utimesSync(path, 1, 1)
  await setTimeout(A_MOMENT)
  expect([files('a.ts'), files('b.ts')]).toEqual([[], ['b.ts']])

  writeFileSync(path, 'broken')
  await setTimeout(A_MOMENT)
  expect(() => files('a.ts')).toThrow('stratalint.baseline.json:1: invalid JSON')

  rmSync(path)
  await setTimeout(A_MOMENT)
  expect(files('b.ts')).toEqual([])
})
