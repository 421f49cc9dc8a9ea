import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { edit, installWorkspace, mergeAll, removeWorkspace, runTask, type TaskRun } from './task-runner.ts'

const WARNING = 'packages/money/src/model/discount.ts:1 architecture/no-cycle'
const LETTER = 'packages/mailer/src/model/letter.ts'

const RUNNERS = [
  {
    fixture: 'turborepo',
    runner: 'turbo',
    command: ['node_modules/turbo/bin/turbo', 'run', 'lint:architecture', '--continue'],
    success: '3 successful, 3 total',
    /** The package of a task, and `hit` if its result is from the cache. */
    task: /@demo\/(\w+):lint:architecture: cache (?:miss|(hit))/g,
  },
  {
    fixture: 'nx',
    runner: 'nx',
    command: ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'architecture'],
    success: 'Successfully ran target architecture for 3 projects',
    task: /nx run @demo\/(\w+):architecture( {2}\[[a-z ]*cache[a-z ]*\])?/g,
  },
]

describe.each(RUNNERS)('in a workspace with $runner', ({ fixture, runner, command, success, task }) => {
  let root: string
  let first: TaskRun
  beforeAll(() => {
    root = installWorkspace(fixture, runner)
    first = check()
  }, 120_000)
  afterAll(() => removeWorkspace(root))

  const check = (): TaskRun => runTask(root, command)

  /** Whether the result of each package is from the runner's cache. */
  const cached = ({ output }: TaskRun): Record<string, boolean> =>
    Object.fromEntries([...output.matchAll(task)].map(([, name, hit]) => [name!, hit !== undefined]))

  it('checks every package', () => {
    expect(first.output).toContain(success)
    expect(cached(first)).toEqual({ money: false, orders: false, mailer: false })
    expect(first.status).toBe(0)
  })

  it('replays all results from the cache in a second run', () => {
    const second = check()
    expect(cached(second)).toEqual({ money: true, orders: true, mailer: true })
    expect(second.output).toContain('  1:28  warning  architecture/no-cycle')
    expect(second.status).toBe(0)
  })

  it('restores the JSON of a package from the cache', () => {
    const path = join(root, 'packages/money/architecture.json')
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    expect(cached(check())).toEqual({ money: true, orders: true, mailer: true })
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('checks an edited package and the packages that import it', () => {
    edit(root, 'packages/money/src/service/total.ts', (text) => `${text}\nexport const EMPTY = 0\n`)
    expect(cached(check())).toEqual({ money: false, orders: false, mailer: true })
  })

  it('checks an edited package alone if no package imports it', () => {
    edit(root, 'packages/orders/src/service/invoice.ts', (text) => `${text}\nexport const NONE = ''\n`)
    expect(cached(check())).toEqual({ money: true, orders: false, mailer: true })
  })

  it('checks all packages after an edit of the policy that they share', () => {
    edit(root, 'architecture.mjs', (text) =>
      text.replace("['model', 'service'],\n  }", "['model', 'service', 'view'],\n  }"),
    )
    expect(cached(check())).toEqual({ money: false, orders: false, mailer: false })
  })

  it('merges the packages with paths from the root of the workspace', () => {
    check()
    expect(mergeAll(root)).toEqual({
      status: 0,
      summary: { files: 10, edges: 13, findings: 1, new: 1 },
      found: [WARNING],
    })
  })

  it('fails for a violation in one package and does not cache its result', () => {
    edit(
      root,
      LETTER,
      (text) => `import { describe } from '../service/send.ts'\n\n${text}\nexport const shown = describe\n`,
    )
    expect(check().status).toBe(1)
    expect(cached(check())).toEqual({ money: true, orders: true, mailer: false })
    expect(mergeAll(root)).toEqual({
      status: 1,
      summary: { files: 10, edges: 14, findings: 3, new: 3 },
      found: [`${LETTER}:1 architecture/layer-direction`, `${LETTER}:1 architecture/no-cycle`, WARNING],
    })
  })
})
