import { loadPolicy } from '@stratalint/policy'
import { createProject, type Project } from '@stratalint/rule'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { HARNESS, temporaryProject } from '../../../../../test/support/temporary-project.ts'
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
  root = temporaryProject({ ...HARNESS, ...FILES })
  project = createProject(await loadPolicy({ cwd: root }))
})

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

/** A script that runs `code` in place of a thread; `take()` takes a chunk and starts its fifth file. */
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

/** Lints with one thread that runs `code`. */
async function lintWithThread(code: string): Promise<LintResults> {
  const patienceMs = code.endsWith('for (;;) {}') ? 1_500 : 30_000
  const thread = startThread(data(), { script: scriptOf(code), patienceMs, memoryMb: 64 })!
  const pool: ThreadPool = {
    threads: [thread],
    expect() {},
    deepThread: () => null,
    hasLost: () => false,
    reuse() {},
    stop: thread.stop,
  }
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

it.each([1, 2, 3, 8])('finds the same with %i threads', async (threads) => {
  const results = await lintOn(threads)
  expect(rows(results)).toEqual(FOUND)
  expect(filesIn(results)).toEqual(NAMES.toSorted())
  expect(results.missing).toEqual([])
  expect(failed(results)).toEqual([])
})

it('finds the same if no thread can be started', async () => {
  const results = await lintOn(4, { script: pathToFileURL(join(root, 'no-such-script.js')) })
  expect(rows(results)).toEqual(FOUND)
  expect(failed(results)).toEqual([])
})

it.each([1, 2])('reports deleted and unreadable files with %i threads', async (threads) => {
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

describe('a thread that has taken no file', () => {
  it.each([
    ['throws', `throw new Error('no')`],
    ['exits', `process.exit(3)`],
    ['never returns', `for (;;) {}`],
    ['runs out of memory', `const all = []; for (;;) all.push(new Array(1e5).fill({}))`],
  ])('changes no result when it %s', async (_, code) => {
    const results = await lintWithThread(code)
    expect(rows(results)).toEqual(FOUND)
    expect(filesIn(results)).toEqual(NAMES.toSorted())
    expect(failed(results)).toEqual([])
  })
})

describe('a thread that is checking a file', () => {
  it.each([
    ['throws', `take(); throw new Error('no')`, 'no'],
    ['exits', `take(); process.exit(3)`, 'the thread exited'],
    [
      'runs out of memory',
      `take(); const all = []; for (;;) all.push(new Array(1e5).fill({}))`,
      expect.stringMatching(/memory/),
    ],
    ['never returns', `take(); for (;;) {}`, 'the thread made no progress'],
  ])('leaves a finding in that file and no others unchecked when it %s', async (_, code, cause) => {
    const results = await lintWithThread(code)
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
