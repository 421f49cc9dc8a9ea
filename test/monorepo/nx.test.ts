import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edit, installWorkspace, mergeAll, remove, restoreAfter, run, type TaskRun } from './workspace.ts'

const WARNING = 'packages/money/src/model/discount.ts:1 architecture/no-cycle'

let root: string
let first: TaskRun

beforeAll(() => {
  root = installWorkspace('nx', 'nx')
  first = check()
}, 120_000)

afterAll(() => remove(root))

function check(): TaskRun {
  return run(root, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'architecture'])
}

/** What the cache had for each package. */
function cacheOf({ output }: TaskRun): Record<string, string> {
  return Object.fromEntries(
    [...output.matchAll(/nx run @demo\/(\w+):architecture(  \[[a-z ]*cache[a-z ]*\])?/g)].map(([, name, hit]) => [
      name!,
      hit === undefined ? 'miss' : 'hit',
    ]),
  )
}

it('checks every package', () => {
  expect(first.output).toContain('Successfully ran target architecture for 3 projects')
  expect(cacheOf(first)).toEqual({ money: 'miss', orders: 'miss', mailer: 'miss' })
  expect(first.status).toBe(0)
})

describe('a second run', () => {
  it('takes everything from the cache, and prints the findings again', () => {
    const second = check()
    expect(cacheOf(second)).toEqual({ money: 'hit', orders: 'hit', mailer: 'hit' })
    expect(second.output).toContain('src/model/discount.ts:1:28  warning  architecture/no-cycle')
    expect(second.status).toBe(0)
  })

  it('brings the JSON of each package back, as it was', () => {
    const path = join(root, 'packages/money/architecture.json')
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    expect(cacheOf(check())).toMatchObject({ money: 'hit' })
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})

describe('an edit', () => {
  it('of a package that another imports checks both again', () => {
    restoreAfter(root, 'packages/money/src/service/total.ts')
    edit(root, 'packages/money/src/service/total.ts', (text) => `${text}\nexport const EMPTY = 0\n`)
    expect(cacheOf(check())).toEqual({ money: 'miss', orders: 'miss', mailer: 'hit' })
  })

  it('of a package that nobody imports checks it alone', () => {
    restoreAfter(root, 'packages/orders/src/service/invoice.ts')
    edit(root, 'packages/orders/src/service/invoice.ts', (text) => `${text}\nexport const NONE = ''\n`)
    expect(cacheOf(check())).toEqual({ money: 'hit', orders: 'miss', mailer: 'hit' })
  })

  it('of the policy that all share checks all', () => {
    restoreAfter(root, 'architecture.mjs')
    edit(root, 'architecture.mjs', (text) =>
      text.replace("['model', 'service'],\n  }", "['model', 'service', 'view'],\n  }"),
    )
    expect(cacheOf(check())).toEqual({ money: 'miss', orders: 'miss', mailer: 'miss' })
  })
})

describe('merge', () => {
  it('joins the packages, with paths from the root of the workspace', () => {
    check()
    expect(mergeAll(root)).toEqual({
      status: 0,
      summary: expect.objectContaining({ files: 10, edges: 13, findings: 1, new: 1 }) as unknown,
      found: [WARNING],
    })
  })

  it('fails for a violation in one package, whose run the cache does not keep', () => {
    restoreAfter(root, 'packages/mailer/src/model/letter.ts')
    edit(
      root,
      'packages/mailer/src/model/letter.ts',
      (text) => `import { describe } from '../service/send.ts'\n\n${text}\nexport const shown = describe\n`,
    )
    expect(check().status).not.toBe(0)
    const again = check()
    expect(cacheOf(again)).toEqual({ money: 'hit', orders: 'hit', mailer: 'miss' })
    expect(mergeAll(root)).toMatchObject({
      status: 1,
      found: [
        'packages/mailer/src/model/letter.ts:1 architecture/layer-direction',
        'packages/mailer/src/model/letter.ts:1 architecture/no-cycle',
        WARNING,
      ],
    })
  })
})
