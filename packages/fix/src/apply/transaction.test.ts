import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { OtherRun, PROCESSES, undoUnfinished, writeChanges } from './transaction.ts'

function project(): { root: string; journal: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-test-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'a.ts'), 'after')
  return { root, journal: join(root, 'journal.json') }
}

const journalOf = (id: number, of = PROCESSES): string =>
  JSON.stringify({ process: { id, of }, files: [{ path: 'a.ts', before: 'before', after: 'after' }] })

it('leaves the journal of a run that is still writing, and undoes that of one that is gone', () => {
  const { root, journal } = project()
  writeFileSync(journal, journalOf(process.ppid))
  expect(() => undoUnfinished(root, journal)).toThrow(OtherRun)
  expect(() => writeChanges(root, journal, new Map([['a.ts', 'other']]))).toThrow(OtherRun)
  expect([readFileSync(join(root, 'a.ts'), 'utf8'), readFileSync(journal, 'utf8')]).toEqual([
    'after',
    journalOf(process.ppid),
  ])
  writeFileSync(journal, journalOf(spawnSync(process.execPath, ['--eval', '']).pid))
  expect(undoUnfinished(root, journal)).toEqual(['a.ts'])
  expect([readFileSync(join(root, 'a.ts'), 'utf8'), existsSync(journal)]).toEqual(['before', false])
})

it('undoes a run of another machine, and of a version that did not name its process', () => {
  const { root, journal } = project()
  writeFileSync(journal, journalOf(process.ppid, 'elsewhere'))
  expect(undoUnfinished(root, journal)).toEqual(['a.ts'])
  writeFileSync(join(root, 'a.ts'), 'after')
  writeFileSync(journal, JSON.stringify({ files: [{ path: 'a.ts', before: null, after: 'after' }] }))
  expect(undoUnfinished(root, journal)).toEqual(['a.ts'])
  expect(existsSync(join(root, 'a.ts'))).toBe(false)
})

it('writes everything although a signal to end comes, and leaves no listener', async () => {
  const { root, journal } = project()
  const before = process.listenerCount('SIGINT')
  const other = new Proxy(new Map([['a.ts', '1']]), {
    get(target, key) {
      process.kill(process.pid, 'SIGINT')
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  process.once('SIGINT', () => undefined)
  writeChanges(root, journal, other)
  expect([readFileSync(join(root, 'a.ts'), 'utf8'), existsSync(journal)]).toEqual(['1', false])
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(process.listenerCount('SIGINT')).toBeLessThanOrEqual(before)
})
