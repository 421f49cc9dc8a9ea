import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readTwice } from '../../testing/readings.ts'
import { canReadRaw } from '../parse/parser.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const LONGEST = 150_000

function* sources(folder: string): Generator<{ path: string; text: string }> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if ((entry.name !== 'node_modules' && entry.name !== 'dist') || folder.startsWith('node_modules/'))
        yield* sources(path)
    } else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name)) {
      const text = readFileSync(join(ROOT, path), 'utf8').replace(/^\uFEFF/, '')
      if (text.length <= LONGEST) yield { path, text }
    }
  }
}

function compareAll(folders: readonly string[]): { different: string[]; shallow: number; recorded: number } {
  const different: string[] = []
  let [shallow, recorded] = [0, 0]
  for (const folder of folders.filter((one) => existsSync(join(ROOT, one)))) {
    for (const { path, text } of sources(folder)) {
      const readings = readTwice(path, text)
      if (readings === null) continue
      if (readings.statements !== null) shallow++
      if (readings.imports !== null) recorded++
      if (![null, readings.tree].includes(readings.statements)) different.push(path)
      if (![null, readings.tree].includes(readings.imports)) different.push(`${path} by its record`)
    }
  }
  return { different, shallow, recorded }
}

it.runIf(canReadRaw())('reads the same from the statements and the trees of our own sources', () => {
  const { different, shallow, recorded } = compareAll(['packages', 'rules', 'presets', 'test', 'fixtures'])
  expect(different).toEqual([])
  expect(shallow).toBeGreaterThan(400)
  expect(recorded).toBeGreaterThan(400)
})

it.runIf(canReadRaw())('reads the same from the statements and the trees of installed packages', () => {
  const { different, shallow, recorded } = compareAll([
    'node_modules/zod/src',
    'node_modules/vitest/dist',
    'node_modules/@typescript-eslint',
    'node_modules/dependency-cruiser/src',
    'node_modules/fast-check/lib',
  ])
  expect(different).toEqual([])
  expect(shallow).toBeGreaterThan(300)
  expect(recorded).toBeGreaterThan(300)
})
