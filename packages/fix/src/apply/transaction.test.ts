import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { undoUnfinished } from './transaction.ts'

/** A project in which a run of some process has written one of its files. */
function writtenBy(writer: number, host = hostname()): { root: string; journal: string } {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-transaction-'))
  writeFileSync(join(root, 'a.ts'), 'new')
  const journal = join(root, 'journal.json')
  writeFileSync(
    journal,
    JSON.stringify({ process: writer, host, files: [{ path: 'a.ts', before: 'old', after: 'new' }] }),
  )
  return { root, journal }
}

it('undoes what a process has written that no longer runs', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const { root, journal } = writtenBy(pid)
  expect(undoUnfinished(root, journal)).toEqual(['a.ts'])
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old')
  expect(existsSync(journal)).toBe(false)
})

it('leaves alone what another process is writing', () => {
  const { root, journal } = writtenBy(process.ppid)
  expect(() => undoUnfinished(root, journal)).toThrow(
    `Another stratalint fix, process ${process.ppid}, is writing to this project. Run this one after it.`,
  )
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('new')
  expect(existsSync(journal)).toBe(true)
})
