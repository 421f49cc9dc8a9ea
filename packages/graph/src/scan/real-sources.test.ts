import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readThrice } from '../../testing/readings.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const LONGEST = 150_000

function* sources(folder: string): Generator<{ path: string; text: string }> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist' || folder.startsWith('node_modules/')) yield* sources(path)
    } else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name)) {
      const text = readFileSync(join(ROOT, path), 'utf8').replace(/^\uFEFF/, '')
      if (text.length <= LONGEST) yield { path, text }
    }
  }
}

function compareAll(folders: readonly string[]): { different: string[]; fast: number } {
  const different: string[] = []
  let fast = 0
  for (const folder of folders.filter((one) => existsSync(join(ROOT, one)))) {
    for (const { path, text } of sources(folder)) {
      const readings = readThrice(path, text)
      if (readings === null) continue
      if (readings.tokens !== null) fast++
      if (readings.pruned !== readings.tree || ![null, readings.tree].includes(readings.tokens)) different.push(path)
    }
  }
  return { different, fast }
}

it('says of our own sources what their trees say', () => {
  const { different, fast } = compareAll(['packages', 'rules', 'presets', 'test', 'fixtures'])
  expect(different).toEqual([])
  expect(fast).toBeGreaterThan(400)
})

it('says of installed packages what their trees say', () => {
  const { different, fast } = compareAll([
    'node_modules/zod/src', 'node_modules/vitest/dist', 'node_modules/@typescript-eslint', 'node_modules/dependency-cruiser/src', 'node_modules/fast-check/lib',
  ])
  expect(different).toEqual([])
  expect(fast).toBeGreaterThan(300)
})
