import { check } from '@stratalint/engine'
import { cacheFolder } from '@stratalint/policy'
import { execFile } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { CLEAN, project, VIOLATION } from '../cli/project.ts'
import { writeTree } from '../support/tree.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const PRICE = 'src/domains/orders/service/price.ts'
const FOUND = [`${ORDER}:1:28 architecture/layer-direction`]
const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** The findings of a check; `phases` collects the work that it does. */
async function run(cwd: string, phases: string[] = [], cache = true): Promise<string[]> {
  const { findings } = await check({ cwd, cache, onProgress: ({ phase }) => phases.push(phase) })
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
}

function fileOf(root: string, start: 'run-of-' | 'modules-of-'): string {
  const folder = cacheFolder(root)!
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith(start))!,
  )
}

/** A project that was checked once. */
async function cachedProject(files: Record<string, string> = VIOLATION): Promise<string> {
  const root = project(files)
  await run(root)
  return root
}

it('checks nothing if nothing changed', async () => {
  const root = await cachedProject()
  const phases: string[] = []
  expect(await run(root, phases)).toEqual(FOUND)
  expect(phases).toEqual([])
})

it('checks only a changed file, without a walk', async () => {
  const root = await cachedProject()
  writeFileSync(join(root, ORDER), `\n${readFileSync(join(root, ORDER), 'utf8')}`)
  const phases: string[] = []
  expect(await run(root, phases)).toEqual([`${ORDER}:2:28 architecture/layer-direction`])
  expect(phases).toEqual(['lint', 'graph'])
})

it('notices a rewrite with the same size and time', async () => {
  const root = await cachedProject()
  const path = join(root, ORDER)
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('../service/price', '../types/pricing'))
  utimesSync(path, atime, mtime)
  expect(await run(root)).toEqual([`${ORDER}:1:28 architecture/resolved-import`])
})

it('does not read or write the cache with cache: false', async () => {
  const root = project(VIOLATION)
  await run(root, [], false)
  expect(readdirSync(cacheFolder(root)!).filter((name) => name.startsWith('run-of-'))).toEqual([])
  const phases: string[] = []
  await run(root)
  await run(root, phases, false)
  expect(phases).toEqual(['walk', 'lint', 'graph'])
})

it.each([
  ['is empty', (path: string) => truncateSync(path, 0)],
  ['is truncated', (path: string) => truncateSync(path, statSync(path).size >> 1)],
  ['is longer', (path: string) => appendFileSync(path, 'x')],
  ['has a changed byte', (path: string) => flipByte(path, statSync(path).size >> 1)],
  ['has another version', (path: string) => flipByte(path, 15)],
  ['is a text file', (path: string) => writeFileSync(path, '{ "findings": [] }\n')],
  ['is a folder', (path: string) => makeFolder(path)],
  ['is deleted', (path: string) => rmSync(path)],
])('checks everything if the cached run %s', async (_, spoil) => {
  const root = await cachedProject()
  spoil(fileOf(root, 'run-of-'))
  const phases: string[] = []
  expect(await run(root, phases)).toEqual(FOUND)
  expect(phases).toContain('walk')
  expect(await run(root)).toEqual(FOUND)
})

it.each([
  ['are truncated', (path: string) => truncateSync(path, statSync(path).size - 4)],
  ['have a changed byte', (path: string) => flipByte(path, 3)],
  ['are deleted', (path: string) => rmSync(path)],
])('checks everything if the cached modules %s', async (_, spoil) => {
  const root = await cachedProject(CLEAN)
  spoil(fileOf(root, 'modules-of-'))
  // A cycle between a changed and an unchanged file.
  writeFileSync(
    join(root, 'src/domains/orders/types/price.ts'),
    "import type { Total } from '../service/order'\n\nexport interface Price { amount: Total }\n",
  )
  expect((await run(root)).map((row) => row.split(' ')[1]).sort()).toEqual([
    'architecture/layer-direction',
    'architecture/no-cycle',
  ])
})

it('ignores the cache of another project', async () => {
  const [root, other] = [
    await cachedProject(VIOLATION),
    await cachedProject({ ...CLEAN, ...VIOLATION, [ORDER]: 'export {}\n' }),
  ]
  copyFileSync(fileOf(other, 'run-of-'), fileOf(root, 'run-of-'))
  expect(await run(root)).toEqual(FOUND)
})

it('gives the same findings with a cache that was copied with its project', async () => {
  const root = await cachedProject()
  const moved = project(VIOLATION)
  mkdirSync(cacheFolder(moved)!, { recursive: true })
  for (const name of readdirSync(cacheFolder(root)!))
    copyFileSync(join(cacheFolder(root)!, name), join(cacheFolder(moved)!, name))
  expect(await run(moved)).toEqual(FOUND)
})

it.each<[string, Record<string, string>]>([
  ['its private excludes', { '.git/info/exclude': ORDER }],
  ['an exclude file that its settings name', { '.git/config': '[core]\nexcludesFile = .git/own\n', '.git/own': ORDER }],
  [
    'an exclude file behind an include',
    { '.git/config': '[include]\npath = more\n', '.git/more': '[core]\nexcludesFile = .git/own\n', '.git/own': ORDER },
  ],
  ['ignore rules in a folder', { 'src/domains/.gitignore': 'order.ts\n' }],
])('notices when a repository gets %s and loses them', async (_, files) => {
  const root = await cachedProject({ ...VIOLATION, '.git/HEAD': '', '.git/info/x': '' })
  writeTree(root, files)
  expect(await run(root)).toEqual([])
  expect(await run(root)).toEqual([])
  for (const path of Object.keys(files)) writeFileSync(join(root, path), '')
  expect(await run(root)).toEqual(FOUND)
})

it('caches that a file does not parse', async () => {
  const root = project({ ...VIOLATION, [PRICE]: 'export interface Price {\n' })
  const before = await run(root)
  expect(before).toContain(`${PRICE}:2:1 stratalint/parse`)
  expect(await run(root)).toEqual(before)
})

it('gives the same findings in checks that run at once', async () => {
  const root = await cachedProject()
  const start = promisify(execFile)
  const rows = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await start(process.execPath, [BIN, 'check', '--format', 'json', ...args], { cwd: root }).catch(
      (error: { stdout: string }) => error,
    )
    const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; rule: string }[] }
    return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
  }
  for (const lines of [1, 2, 3]) {
    writeFileSync(
      join(root, ORDER),
      `${'\n'.repeat(lines)}import type { Price } from '../service/price'\n\nexport type Total = Price\n`,
    )
    const expected = [`${ORDER}:${lines + 1} architecture/layer-direction`]
    expect(await Promise.all([rows(), rows(), rows()])).toEqual([expected, expected, expected])
    expect(await rows()).toEqual(expected)
  }
})

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at]! ^= 0xff
  writeFileSync(path, bytes)
}

function makeFolder(path: string): void {
  rmSync(path)
  if (!existsSync(path)) mkdirSync(join(path, 'inner'), { recursive: true })
}
