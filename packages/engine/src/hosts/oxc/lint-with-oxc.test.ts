import { loadPolicy } from '@stratalint/policy'
import { createProject, type Project } from '@stratalint/rule'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LintResults } from '../lint-results.ts'
import { lintWithOxc } from './lint-with-oxc.ts'
import type { ThreadData } from './thread-data.ts'
import { createThreadPool, type ThreadPool } from './thread-pool.ts'
import { startThread, type ThreadStart } from './thread.ts'

const UPWARD = `import type { Price } from '../service/price'\n`
const FILES = Object.fromEntries([
  ...Array.from({ length: 100 }, (_, index) => [
    `src/domains/orders/types/t${String(index).padStart(3, '0')}.ts`,
    index % 10 === 0 ? UPWARD : 'export {}\n',
  ]),
  ['src/domains/orders/service/price.ts', 'export interface Price { amount: number }\n'],
]) as Record<string, string>
const NAMES = Object.keys(FILES)

let root: string
let project: Project
beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-threads-')))
  for (const [path, text] of Object.entries({ 'stratalint.config.json': '{ "extends": "harness" }', ...FILES })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  project = createProject(await loadPolicy({ cwd: root }))
})
afterEach(() => rmSync(root, { recursive: true }))

const rows = ({ records }: LintResults): string[] =>
  records
    .flatMap(({ file, violations }) =>
      violations.map(
        ({ rule, message }) => `${file.slice(-7)} ${rule}${rule === 'stratalint/parse' ? ` ${message!.what}` : ''}`,
      ),
    )
    .toSorted()
const filesIn = ({ records }: LintResults): string[] => records.map(({ file }) => file).toSorted()
const failed = ({ records }: LintResults): string[] =>
  records.filter(({ unchecked }) => unchecked === 'failure').map(({ file }) => file)
const FOUND = Array.from({ length: 10 }, (_, index) => `t0${index}0.ts architecture/layer-direction`)

const data = (): ThreadData => ({
  loaded: project.loaded,
  today: project.today,
  isLogged: false,
  isTimed: false,
  tree: false,
})

/** A thread that runs this instead of checking files; `take()` takes a chunk and stands at its fifth file. */
function scriptOf(code: string): URL {
  const path = join(root, 'thread.mjs')
  writeFileSync(
    path,
    `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ shared, threads, thread }) => {
      const cells = new Int32Array(shared)
      const take = () => { const chunk = Atomics.add(cells, 0, 1); Atomics.store(cells, 2 + threads + chunk, thread + 1); Atomics.store(cells, 2 + thread, chunk * 16 + 4 + 1) }
      ${code}
    })
  `,
  )
  return pathToFileURL(path)
}

/** What is found with one thread that runs this. */
async function lintBeside(code: string): Promise<LintResults> {
  const patienceMs = code.endsWith('for (;;) {}') ? 1_500 : 30_000
  const thread = startThread(data(), { script: scriptOf(code), patienceMs, memoryMb: 64 })!
  const pool: ThreadPool = { threads: [thread], expect() {}, deepThread: () => null, stop: thread.stop }
  try {
    return await lintWithOxc(project, NAMES, { pool })
  } finally {
    pool.stop()
  }
}

async function lintOn(threads: number, start?: ThreadStart): Promise<LintResults> {
  const pool = createThreadPool(data(), threads, start)
  try {
    return await lintWithOxc(project, NAMES, { pool })
  } finally {
    pool.stop()
  }
}

it.each([1, 2, 3, 8])('finds the same on so many threads: %i', async (threads) => {
  const results = await lintOn(threads)
  expect(rows(results)).toEqual(FOUND)
  expect(filesIn(results)).toEqual(NAMES.toSorted())
  expect(results.missing).toEqual([])
  expect(failed(results)).toEqual([])
})

it('finds the same where no thread can be started', async () => {
  const results = await lintOn(4, { script: pathToFileURL(join(root, 'no-such-script.js')) })
  expect(rows(results)).toEqual(FOUND)
  expect(failed(results)).toEqual([])
})

it.each([1, 2])('says which files are gone, and which cannot be read, on so many threads: %i', async (threads) => {
  writeFileSync(join(root, 'src/domains/orders/types/t001.ts'), Buffer.from([0, 1, 2]))
  rmSync(join(root, 'src/domains/orders/types/t002.ts'))
  const results = await lintOn(threads)
  expect(results.missing).toEqual(['src/domains/orders/types/t002.ts'])
  expect(failed(results)).toEqual(['src/domains/orders/types/t001.ts'])
  expect(rows(results)).toEqual(
    [
      ...FOUND,
      't001.ts stratalint/parse src/domains/orders/types/t001.ts cannot be read: The file is binary.',
    ].toSorted(),
  )
})

describe('a thread that dies before it takes a file', () => {
  it.each([
    ['by an error', `throw new Error('no')`],
    ['by its end', `process.exit(3)`],
    ['by a loop without end', `for (;;) {}`],
    ['by memory', `const all = []; for (;;) all.push(new Array(1e5).fill({}))`],
  ])('changes nothing: %s', async (_, code) => {
    const results = await lintBeside(code)
    expect(rows(results)).toEqual(FOUND)
    expect(filesIn(results)).toEqual(NAMES.toSorted())
    expect(failed(results)).toEqual([])
  })
})

describe('a thread that dies at a file', () => {
  it.each([
    ['by an error', `take(); throw new Error('no')`, 'no'],
    ['by its end', `take(); process.exit(3)`, 'it ended'],
    [
      'by memory',
      `take(); const all = []; for (;;) all.push(new Array(1e5).fill({}))`,
      expect.stringMatching(/memory/),
    ],
    ['by a loop without end', `take(); for (;;) {}`, 'it made no progress'],
  ])('leaves a finding at that file, and the others of its chunk are checked: %s', async (_, code, cause) => {
    const results = await lintBeside(code)
    const [fault, ...others] = rows(results).toSorted(
      (a, b) => Number(b.includes('parse')) - Number(a.includes('parse')),
    )
    expect(others).toEqual(FOUND)
    expect(fault).toMatch(
      /^t004\.ts stratalint\/parse src\/domains\/orders\/types\/t004\.ts stopped the thread that checked it: /,
    )
    expect(fault!.split('checked it: ')[1]!.slice(0, -1)).toEqual(cause)
    expect(filesIn(results)).toEqual(NAMES.toSorted())
    expect(failed(results)).toEqual(['src/domains/orders/types/t004.ts'])
  })
})
