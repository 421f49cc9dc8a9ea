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

/** What a check finds; with `phases` the work that it does. */
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
async function remembered(files: Record<string, string> = VIOLATION): Promise<string> {
  const root = project(files)
  await run(root)
  return root
}

it('checks nothing again where nothing changed', async () => {
  const root = await remembered()
  const phases: string[] = []
  expect(await run(root, phases)).toEqual(FOUND)
  expect(phases).toEqual([])
})

it('checks one file again where one changed, without a walk', async () => {
  const root = await remembered()
  writeFileSync(join(root, ORDER), `\n${readFileSync(join(root, ORDER), 'utf8')}`)
  const phases: string[] = []
  expect(await run(root, phases)).toEqual([`${ORDER}:2:28 architecture/layer-direction`])
  expect(phases).toEqual(['lint', 'graph'])
})

it('sees a rewrite that leaves size and time as they were', async () => {
  const root = await remembered()
  const path = join(root, ORDER)
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('../service/price', '../types/pricing'))
  utimesSync(path, atime, mtime)
  expect(await run(root)).toEqual([`${ORDER}:1:28 architecture/resolved-import`])
})

it('neither reads nor writes with cache: false', async () => {
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
  ['lost its end', (path: string) => truncateSync(path, statSync(path).size >> 1)],
  ['grew', (path: string) => appendFileSync(path, 'x')],
  ['has another byte', (path: string) => flipByte(path, statSync(path).size >> 1)],
  ['is of another version', (path: string) => flipByte(path, 15)],
  ['is text', (path: string) => writeFileSync(path, '{ "findings": [] }\n')],
  ['is a folder', (path: string) => makeFolder(path)],
  ['is gone', (path: string) => rmSync(path)],
])('tells the truth when what it remembered %s', async (_, spoil) => {
  const root = await remembered()
  spoil(fileOf(root, 'run-of-'))
  const phases: string[] = []
  expect(await run(root, phases)).toEqual(FOUND)
  expect(phases).toContain('walk')
  expect(await run(root)).toEqual(FOUND)
})

it.each([
  ['lost their end', (path: string) => truncateSync(path, statSync(path).size - 4)],
  ['have another byte', (path: string) => flipByte(path, 3)],
  ['are gone', (path: string) => rmSync(path)],
])('tells the truth when the remembered edges %s and are needed', async (_, spoil) => {
  const root = await remembered(CLEAN)
  spoil(fileOf(root, 'modules-of-'))
  // A cycle between both files, of which only one is new.
  writeFileSync(
    join(root, 'src/domains/orders/types/price.ts'),
    "import type { Total } from '../service/order'\n\nexport interface Price { amount: Total }\n",
  )
  expect((await run(root)).map((row) => row.split(' ')[1]).sort()).toEqual([
    'architecture/layer-direction',
    'architecture/no-cycle',
  ])
})

it('takes nothing from the cache of another project', async () => {
  const [root, other] = [
    await remembered(VIOLATION),
    await remembered({ ...CLEAN, ...VIOLATION, [ORDER]: 'export {}\n' }),
  ]
  copyFileSync(fileOf(other, 'run-of-'), fileOf(root, 'run-of-'))
  expect(await run(root)).toEqual(FOUND)
})

it('takes over a cache that was copied with its project', async () => {
  const root = await remembered()
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
])('sees that a repository got %s, and lost them', async (_, files) => {
  const root = await remembered({ ...VIOLATION, '.git/HEAD': '', '.git/info/x': '' })
  writeTree(root, files)
  expect(await run(root)).toEqual([])
  expect(await run(root)).toEqual([])
  for (const path of Object.keys(files)) writeFileSync(join(root, path), '')
  expect(await run(root)).toEqual(FOUND)
})

it('remembers that a file does not parse', async () => {
  const root = project({ ...VIOLATION, [PRICE]: 'export interface Price {\n' })
  const before = await run(root)
  expect(before).toContain(`${PRICE}:2:1 stratalint/parse`)
  expect(await run(root)).toEqual(before)
})

it('agrees with itself when several checks run at once amid edits', async () => {
  const root = await remembered()
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
